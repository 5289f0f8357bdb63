import { Glossed } from "@/components/glossary/Glossed";
import { isValue } from "@/lib/dataset/reading";
import type { Measurement } from "@/lib/statistics/measure-test";
import { formatRank, RANK_MEANING } from "@/lib/statistics/rank-ranges";
import { missingReasons } from "@/lib/statistics/summarise-runs";
import type { ReportSection } from "@/lib/view/select/variant-report";
import { FigureText, LossText } from "@/components/page/MeasurementText";

function placeWords({ rank, notComparable, variant }: Measurement): string {
  if (rank) return `${formatRank(rank)} of ${rank.of}`;
  if (notComparable) return "not ranked: not comparable";
  return variant.cni === "baremetal" ? "the reference" : "not ranked";
}

interface RunCellsProps extends Pick<ReportSection, "metric" | "decimals"> {
  readonly measurement: Measurement;
}

function RunCells({ measurement, metric, decimals }: RunCellsProps) {
  const { runs, n } = measurement.summary;
  const reasons = missingReasons(measurement.summary);
  if (n === 0 && reasons.length === 1) {
    return (
      <td className="empty reason" colSpan={runs.length}>
        All runs: {reasons[0]}
      </td>
    );
  }
  return runs.map((run, index) => (
    <td key={index} className="number">
      {isValue(run) ? (
        <FigureText value={run} metric={metric} decimals={decimals} />
      ) : (
        <span className="empty reason">{run.reason}</span>
      )}
    </td>
  ));
}

function ReportTable({ metric, rows, decimals, node }: ReportSection) {
  const runCount = rows[0]?.measurement.summary.runs.length ?? 0;
  const reason = rows.find(({ measurement }) => measurement.notComparable)?.measurement.notComparable;
  return (
    <section>
      <h3>
        {metric.label} ({metric.unit.shown}){metric.usesCpu && `, ${metric.caveat}`}
      </h3>
      <p className="legend">
        {metric.definition} {metric.better === "higher" ? "Higher" : "Lower"} is better.
        {node && ` It is ${node}.`}
        {metric.caveat && !metric.usesCpu && ` ${metric.caveat}`} {reason}
      </p>
      <div className="scroll-box" tabIndex={0} role="region" aria-label={`${metric.label} on all tests`}>
        <table className="results">
          <thead>
            <tr>
              <th scope="col">Test</th>
              <th scope="col" className="number">
                Median
              </th>
              {Array.from({ length: runCount }, (_, index) => (
                <th key={index} scope="col" className="number">
                  Run {index + 1}
                </th>
              ))}
              <th scope="col" className="number">
                Rank
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ test, measurement, loss }) => (
              <tr key={test.id}>
                <th scope="row">{test.label}</th>
                <td className="number">
                  <FigureText value={measurement.figure} metric={metric} decimals={decimals} />
                  <LossText metric={metric} test={test} loss={loss} />
                </td>
                <RunCells measurement={measurement} metric={metric} decimals={decimals} />
                <td className="number">{placeWords(measurement)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** All that was measured on a variant, metric by metric over all tests. */
export function VariantReport({ sections }: { sections: readonly ReportSection[] }) {
  return (
    <section className="report">
      <h2>What was measured</h2>
      <p className="legend">
        <Glossed>{RANK_MEANING}</Glossed>
      </p>
      {sections.map((section) => (
        <ReportTable key={section.metric.id} {...section} />
      ))}
    </section>
  );
}
