import { rangeText } from "@/lib/statistics/range-text";
import { samenessRule } from "@/lib/view/describe/sameness-rule";
import { variantHref } from "@/lib/view/link/edition-link";
import { tests } from "@/lib/dataset/tests";
import { formatFixed } from "@/lib/format-column";
import { missingReasons, stats, type Stat } from "@/lib/statistics/summarise-runs";
import { toShown } from "@/lib/units";
import {
  certainly,
  certainSigns,
  differenceWords,
  type ComparedCell,
  type ComparedMetric,
  type Comparison,
} from "@/lib/view/select/comparison";
import { FigureText, LossText } from "@/components/page/MeasurementText";

interface ComparedDatumProps {
  readonly cell: ComparedCell;
  readonly compared: ComparedMetric;
}

function DifferenceText({ cell, compared }: ComparedDatumProps) {
  const { difference, measurement, isBase } = cell;
  if (measurement.notComparable) return <small className="empty">not comparable</small>;
  if (isBase) return null;
  if (difference === null) return <small className="empty">no difference: {cell.noDifference}</small>;
  const words = differenceWords(cell, compared);
  const certain = certainly(cell, compared);
  return certain ? (
    <strong className={`apart ${certain}`}>
      {words}{" "}
      <span title="Differs beyond both run ranges and by more than repeats do">{certainSigns[certain]}</span>
    </strong>
  ) : (
    <span>{words}</span>
  );
}

function ComparedDatum({ cell, compared }: ComparedDatumProps) {
  const { measurement, loss } = cell;
  const { metric, decimals } = compared;
  const { summary, figure } = measurement;
  if (figure === null || summary.min === null || summary.max === null) {
    return (
      <td className="reason">
        <span className="empty">{missingReasons(summary).join(" ")}</span>
      </td>
    );
  }
  const write = (value: number) => formatFixed(toShown(value, metric.unit), decimals.figure);
  return (
    <td className="number">
      <FigureText value={figure} metric={metric} decimals={decimals.figure} />
      <LossText metric={metric} test={tests[measurement.test]} loss={loss} />
      <small className="spread">
        {" "}
        {rangeText(summary, write)}
        {summary.n < summary.runs.length && `, ${summary.n} of ${summary.runs.length} runs`}
      </small>
      <div>
        <DifferenceText cell={cell} compared={compared} />
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
        {metric.bound &&
          " Figures are bounds: a difference is of the counted part, and is never marked better or worse."}
      </p>
      <div className="scroll-box" tabIndex={0} role="region" aria-label={`${metric.label} side by side`}>
        <table className="results compared">
          <thead>
            <tr>
              <th scope="col">Test</th>
              {comparison.variants.map(({ id, name }) => (
                <th key={id} scope="col" className="number">
                  <a href={variantHref(comparison.edition, id)}>{name}</a>
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
                  <ComparedDatum key={cell.measurement.variant.id} cell={cell} compared={compared} />
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
        Each cell: the {stats[stat]}, the range of the runs next to it, the difference below. ▲ better and ▼
        worse mark a difference that the runs and repeats of the benchmark carry.{" "}
        {samenessRule(comparison.edition)}
      </p>
      {comparison.metrics.map((compared) => (
        <MetricTable key={compared.metric.id} compared={compared} comparison={comparison} />
      ))}
    </>
  );
}
