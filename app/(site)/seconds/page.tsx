import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { openEdition } from "@/app/open-edition";
import { shareMetadata } from "@/app/share-metadata";
import { Problems } from "@/components/Problems";
import { SecondsCharts, SecondsLegend } from "@/components/seconds/SecondsCharts";
import { SecondsForm } from "@/components/seconds/SecondsForm";
import { SecondsTable } from "@/components/seconds/SecondsTable";
import { SteadinessTable } from "@/components/seconds/SteadinessTable";
import { LATEST_EDITION } from "@/lib/dataset/editions";
import type { Dataset } from "@/lib/dataset/dataset";
import { tests } from "@/lib/dataset/tests";
import { readPageQuery, type PageQuery } from "@/lib/link/read-query";
import { hasSecondsFiles, loadSeconds } from "@/lib/seconds/load-seconds";
import { secondsFileName } from "@/lib/seconds/seconds-file";
import { steadiness } from "@/lib/seconds/steadiness";
import { gigabitsPerSecond } from "@/lib/units";
import { SITE_NAME } from "@/lib/site";
import { secondsCharts } from "@/lib/view/seconds-charts";
import { decodeSeconds, encodeSeconds, secondsHref, type SecondsView } from "@/lib/view/seconds-codec";
import { steadinessRows } from "@/lib/view/seconds-overview";
import { secondsHeading, secondsRows } from "@/lib/view/seconds-table";
import { vocabularyOf } from "@/lib/view/view-fields";
import "@/app/styles/pages.css";
import "@/app/styles/seconds.css";

interface PageProps {
  readonly searchParams: Promise<PageQuery>;
}

async function decodePage(searchParams: PageProps["searchParams"]) {
  const query = await searchParams;
  const parameters = readPageQuery(query);
  const { dataset } = openEdition(parameters);
  const decoded = decodeSeconds(parameters, vocabularyOf(dataset));
  const variants = dataset.variants.filter(({ id }) => decoded.view.variant.includes(id));
  const heading = secondsHeading(variants, decoded.view.test, decoded.view.edition);
  return { query, dataset, variants, heading, ...decoded };
}

const description =
  "What iperf3 told in each of the 60 seconds of every run: bandwidth, retransmits, round-trip time, loss and jitter, with how steady the run was.";

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const { view, heading } = await decodePage(searchParams);
  return {
    title: `${heading} · ${SITE_NAME}`,
    ...shareMetadata({
      page: "/seconds",
      query: encodeSeconds(view),
      title: heading,
      description: `${heading}. ${description}`,
      hasPicture: false,
    }),
  };
}

/** How the figures were counted, and what they cannot tell. */
function Caveats({ isUdp }: { isUdp: boolean }) {
  return (
    <p className="legend">
      {isUdp
        ? "UDP is counted at the receiver, in three digits as iperf3’s server prints them; it was sent as fast as possible, so high loss is common."
        : "TCP is counted at the sender: what its kernel took in each second, which need not have arrived in the same one. The published bandwidth is the receiver’s."}{" "}
      The published bandwidth divides by the time until the last data arrived: where that is well beyond the
      60 seconds it stands beside the figure, which then is lower than the mean of the 60. {steadiness.label}:{" "}
      {steadiness.definition} {steadiness.caveat}
    </p>
  );
}

function Chosen({ dataset, view }: { dataset: Dataset; view: SecondsView }) {
  const chosen = dataset.variants
    .filter(({ id }) => view.variant.includes(id))
    .map((variant) => ({ variant, seconds: loadSeconds(variant.id, dataset) }));
  const isUdp = tests[view.test].protocol === "udp";
  const files = chosen.filter(({ seconds }) => seconds !== null);
  return (
    <>
      <SecondsLegend axis={view.axis} />
      <SecondsCharts charts={secondsCharts(chosen, view)} />
      <h2>The runs in figures</h2>
      <Caveats isUdp={isUdp} />
      <SecondsTable rows={secondsRows(dataset, chosen, view.test)} isUdp={isUdp} />
      <p>
        All seconds of all tests as JSON:{" "}
        {files.map(({ variant }, index) => (
          <span key={variant.id}>
            {index > 0 && ", "}
            <a href={`/data/${secondsFileName(dataset.edition, variant.id)}`}>{variant.name}</a>
          </span>
        ))}
        ; checksums of the outputs that they were read from:{" "}
        <a href={`/data/${secondsFileName(dataset.edition, "provenance")}`}>their source</a>.
      </p>
    </>
  );
}

function Overview({ dataset, view }: { dataset: Dataset; view: SecondsView }) {
  const all = dataset.variants.map((variant) => ({ variant, seconds: loadSeconds(variant.id, dataset) }));
  return (
    <>
      <p>
        Choose up to four variants, or follow a name, to see the 60 seconds of each run. Rows stand by the
        median of the runs; with three runs that is an order, not a ranking.
      </p>
      <p className="legend">
        {steadiness.label}: {steadiness.definition} {steadiness.caveat} Where a variant fills the lab’s{" "}
        {gigabitsPerSecond(dataset.linkBitsPerSecond)} Gbit/s link, the link itself keeps its seconds even.
      </p>
      <SteadinessTable rows={steadinessRows(all, view.test)} test={view.test} runCount={dataset.runCount} />
    </>
  );
}

/** What iperf3 told second by second: the runs of up to four variants side by side, or how steady all were. */
export default async function SecondsPage({ searchParams }: PageProps) {
  const { query, dataset, variants, heading, view, problems } = await decodePage(searchParams);
  if (query.form !== undefined && problems.length === 0) redirect(secondsHref(view));
  const isPublished = hasSecondsFiles(view);
  return (
    <main id="content" className="page wide">
      <h1>{heading}</h1>
      <Problems problems={problems} href={secondsHref(view)} />
      {!isPublished && (
        <p>
          The edition {view.edition} published no seconds.{" "}
          <a href={secondsHref({})}>Those of {LATEST_EDITION}</a>.
        </p>
      )}
      {isPublished && <SecondsForm view={view} all={dataset.variants} />}
      {isPublished &&
        (variants.length > 0 ? (
          <Chosen dataset={dataset} view={view} />
        ) : (
          <Overview dataset={dataset} view={view} />
        ))}
    </main>
  );
}
