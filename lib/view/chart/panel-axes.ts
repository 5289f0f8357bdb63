import { formatNumber, joinWords } from "@/lib/format";
import { figureAxis, isCutOn, type Axis } from "./axis";
import { markExtent, type Mark } from "./mark";
import type { ViewState } from "@/lib/view/link/view-state";

/** Gives panels of one metric their axes: one for all, so that lengths can be compared, or one each where the reader chose so. */
export function withAxes<P>(
  panels: readonly P[],
  marksOf: (panel: P) => readonly Mark[],
  { scale, panels: wanted }: Pick<ViewState, "scale" | "panels">,
): (P & { readonly axis: Axis })[] {
  const axisOf = (some: readonly P[]) =>
    figureAxis(
      some.flatMap((panel) => marksOf(panel).flatMap(markExtent)),
      scale,
    );
  const shared = axisOf(panels);
  return panels.map((panel) => ({ ...panel, axis: wanted === "shared" ? shared : axisOf([panel]) }));
}

/** Which marks exceed their axis, with their figures, and whose runs alone do, with the largest; empty where none does. */
export function cutWords(marks: readonly Mark[], axis: Axis, unit: string): string {
  const named = (some: readonly Mark[], figure: (mark: Mark) => number | null, upTo = "") =>
    joinWords(some.map((mark) => `${mark.label} (${upTo}${formatNumber(figure(mark) ?? 0)} ${unit})`));
  const cut = marks.filter(({ value }) => isCutOn(axis, value));
  const ranges = marks.filter(({ value, max }) => !isCutOn(axis, value) && isCutOn(axis, max));
  return [
    cut.length > 0 &&
      `${named(cut, ({ value }) => value)} ${cut.length > 1 ? "exceed" : "exceeds"} the scale and ${cut.length > 1 ? "are" : "is"} cut.`,
    ranges.length > 0 && `Runs of ${named(ranges, ({ max }) => max, "up to ")} exceed the scale.`,
  ]
    .filter(Boolean)
    .join(" ");
}
