import { tests } from "@/lib/dataset/tests";
import { trafficTests } from "@/lib/seconds/seconds-file";
import { secondsCharts, type VariantWithSeconds } from "@/lib/view/seconds-charts";
import { secondsHref } from "@/lib/view/seconds-codec";
import { SecondsCharts, SecondsLegend } from "./SecondsCharts";

const FIRST = "dtm";

/** The bandwidth inside a variant's runs of one test, with the way to all others. */
export function VariantSeconds({ of }: { of: VariantWithSeconds }) {
  const { variant } = of;
  return (
    <section className="report">
      <h2>Inside the runs: {tests[FIRST].label}</h2>
      <SecondsLegend axis="zero" />
      <SecondsCharts charts={secondsCharts([of], { test: FIRST, axis: "zero" }, ["bandwidth"])} level={3} />
      <p>Every second in figures, with retransmits and round-trip time (TCP) or loss and jitter (UDP):</p>
      <ul className="source-files">
        {trafficTests.map((test) => (
          <li key={test}>
            <a href={secondsHref({ variant: [variant.id], test })}>{tests[test].label}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
