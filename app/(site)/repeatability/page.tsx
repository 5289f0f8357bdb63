import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { shareMetadata } from "@/app/share-metadata";
import { Problems } from "@/components/page/Problems";
import { PictureBar } from "@/components/share/PictureBar";
import { RepeatForm } from "@/components/repeatability/RepeatForm";
import { SeriesPlot } from "@/components/chart/SeriesPlot";
import { RepeatTable } from "@/components/repeatability/RepeatTable";
import { loadFolder } from "@/lib/dataset/files/load-dataset";
import { metricOf } from "@/lib/dataset/metric-definitions";
import { testLabel } from "@/lib/dataset/test-labels";
import { joinWords } from "@/lib/format";
import { readPageQuery, type PageQuery } from "@/lib/link/read-query";
import { campaignsOf } from "@/lib/repeatability/campaigns";
import { repeatSentences, repeatsHeading } from "@/lib/repeatability/describe-repeats";
import { mtuPanel, mtusOf, repeatPanel } from "@/lib/repeatability/repeat-chart";
import { decodeRepeats, encodeRepeats, repeatsHref } from "@/lib/repeatability/repeat-codec";
import { repeatPairs } from "@/lib/repeatability/repeat-pairs";
import { SITE_NAME } from "@/lib/site";
import { samenessRule } from "@/lib/view/describe/sameness-rule";
import "@/app/styles/pages.css";

interface PageProps {
  readonly searchParams: Promise<PageQuery>;
}

async function answer(searchParams: PageProps["searchParams"]) {
  const query = await searchParams;
  const campaigns = campaignsOf(loadFolder());
  if (!campaigns) return notFound();
  const { state, problems } = decodeRepeats(readPageQuery(query), campaigns);
  return { query, campaigns, state, problems, pairs: repeatPairs(campaigns, state.metric) };
}

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const { campaigns, state, pairs } = await answer(searchParams);
  const title = repeatsHeading(pairs);
  return {
    title: `${title} · ${SITE_NAME}`,
    ...shareMetadata({
      page: "/repeatability",
      query: encodeRepeats(state, campaigns),
      title,
      description: `${title}. ${repeatSentences(pairs).join(" ")}`,
    }),
  };
}

/** How far the benchmark repeats: what was measured twice in the same lab. A form sent without script is answered with its link. */
export default async function RepeatabilityPage({ searchParams }: PageProps) {
  const { query, campaigns, state, problems, pairs } = await answer(searchParams);
  if (query.form !== undefined && problems.length === 0) redirect(repeatsHref(state, campaigns));
  const { earlier, later } = campaigns;
  const metric = metricOf(later.definition, state.metric);
  const onTest = repeatPanel(
    pairs.filter(({ test }) => test === state.test),
    campaigns,
  );
  const mtu = mtuPanel(pairs, campaigns);
  const where = testLabel(later.definition, state.test);
  const table = `${metric.label} (${metric.unit.shown}) of every variant and test, ${earlier.definition.id} and ${later.definition.id}`;
  return (
    <main id="content" className="page wide">
      <h1>{repeatsHeading(pairs)}</h1>
      <Problems problems={problems} href={repeatsHref(state, campaigns)} />
      <RepeatForm campaigns={campaigns} view={state} />
      <div className="prose">
        <ul>
          {repeatSentences(pairs).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p>
          Each pair is one variant on one test, measured twice in the same lab, three runs each time. Three
          runs of one campaign show less than the whole uncertainty. {samenessRule(later.definition)}
        </p>
      </div>
      {onTest && (
        <section>
          <h2>
            {metric.label} ({metric.unit.shown}), {where}
          </h2>
          <SeriesPlot panel={onTest} description={`${metric.label} measured twice, ${where}`} />
        </section>
      )}
      {mtu && (
        <section>
          <h2>What a larger MTU does to the same CNI</h2>
          <p className="legend">
            Between the two campaigns a fix changed the MTU of the pods: {joinWords(mtusOf(pairs))}. Nothing
            else is known to have changed but the patch version.
          </p>
          <SeriesPlot panel={mtu} description={`${metric.label} with a small and a large pod MTU`} />
        </section>
      )}
      <h2>Every pair</h2>
      <RepeatTable pairs={pairs} earlier={earlier.definition} later={later.definition} caption={table} />
      <PictureBar page="/repeatability" query={encodeRepeats(state, campaigns)} name="cni-repeatability" />
    </main>
  );
}
