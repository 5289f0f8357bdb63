import { redirect } from "next/navigation";
import { NuqsAdapter } from "nuqs/adapters/react";
import { Wizard } from "@/components/recommend/Wizard";
import { loadDataset } from "@/lib/dataset/load-dataset";
import { readPageQuery, type PageQuery } from "@/lib/link/read-query";
import { decodeProfile, profileHref } from "@/lib/recommend/profile-codec";
import { sliceForProfile } from "@/lib/recommend/profile-slice";
import { sourceOf } from "@/lib/recommend/source";
import "../styles/pages.css";
import "../styles/recommend.css";

interface PageProps {
  readonly searchParams: Promise<PageQuery>;
}

/** The wizard: the server answers any link. A form sent without script is answered with its link. */
export default async function RecommendPage({ searchParams }: PageProps) {
  const pageQuery = await searchParams;
  const query = readPageQuery(pageQuery);
  const { profile, problems } = decodeProfile(query);
  if (pageQuery.form !== undefined && problems.length === 0) redirect(profileHref(profile));
  const { dataset, provenance } = loadDataset();
  return (
    <NuqsAdapter serverSearch={query.toString()}>
      <Wizard cut={sliceForProfile(dataset, profile)} problems={problems} source={sourceOf(provenance)} />
    </NuqsAdapter>
  );
}
