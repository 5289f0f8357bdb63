import { tests } from "@/lib/dataset/tests";
import { formatRange, formatSigned } from "@/lib/format";
import { stats, type Stat } from "@/lib/statistics/summarise-runs";
import { toShown } from "@/lib/units";
import type { ComparedCell, ComparedMetric, Comparison } from "@/lib/view/comparison";
import { FigureText, LossText, RunsText } from "./MeasurementText";

type Metric = ComparedMetric["metric"];

function DifferenceText({ cell, metric }: { cell: ComparedCell; metric: Metric }) {
  const { difference, percent, apart, measurement, isBase } = cell;
  if (measurement.notComparable) return <small className="empty">not comparable</small>;
  if (isBase) return null;
  if (difference === null) return <small className="empty">no difference: {cell.noDifference}</small>;
  const words = `${formatSigned(toShown(difference, metric.unit))}${percent === null ? "" : ` (${formatSigned(percent)} %)`}`;
  return apart ? (
    <strong className="apart">
      {words} <span title="Differs beyond both run ranges">◆</span>
    </strong>
  ) : (
    <span>{words} ~</span>
  );
}

function ComparedDatum({ cell, metric }: { cell: ComparedCell; metric: Metric }) {
  const { measurement, loss } = cell;
  const { summary, figure } = measurement;
  if (figure === null || summary.min === null || summary.max === null) {
    return (
      <td className="reason">
        <RunsText measurement={measurement} metric={metric} />
      </td>
    );
  }
  return (
    <td className="number">
      <FigureText value={figure} metric={metric} />
      <LossText metric={metric} test={tests[measurement.test]} loss={loss} />
      <small className="spread">
        {" "}
        {formatRange(toShown(summary.min, metric.unit), toShown(summary.max, metric.unit))}
        {summary.n < summary.runs.length && `, ${summary.n} of ${summary.runs.length} runs`}
      </small>
      <div>
        <DifferenceText cell={cell} metric={metric} />
      </div>
    </td>
  );
}

function MetricTable({ compared, comparison }: { compared: ComparedMetric; comparison: Comparison }) {
  const { metric, rows } = compared;
  const reasons = [
    ...new Set(
      rows.flatMap(({ cells }) => cells.flatMap(({ measurement }) => measurement.notComparable ?? [])),
    ),
  ];
  return (
    <section>
      <h2>
        {metric.label} ({metric.unit.shown}){metric.usesCpu && `, ${metric.caveat}`}
      </h2>
      <p className="legend">
        {metric.definition} {metric.better === "higher" ? "Higher" : "Lower"} is better.{" "}
        {metric.usesCpu ? reasons.join(" ") : metric.caveat}
      </p>
      <div className="scroll-box" tabIndex={0} role="region" aria-label={`${metric.label} side by side`}>
        <table className="results compared">
          <thead>
            <tr>
              <th scope="col">Test</th>
              {comparison.variants.map(({ id, name }) => (
                <th key={id} scope="col" className="number">
                  <a href={`/variants/${id}`}>{name}</a>
                  {id === comparison.base.id && <span className="unit">differences are to this one</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ test, cells }) => (
              <tr key={test.id}>
                <th scope="row">{test.label}</th>
                {cells.map((cell) => (
                  <ComparedDatum key={cell.measurement.variant.id} cell={cell} metric={metric} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** The comparison, metric by metric; what differs beyond both run ranges is marked, what does not is said to be within them. */
export function ComparisonTables({ comparison, stat }: { comparison: Comparison; stat: Stat }) {
  return (
    <>
      <p className="legend">
        Each cell: the {stats[stat]}, the range of the runs in small, the difference below. ◆ marks a
        difference beyond both run ranges; ~ one that the runs cannot support.
      </p>
      {comparison.metrics.map((compared) => (
        <MetricTable key={compared.metric.id} compared={compared} comparison={comparison} />
      ))}
    </>
  );
}
