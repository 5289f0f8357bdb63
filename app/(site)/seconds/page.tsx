import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { openEdition } from "@/app/open-edition";
import { shareMetadata } from "@/app/share-metadata";
import { Problems } from "@/components/page/Problems";
import { SecondsCharts, SecondsLegend } from "@/components/seconds/SecondsCharts";
import { SecondsForm } from "@/components/seconds/SecondsForm";
import { SecondsTable } from "@/components/seconds/SecondsTable";
import { SteadinessTable } from "@/components/seconds/SteadinessTable";
import { PictureBar } from "@/components/share/PictureBar";
import type { Dataset, Variant } from "@/lib/dataset/dataset";
import { tests } from "@/lib/dataset/tests";
import { readPageQuery, type PageQuery } from "@/lib/link/read-query";
import { hasSecondsFiles, loadSeconds } from "@/lib/seconds/load-seconds";
import { secondsFileName } from "@/lib/seconds/seconds-file";
import { SITE_NAME } from "@/lib/site";
import { secondsCharts } from "@/lib/seconds/seconds-charts";
import { decodeSeconds, encodeSeconds, secondsHref, type SecondsView } from "@/lib/seconds/seconds-codec";
import { steadinessRows, type SteadinessRow } from "@/lib/seconds/seconds-overview";
import { secondsHeading, secondsRows } from "@/lib/seconds/seconds-table";
import {
  describeSpreads,
  LATE_RULE,
  linkRule,
  steadinessFinding,
  steadinessOrder,
  STEADINESS_RULE,
  whoCounted,
  noSeconds,
} from "@/lib/seconds/seconds-words";
import "@/app/styles/pages.css";
import "@/app/styles/seconds.css";

interface PageProps {
  readonly searchParams: Promise<PageQuery>;
}

/** Variants with what was published of them second by second. */
function withSeconds(dataset: Dataset, variants: readonly Variant[]) {
  return variants.map((variant) => ({ variant, seconds: loadSeconds(variant.id, dataset) }));
}

async function decodePage(searchParams: PageProps["searchParams"]) {
  const query = await searchParams;
  const parameters = readPageQuery(query);
  const { dataset, catalogue, vocabulary } = openEdition(parameters);
  const decoded = decodeSeconds(parameters, vocabulary);
  const variants = dataset.variants.filter(({ id }) => decoded.view.variant.includes(id));
  const shown = withSeconds(dataset, variants.length > 0 ? variants : dataset.variants);
  const steady = steadinessRows(shown, decoded.view.test);
  const heading = secondsHeading(variants, decoded.view.test, decoded.view.edition);
  const finding = steadinessFinding(steady);
  return { query, dataset, catalogue, variants, steady, heading, finding, ...decoded };
}

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const { view, heading, finding, steady } = await decodePage(searchParams);
  const title = finding ?? heading;
  return {
    title: `${title} · ${SITE_NAME}`,
    ...shareMetadata({
      page: "/seconds",
      query: encodeSeconds(view),
      title,
      description: `${title}. ${describeSpreads(steady)}`,
    }),
  };
}

function Chosen({ dataset, view }: { dataset: Dataset; view: SecondsView }) {
  const chosen = withSeconds(
    dataset,
    dataset.variants.filter(({ id }) => view.variant.includes(id)),
  );
  const isUdp = tests[view.test].protocol === "udp";
  const files = chosen.filter(({ seconds }) => seconds !== null);
  return (
    <>
      <SecondsLegend axis={view.axis} />
      <SecondsCharts charts={secondsCharts(chosen, view)} />
      <h2>The runs in figures</h2>
      <p className="legend">
        {whoCounted(view.test)} {LATE_RULE} {STEADINESS_RULE}
      </p>
      <SecondsTable
        rows={secondsRows(dataset, chosen, view.test)}
        isUdp={isUdp}
        edition={dataset.definition}
      />
      <p>
        All seconds of all tests as JSON:{" "}
        {files.map(({ variant }, index) => (
          <span key={variant.id}>
            {index > 0 && ", "}
            <a href={`/data/${secondsFileName(dataset.definition.id, variant.id)}`}>{variant.name}</a>
          </span>
        ))}
        ; checksums of the outputs that they were read from:{" "}
        <a href={`/data/${secondsFileName(dataset.definition.id, "provenance")}`}>their source</a>.
      </p>
    </>
  );
}

interface OverviewProps {
  readonly dataset: Dataset;
  readonly view: SecondsView;
  /** The steadiest first. */
  readonly rows: readonly SteadinessRow[];
}

function Overview({ dataset, view, rows }: OverviewProps) {
  const all = withSeconds(dataset, dataset.variants);
  const known = rows.filter(({ spread }) => spread !== null);
  const ends = [known[0], known.at(-1)].flatMap((row) => row?.variant.id ?? []);
  const [steadiest, unsteadiest] = ends.map((id) => all.find(({ variant }) => variant.id === id));
  return (
    <>
      <p>{describeSpreads(rows)}</p>
      {steadiest && unsteadiest && steadiest !== unsteadiest && (
        <section>
          <h2>
            <a href={secondsHref({ ...view, variant: ends })}>The steadiest and the least steady</a>
          </h2>
          <SecondsLegend axis={view.axis} />
          <SecondsCharts charts={secondsCharts([steadiest, unsteadiest], view)} />
        </section>
      )}
      <h2>All variants</h2>
      <p>
        Choose up to four variants, or follow a name, to see the 60 seconds of each run.{" "}
        {steadinessOrder(dataset.definition)}
      </p>
      <p className="legend">
        {whoCounted(view.test)} {STEADINESS_RULE} {linkRule(dataset.definition)}
      </p>
      <SteadinessTable rows={rows} test={view.test} edition={dataset.definition} />
    </>
  );
}

/** What iperf3 reported per second: the runs of up to four variants side by side, or how steady all were. */
export default async function SecondsPage({ searchParams }: PageProps) {
  const { query, dataset, catalogue, variants, steady, heading, finding, view, problems } =
    await decodePage(searchParams);
  if (query.form !== undefined && problems.length === 0) redirect(secondsHref(view));
  const withSecondsFiles = catalogue.filter(hasSecondsFiles);
  const isPublished = hasSecondsFiles(dataset.definition);
  return (
    <main id="content" className="page wide">
      <h1>{finding ?? heading}</h1>
      {finding && <p className="query">{heading}</p>}
      <Problems problems={problems} href={secondsHref(view)} />
      {!isPublished && (
        <p>
          {noSeconds(view.edition)}{" "}
          {withSecondsFiles.map((edition) => (
            <a key={edition.id} href={secondsHref({ edition })}>
              Seconds of {edition.id}
            </a>
          ))}
        </p>
      )}
      {isPublished && <SecondsForm view={view} all={dataset.variants} />}
      {isPublished &&
        (variants.length > 0 ? (
          <Chosen dataset={dataset} view={view} />
        ) : (
          <Overview dataset={dataset} view={view} rows={steady} />
        ))}
      <PictureBar page="/seconds" query={encodeSeconds(view)} name={`cni-seconds-${view.test}`} />
    </main>
  );
}
