import { boundSign } from "@/lib/dataset/metrics";
import { rangeText } from "@/lib/statistics/range-text";
import type { Dataset } from "@/lib/dataset/dataset";
import type { Role } from "@/lib/dataset/facts/dimensions";
import type { TestDefinition } from "@/lib/dataset/tests";
import { formatFixed } from "@/lib/format-column";
import { missingReasons, stats } from "@/lib/statistics/summarise-runs";
import { toShown } from "@/lib/units";
import {
  comparedVariants,
  compareVariants,
  comparisonHeading,
  describeComparison,
  certainly,
  certainSigns,
  differenceWords,
  type ComparedCell,
  type ComparedMetric,
} from "@/lib/view/select/comparison";
import { lossText } from "@/lib/view/describe/loss-words";
import { rowReasons } from "@/lib/view/describe/row-reasons";
import { viewHref } from "@/lib/view/link/view-codec";
import type { ViewState } from "@/lib/view/link/view-state";
import type { Block } from "@/lib/picture/paint/block";
import type { Picture } from "@/lib/picture/paint/compose";
import { gridBlock, type GridCell } from "@/lib/picture/chart/grid";
import { metricCaveats, metricTitle } from "./metric-words";
import { compareHeading, compareSummary } from "@/lib/questions/compare-summary";
import { footOf } from "./source-line";

function differenceText(cell: ComparedCell, compared: ComparedMetric): string {
  const { isBase, difference, noDifference } = cell;
  if (isBase) return "";
  if (difference === null) return noDifference ? ", no difference" : "";
  const certain = certainly(cell, compared);
  return `, ${differenceWords(cell, compared)}${certain ? ` ${certainSigns[certain]}` : ""}`;
}

function cellOf(cell: ComparedCell, compared: ComparedMetric, test: TestDefinition): GridCell {
  const {
    metric: { id, unit, bound },
    decimals,
  } = compared;
  const { figure, summary, notComparable } = cell.measurement;
  if (figure === null || summary.min === null || summary.max === null) {
    return { text: missingReasons(summary).join(" ") || "no value", isNote: true };
  }
  const isUdpBandwidth = id === "bandwidth" && test.protocol === "udp";
  const lost = isUdpBandwidth ? ` · ${lossText(cell.loss)}` : "";
  const write = (value: number) => formatFixed(toShown(value, unit), decimals.figure);
  const range = rangeText(summary, write);
  const few = summary.n < summary.runs.length ? `, n=${summary.n}` : "";
  const difference = notComparable ? ", not comparable" : differenceText(cell, compared);
  return {
    text: `${boundSign(bound)}${write(figure)}${lost}`,
    small: `${range}${few}${difference}`,
    isStrong: cell.apart,
  };
}

function metricBlock(compared: ComparedMetric, heads: readonly string[], role: Role): Block {
  const { metric, rows } = compared;
  return gridBlock({
    title: metricTitle(metric, role),
    heads,
    rows: rows.map(({ test, cells }) => ({
      label: test.label,
      cells: cells.map((cell) => cellOf(cell, compared, test)),
    })),
  });
}

/** The picture of a comparison: its tables, the first metrics first. */
export function comparisonPicture(dataset: Dataset, view: ViewState): Picture {
  const comparison = compareVariants(dataset, view);
  const variants = comparedVariants(dataset, view);
  const shared = { ...view, variant: variants.map(({ id }) => id) };
  const heads = variants.map(({ id, name }) => (id === comparison?.base.id ? `${name} (base)` : name));
  const compared = comparison?.metrics ?? [];
  const reasons = compared.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => rowReasons({ rows: cells.map(({ measurement }) => measurement) })),
  );
  return {
    title: comparison
      ? compareHeading(dataset, comparison.base, variants)
      : comparisonHeading(variants, dataset),
    description: describeComparison(dataset, view),
    blocks: comparison?.metrics.map((compared) => metricBlock(compared, heads, view.role)) ?? [],
    nothing: ["No two variants were chosen."],
    legend: comparison
      ? `Each cell: the ${stats[view.stat]}; the range of the runs and the difference to ${comparison.base.name} smaller. ▲ better, ▼ worse: beyond both run ranges and what repeats change; about the same: the runs overlap; within repeats: the difference is what a repeat of the benchmark changes; no difference: one of the two has no value or is not comparable.`
      : "",
    notes: [
      ...(comparison ? compareSummary(dataset, comparison.base, variants) : []),
      ...metricCaveats(
        compared.map(({ metric }) => metric),
        dataset.definition,
      ),
      ...new Set(reasons),
    ],
    ...footOf(dataset.definition, viewHref(shared, "/compare")),
  };
}
