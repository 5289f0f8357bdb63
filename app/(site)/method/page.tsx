import { Glossed } from "@/components/glossary/Glossed";
import { datasetIn } from "@/lib/dataset/files/data-folder";
import type { Definition } from "@/lib/dataset/definition";
import type { Metadata } from "next";
import { MethodTables } from "@/components/page/MethodTables";
import { SourceFiles } from "@/components/page/SourceFiles";
import { countReadings } from "@/lib/dataset/count-readings";
import type { Dataset } from "@/lib/dataset/dataset";
import { describeDataFiles } from "@/lib/dataset/served/describe-data-files";
import { BARE_METAL } from "@/lib/dataset/facts/dimensions";
import { loadFolder } from "@/lib/dataset/files/load-dataset";
import { datasetStructuredData, scriptJson } from "@/lib/dataset/served/structured-data";
import { testLabel } from "@/lib/dataset/test-labels";
import { countInWords, countOf, formatCount } from "@/lib/format";
import { aimIds, aims } from "@/lib/recommend/profile/aims";
import { thresholds, thresholdsMeaning } from "@/lib/recommend/score/thresholds";
import { siteUrl } from "@/lib/site";
import { HIGH_LOSS_PERCENT } from "@/lib/statistics/comparability";
import { RANK_MEANING } from "@/lib/statistics/rank-ranges";
import "@/app/styles/pages.css";

export const metadata: Metadata = { title: "Method, units and sources · CNI benchmark explorer" };

/** A dataset for search engines: data that no browser runs. */
function StructuredData({ dataset }: { dataset: Dataset }) {
  const files = describeDataFiles().filter(({ edition }) => edition === dataset.definition.id);
  const data = datasetStructuredData({ dataset, files, site: siteUrl() });
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptJson(data) }} />;
}

/** What was measured: variants, tests and runs, and how many cells have no value. */
function WhatWasMeasured({ dataset }: { dataset: Dataset }) {
  const { definition, variants } = dataset;
  const { measuredBy, measured, hasBareMetal, testIds, tests, runs } = definition;
  const cnis = definition.words.cni.filter((cni) => cni !== BARE_METAL);
  const seconds = [...new Set(tests.map((test) => test.seconds))].join(" or ");
  const { cells, missing, notMeasured } = countReadings(dataset);
  return (
    <p>
      {measuredBy} measured {countOf(variants.length - (hasBareMetal ? 1 : 0), "variant")} of{" "}
      {countInWords(cnis.length, "CNI")}
      {hasBareMetal && ", and the same servers without Kubernetes"}, in {measured}.{" "}
      {countOf(testIds.length, "test")} of {seconds} seconds:{" "}
      {testIds.map((test) => testLabel(definition, test)).join("; ")}. Each variant has up to{" "}
      {countInWords(runs, "run")}. {formatCount(missing)} of {formatCount(cells)} cells are missing
      {notMeasured > 0 && `, and ${formatCount(notMeasured)} were never measured`}.
    </p>
  );
}

/** One dataset: its lab, its metrics and variants, and what a reader must know of how it was measured. */
function AboutDataset({ dataset }: { dataset: Dataset }) {
  const { definition } = dataset;
  const { id, lab, notes, licence } = definition;
  return (
    <section aria-labelledby={id}>
      <StructuredData dataset={dataset} />
      <div className="prose">
        <h2 id={id}>The dataset {id}</h2>
        <WhatWasMeasured dataset={dataset} />
        <p>{lab.description}</p>
        <h3>Metrics and units</h3>
      </div>
      <MethodTables dataset={dataset} />
      <div className="prose">
        {notes.map(({ title, text }) => (
          <section key={title}>
            <h3>{title}</h3>
            {text.map((paragraph) => (
              <p key={paragraph}>
                <Glossed>{paragraph}</Glossed>
              </p>
            ))}
          </section>
        ))}
        <h3>Source and licence</h3>
        <p>
          <SourceFiles definition={definition} />. {licence} As this site uses them:{" "}
          <a href={`/data/${id}.csv`}>readings</a>, <a href={`/data/${id}.variants.csv`}>variants</a>,{" "}
          <a href={`/data/${id}.definition.json`}>definition</a>,{" "}
          <a href={`/data/${id}.provenance.json`}>provenance with a checksum for each source file</a>.
        </p>
      </div>
    </section>
  );
}

/** How figures are calculated, whatever the dataset. */
function Rules({ definition }: { definition: Definition }) {
  return (
    <div className="prose">
      <h2>Missing values</h2>
      <p>
        A run without a value is not zero and moves no median. Its reason is shown in its place, and in the
        table under the figure.
      </p>
      <h2 id="ranks">Rank ranges</h2>
      <p>
        A few runs cannot support a strict order. A variant is certainly better than another only if each of
        its runs is better than every run of the other. Its best possible rank is 1 plus the number of
        variants that are certainly better. Its worst possible rank is the number of variants, itself
        included, that are not certainly worse. {RANK_MEANING} Two variants whose runs do not overlap never
        have the same rank range, and a further run can only widen a variant’s own range. The table is sorted
        by the chosen statistic; the rank range is the same for every statistic. Bare metal has no rank, and
        ranks never reach across datasets.
      </p>
      <h2 id="recommendation">The recommendation</h2>
      <p>
        Requirements exclude, each with its reason. 100 points are then divided among the aims by their
        weights, and each aim gives its points times a utility from 0 to 1:
      </p>
      <ul>
        {aimIds.map((aim) => (
          <li key={aim}>
            {aims[aim].label}: {aims[aim].utility}
          </li>
        ))}
      </ul>
      <p>
        Points are calculated for every way of picking one run for each test. A candidate has a rank range, as
        a variant has on a test. Only candidates that received {100 * thresholds.carries} % of your peak can
        be the answer; where none did, the page says how far the best gets. The answer is the first of them.
        Those whose best possible rank is 1 share it, and those that are about the same per node.{" "}
        {thresholdsMeaning(definition)} UDP counts only where your traffic is UDP or mixed: as the rate
        received up to your peak. Loss was measured with a sender that floods the link, so it is shown and
        never scored. The presets’ weights are a judgement, and the page shows what other weights would bring.
      </p>
      <h2>Saturation</h2>
      <p>
        A link is saturated where the medians of the plain variants are all within 5 % of it or of each other.
        Bandwidth does not distinguish them then, and the page says so. A variant measured untuned is named
        instead of counted.
      </p>
      <h2>UDP</h2>
      <p>
        The UDP tests flood the link; the bandwidth is what arrived. The loss next to it has the chosen
        statistic, the median unless you choose another, with the range of the runs. The metric Loss shows the
        same figure. Loss above {HIGH_LOSS_PERCENT} % is flagged. Paced applications lose far fewer packets.
      </p>
      <h2>What was not measured</h2>
      <p>
        Latency without load, connections per second, how policies or Services scale in number, many nodes,
        other link speeds, and anything longer than a minute. A choice of CNI needs more than these figures.
      </p>
    </div>
  );
}

/** How the figures came about and what may be read from them. */
export default function MethodPage() {
  const folder = loadFolder();
  const { datasets, settings } = folder;
  const { definition: defaultDefinition } = datasetIn(folder, { id: settings.defaultEdition });
  return (
    <main id="content" className="page">
      <h1>How the figures were measured, and what they can tell</h1>
      <div className="prose">
        <p>
          Every page shows {settings.defaultEdition} unless its link names another dataset. Datasets are
          measured differently:{" "}
          {datasets.map(({ dataset: { definition } }, index) => (
            <span key={definition.id}>
              {index > 0 && ", "}
              <a href={`#${definition.id}`}>{definition.id}</a>
            </span>
          ))}
          . <a href="/history">Two of them side by side</a> shows what can be compared.
        </p>
      </div>
      <Rules definition={defaultDefinition} />
      {datasets.map(({ dataset }) => (
        <AboutDataset key={dataset.definition.id} dataset={dataset} />
      ))}
      <p>
        All files have <a href="/data">their checksums</a>. <a href="/links">Links and the API</a> says what
        every parameter means, and <a href="/api/openapi.json">OpenAPI</a> the same for machines.
      </p>
    </main>
  );
}
