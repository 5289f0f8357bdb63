import { LossText } from "@/components/page/MeasurementText";
import type { Definition } from "@/lib/dataset/definition";
import { metricOf } from "@/lib/dataset/metric-definitions";
import { boundSign, type MetricDefinition } from "@/lib/dataset/metrics";
import { testLabel } from "@/lib/dataset/test-labels";
import { tests } from "@/lib/dataset/tests";
import { columnWriter, formatDifference } from "@/lib/format-column";
import type { RepeatPair, RepeatSide } from "@/lib/repeatability/repeat-pairs";
import { rangeText } from "@/lib/statistics/range-text";
import { toShown } from "@/lib/units";
import { variantHref } from "@/lib/view/link/edition-link";

interface RepeatTableProps {
  readonly pairs: readonly RepeatPair[];
  readonly earlier: Definition;
  readonly later: Definition;
  readonly caption: string;
}

interface FigureProps {
  readonly side: RepeatSide;
  readonly metric: MetricDefinition;
  readonly write: (value: number) => string;
}

function Figure({ side: { measurement, loss }, metric, write }: FigureProps) {
  const { summary, test } = measurement;
  if (summary.median === null) return <td className="empty">no value</td>;
  return (
    <td className="number">
      {boundSign(metric.bound)}
      {write(summary.median)}
      <LossText metric={metric} test={tests[test]} loss={loss} />{" "}
      <small className="spread">
        {rangeText(summary, write)}
        {summary.n < summary.runs.length && `, ${summary.n} of ${summary.runs.length} runs`}
      </small>
    </td>
  );
}

/** Pairs of figures of the same variant and test, measured twice: both with the range of their runs, and what changed in between. */
export function RepeatTable({ pairs, earlier, later, caption }: RepeatTableProps) {
  const [first] = pairs;
  if (!first) return null;
  const metric = metricOf(later, first.metric);
  const shown = (value: number | null) => (value === null ? null : toShown(value, metric.unit));
  const inColumn = columnWriter(
    pairs.flatMap((pair) =>
      [pair.earlier, pair.later].map(({ measurement }) => shown(measurement.summary.median)),
    ),
  );
  const write = (value: number) => inColumn(toShown(value, metric.unit));
  return (
    <div className="scroll-box" tabIndex={0} role="region" aria-label={caption}>
      <table className="results repeats">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Variant</th>
            <th scope="col">Test</th>
            <th scope="col" className="number">
              Earlier <span className="unit">{metric.unit.shown}</span>
            </th>
            <th scope="col" className="number">
              Later <span className="unit">{metric.unit.shown}</span>
            </th>
            <th scope="col" className="number">
              Change
            </th>
            <th scope="col">Run ranges</th>
            <th scope="col">What changed</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ id, test, change, overlaps, between, ...pair }) => (
            <tr key={`${id} ${test}`}>
              <th scope="row">
                <a href={variantHref(later, id)}>{pair.later.measurement.variant.name}</a>
              </th>
              <td>{testLabel(earlier, test)}</td>
              <Figure side={pair.earlier} metric={metric} write={write} />
              <Figure side={pair.later} metric={metric} write={write} />
              <td className="number">{change === null ? "–" : `${formatDifference(100 * change, 1)} %`}</td>
              <td>{overlaps ? "overlap" : "apart"}</td>
              <td>{between.text ?? "nothing that is known"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
