import type { Dataset } from "@/lib/dataset/dataset";
import { testLabel } from "@/lib/dataset/test-labels";
import { isSecondsTest } from "@/lib/seconds/seconds-file";
import { secondsCharts, type VariantWithSeconds } from "@/lib/seconds/seconds-charts";
import { secondsHref } from "@/lib/seconds/seconds-codec";
import { secondsRows } from "@/lib/seconds/seconds-table";
import { LATE_RULE, STEADINESS_RULE, whoCounted } from "@/lib/seconds/seconds-words";
import { SecondsCharts, SecondsLegend } from "./SecondsCharts";
import { SecondsTable } from "./SecondsTable";

const FIRST = "dtm";

/** The seconds inside a variant's runs of one test, in small charts and in figures, with the way to all others. */
export function VariantSeconds({ dataset, of }: { dataset: Dataset; of: VariantWithSeconds }) {
  const { variant } = of;
  const charts = secondsCharts([of], { test: FIRST, axis: "zero" }, ["bandwidth", "retransmits", "rtt"]);
  return (
    <section className="report">
      <h2>Inside the runs: {testLabel(dataset.definition, FIRST)}</h2>
      <SecondsLegend axis="zero" />
      <SecondsCharts charts={charts} level={3} />
      <h3>The runs in figures</h3>
      <p className="legend">
        {whoCounted(FIRST)} {LATE_RULE} {STEADINESS_RULE}
      </p>
      <SecondsTable rows={secondsRows(dataset, [of], FIRST)} isUdp={false} edition={dataset.definition} />
      <p>The seconds of every test, with loss and jitter for UDP:</p>
      <ul className="source-files">
        {dataset.definition.testIds.filter(isSecondsTest).map((test) => (
          <li key={test}>
            <a href={secondsHref({ edition: dataset.definition, variant: [variant.id], test })}>
              {testLabel(dataset.definition, test)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
