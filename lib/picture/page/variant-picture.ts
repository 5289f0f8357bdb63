import { boundSign } from "@/lib/dataset/metrics";
import { rangeText } from "@/lib/statistics/range-text";
import { initialRole } from "@/lib/dataset/definition";
import { variantHref } from "@/lib/view/link/edition-link";
import type { Dataset, Variant } from "@/lib/dataset/dataset";
import { formatFixed } from "@/lib/format-column";
import { formatRank, RANK_MEANING } from "@/lib/statistics/rank-ranges";
import { missingReasons } from "@/lib/statistics/summarise-runs";
import { toShown } from "@/lib/units";
import { lossRange, lossText } from "@/lib/view/describe/loss-words";
import { rowReasons } from "@/lib/view/describe/row-reasons";
import {
  describeReport,
  variantHeading,
  variantReport,
  type ReportSection,
} from "@/lib/view/select/variant-report";
import type { Block } from "@/lib/picture/paint/block";
import type { Picture } from "@/lib/picture/paint/compose";
import { gridBlock, type GridCell } from "@/lib/picture/chart/grid";
import { metricCaveats, metricTitle } from "./metric-words";
import { footOf } from "./source-line";

type Row = ReportSection["rows"][number];

function figureCell({ measurement, loss }: Row, { metric, decimals }: ReportSection): GridCell {
  const { figure, summary } = measurement;
  if (figure === null) return { text: missingReasons(summary).join(" ") || "no value", isNote: true };
  const lost = loss === null ? "" : ` · ${lossText(loss)}`;
  return { text: `${boundSign(metric.bound)}${formatFixed(toShown(figure, metric.unit), decimals)}${lost}` };
}

function rangeCell({ measurement: { summary }, loss }: Row, { metric, decimals }: ReportSection): GridCell {
  const { min, max, n, runs } = summary;
  if (min === null || max === null) return { text: "–", isNote: true };
  const few = n < runs.length ? `, n=${n}` : "";
  const lost = lossRange(loss);
  const write = (value: number) => formatFixed(toShown(value, metric.unit), decimals);
  const range = rangeText(summary, write);
  return { text: `${range}${few}`, ...(lost === null ? { isNote: true } : { small: `${lost} % lost` }) };
}

function placeCell({ measurement: { rank, notComparable, variant } }: Row): GridCell {
  if (rank) return { text: formatRank(rank), small: `of ${rank.of}` };
  const reference = variant.cni === "baremetal" ? "the reference" : "not ranked";
  return { text: notComparable ? "not comparable" : reference, isNote: true };
}

function sectionBlock(section: ReportSection, { definition }: Dataset): Block {
  const { metric, rows } = section;
  return gridBlock({
    title: metricTitle(metric, initialRole(definition)),
    heads: ["Median", "Range", "Rank"],
    rows: rows.map((row) => ({
      label: row.test.label,
      cells: [figureCell(row, section), rangeCell(row, section), placeCell(row)],
    })),
  });
}

/** The picture of a variant's report: its tables, metric by metric. */
export function variantPicture(dataset: Dataset, variant: Variant): Picture {
  const sections = variantReport(dataset, variant.id).filter(({ rows }) => rows.length > 0);
  const reasons = sections.flatMap(({ rows }) =>
    rowReasons({ rows: rows.map(({ measurement }) => measurement) }),
  );
  return {
    title: variantHeading(variant, dataset),
    description: describeReport(dataset, variant),
    blocks: sections.map((section) => sectionBlock(section, dataset)),
    nothing: ["Nothing was measured."],
    legend: `Medians of ${dataset.definition.runs} runs with their range; the rank among all variants. ${RANK_MEANING}`,
    notes: [
      ...metricCaveats(
        sections.map(({ metric }) => metric),
        dataset.definition,
      ),
      ...new Set(reasons),
    ],
    ...footOf(dataset.definition, variantHref(dataset.definition, variant.id)),
  };
}
