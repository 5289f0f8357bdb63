import type { Dataset, Variant } from "@/lib/dataset/dataset";
import { formatNumber, joinWords } from "@/lib/format";
import type { VariantSeconds } from "@/lib/seconds/seconds";
import {
  secondsCharts,
  sharedReason,
  type SecondsPanel,
  type VariantWithSeconds,
} from "@/lib/seconds/seconds-charts";
import { secondsHref, type SecondsView } from "@/lib/seconds/seconds-codec";
import { steadinessRows, type SteadinessRow } from "@/lib/seconds/seconds-overview";
import { secondsHeading, secondsRows, type SecondsRow } from "@/lib/seconds/seconds-table";
import {
  describeSpreads,
  LATE_RULE,
  linkRule,
  panelsKey,
  steadinessFinding,
  steadinessOrder,
  STEADINESS_RULE,
  whoCounted,
  noSeconds,
} from "@/lib/seconds/seconds-words";
import type { Block } from "@/lib/picture/paint/block";
import type { Picture } from "@/lib/picture/paint/compose";
import { lateText, publishedText, runsBlock, steadinessBlock } from "@/lib/picture/chart/seconds-tables";
import { stripBlock } from "@/lib/picture/chart/small-multiples";
import { footOf } from "./source-line";

/** Rows of a picture that each strip is as high as, by how many there are: few may be higher, and words need one. */
function stripRows(count: number, panels: readonly SecondsPanel[]): number {
  if (panels.length === 0 || sharedReason(panels)) return 1;
  return [7, 5][count - 1] ?? 4;
}

function captionOf(row: SecondsRow, view: SecondsView): string {
  if (row.reason !== null) return `Run ${row.run}`;
  const spread = row.summary?.spread;
  const inside = spread == null ? "" : ` · spread ${formatNumber(spread)} %`;
  const late = row.lateBy === null ? "" : ` ${lateText(row.lateBy)}`;
  return `Run ${row.run} · ${publishedText(row, view.test)} published${late}${inside}`;
}

function stripsOf(
  chosen: readonly VariantWithSeconds[],
  rows: readonly SecondsRow[],
  view: SecondsView,
): Block[] {
  const [chart] = secondsCharts(chosen, view, ["bandwidth"]);
  if (!chart) return [];
  return chart.rows.map(({ variant, panels }) =>
    stripBlock({
      label: variant.name,
      cni: variant.cni,
      unit: chart.quantity.unit.shown,
      axis: chart.axis,
      panels,
      rows: stripRows(chart.rows.length, panels),
      captions: rows.filter((row) => row.variant.id === variant.id).map((row) => captionOf(row, view)),
    }),
  );
}

/** Why runs have no spread, a note for each variant and reason. */
function holeNotes(rows: readonly SteadinessRow[]): string[] {
  return rows.flatMap(({ variant, spreads }) => {
    const reasons = [...new Set(spreads.filter((spread) => typeof spread === "string"))];
    return reasons.map((reason) => {
      const runs = spreads.flatMap((spread, index) => (spread === reason ? [String(index + 1)] : []));
      return `${variant.name}, run${runs.length > 1 ? "s" : ""} ${joinWords(runs)}: ${reason}`;
    });
  });
}

/** The chosen variants' seconds, or without a choice those of all. */
function shownVariants(dataset: Dataset, { variant }: SecondsView): readonly Variant[] {
  const chosen = dataset.variants.filter(({ id }) => variant.includes(id));
  return chosen.length > 0 ? chosen : dataset.variants;
}

/**
 * The picture of the seconds: the bandwidth of every run of the chosen variants in small charts and in figures; without a choice how steady
 * all were. `secondsOf` gives the seconds of a variant, null where none were published of it; it is null itself where the edition published none.
 */
export function secondsPicture(
  dataset: Dataset,
  view: SecondsView,
  secondsOf: ((variant: string) => VariantSeconds | null) | null,
): Picture {
  const isChosen = view.variant.length > 0;
  const shown = shownVariants(dataset, view);
  const all = shown.map((variant) => ({ variant, seconds: secondsOf?.(variant.id) ?? null }));
  const isPublished = secondsOf !== null;
  const steady = steadinessRows(all, view.test);
  const rows = secondsRows(dataset, all, view.test);
  const blocks = isChosen
    ? [...stripsOf(all, rows, view), runsBlock(rows, view.test)]
    : [steadinessBlock(steady, dataset, view.test)];
  const heading = secondsHeading(isChosen ? shown : [], view.test, view.edition);
  const finding = steadinessFinding(steady);
  const rule = isChosen ? LATE_RULE : linkRule(dataset.definition);
  return {
    title: finding ?? heading,
    description: `${finding ?? heading}. ${describeSpreads(steady)}`,
    blocks: isPublished ? blocks : [],
    nothing: [noSeconds(view.edition)],
    legend: isPublished ? (isChosen ? panelsKey(view.axis) : steadinessOrder(dataset.definition)) : "",
    notes: isPublished
      ? [
          ...(finding ? [`${heading}.`] : []),
          whoCounted(view.test),
          STEADINESS_RULE,
          rule,
          ...holeNotes(steady),
        ]
      : [],
    ...footOf(dataset.definition, secondsHref(view)),
  };
}
