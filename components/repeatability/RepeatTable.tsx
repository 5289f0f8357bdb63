import { rangeText } from "@/lib/statistics/range-text";
import type { Definition } from "@/lib/dataset/definition";
import { metricOf } from "@/lib/dataset/metric-definitions";
import { testLabel } from "@/lib/dataset/test-labels";
import { columnWriter, formatDifference } from "@/lib/format-column";
import type { RepeatPair } from "@/lib/repeatability/repeat-pairs";
import type { Summary } from "@/lib/statistics/summarise-runs";
import { toShown } from "@/lib/units";
import { variantHref } from "@/lib/view/link/edition-link";

interface RepeatTableProps {
  readonly pairs: readonly RepeatPair[];
  readonly earlier: Definition;
  readonly later: Definition;
  readonly caption: string;
}

function Figure({ summary, write }: { summary: Summary; write: (value: number) => string }) {
  const { median, min, max, n, runs } = summary;
  if (median === null || min === null || max === null) return <td className="empty">no value</td>;
  return (
    <td className="number">
      {write(median)}{" "}
      <small className="spread">
        {rangeText(summary, write)}
        {n < runs.length && `, ${n} of ${runs.length} runs`}
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
    pairs.flatMap((pair) => [shown(pair.earlier.median), shown(pair.later.median)]),
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
          {pairs.map(({ variant, test, change, overlaps, between, ...pair }) => (
            <tr key={`${variant.later.id} ${test}`}>
              <th scope="row">
                <a href={variantHref(later, variant.later.id)}>{variant.later.name}</a>
              </th>
              <td>{testLabel(earlier, test)}</td>
              <Figure summary={pair.earlier} write={write} />
              <Figure summary={pair.later} write={write} />
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
