import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { shareMetadata } from "@/app/share-metadata";
import { Wizard } from "@/components/recommend/Wizard";
import { loadDataset } from "@/lib/dataset/load-dataset";
import { readPageQuery, type PageQuery } from "@/lib/link/read-query";
import { describeCluster } from "@/lib/recommend/describe-profile";
import { becauseOf, recommendationHeading } from "@/lib/recommend/describe-answer";
import { decodeProfile, encodeProfile, profileHref } from "@/lib/recommend/profile-codec";
import { sliceForProfile } from "@/lib/recommend/profile-slice";
import { recommend } from "@/lib/recommend/recommend";
import { sourceOf } from "@/lib/recommend/source";
import "@/app/styles/pages.css";
import "@/app/styles/recommend.css";

interface PageProps {
  readonly searchParams: Promise<PageQuery>;
}

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const { profile } = decodeProfile(readPageQuery(await searchParams));
  const { dataset } = loadDataset(profile.edition);
  const recommendation = recommend(dataset, profile);
  const title = recommendationHeading(recommendation);
  const description = `${title}. ${becauseOf(dataset, recommendation)} ${describeCluster(profile)}`;
  return shareMetadata({ page: "/recommend", query: encodeProfile(profile), title, description });
}

/** The wizard: the server answers any link. A form sent without script is answered with its link. */
export default async function RecommendPage({ searchParams }: PageProps) {
  const pageQuery = await searchParams;
  const query = readPageQuery(pageQuery);
  const { profile, problems } = decodeProfile(query);
  if (pageQuery.form !== undefined && problems.length === 0) redirect(profileHref(profile));
  const { dataset, provenance } = loadDataset(profile.edition);
  return (
    <Wizard
      search={query.toString()}
      cut={sliceForProfile(dataset, profile)}
      problems={problems}
      source={sourceOf(provenance)}
    />
  );
}
