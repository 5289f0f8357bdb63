import { withoutProse } from "@/lib/dataset/catalogue";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { shareMetadata } from "@/app/share-metadata";
import { Wizard } from "@/components/recommend/Wizard";
import { catalogueOf, datasetIn } from "@/lib/dataset/files/data-folder";
import { loadFolder } from "@/lib/dataset/files/load-dataset";
import { readPageQuery, type PageQuery } from "@/lib/link/read-query";
import { describeCluster } from "@/lib/recommend/profile/describe-profile";
import { verdictHeading, verdictText } from "@/lib/recommend/verdict/describe-verdict";
import { decodeProfile, encodeProfile, profileHref } from "@/lib/recommend/profile/profile-codec";
import { sliceForProfile } from "@/lib/recommend/profile/profile-slice";
import { recommend } from "@/lib/recommend/score/recommend";
import "@/app/styles/pages.css";
import "@/app/styles/explorer.css";
import "@/app/styles/recommend.css";

interface PageProps {
  readonly searchParams: Promise<PageQuery>;
}

function openProfile(query: URLSearchParams) {
  const folder = loadFolder();
  const catalogue = catalogueOf(folder);
  const decoded = decodeProfile(query, catalogue);
  return { ...decoded, catalogue, dataset: datasetIn(folder, decoded.profile.edition) };
}

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const { profile, dataset } = openProfile(readPageQuery(await searchParams));
  const recommendation = recommend(dataset, profile);
  const title = verdictHeading(recommendation);
  const description = `${title}. ${verdictText(recommendation)} ${describeCluster(profile)}`;
  return shareMetadata({ page: "/recommend", query: encodeProfile(profile), title, description });
}

/** The wizard: the server answers any link. A form sent without script is answered with its link. */
export default async function RecommendPage({ searchParams }: PageProps) {
  const pageQuery = await searchParams;
  const query = readPageQuery(pageQuery);
  const { profile, problems, dataset, catalogue } = openProfile(query);
  if (pageQuery.form !== undefined && problems.length === 0) redirect(profileHref(profile));
  return (
    <Wizard
      search={query.toString()}
      cut={sliceForProfile(dataset, profile)}
      catalogue={catalogue.map(withoutProse)}
      problems={problems}
    />
  );
}
