import { tests } from "@/lib/dataset/tests";
import { formatNumber, joinWords } from "@/lib/format";
import { encryptionPanels } from "./dot-rows";
import { axisUnit, markOf } from "./mark";
import { scatterPanels } from "./scatter-points";
import type { ViewResult, ViewRow } from "./select-view";
import { rankOrder } from "./sort-rows";

const NAMES = 6;

interface Told {
  /** What is said of each variant, the first first. */
  readonly figures: readonly string[];
  readonly unit: string;
  readonly test: string;
}

/** The points of the first panel that has any. */
function pointsOf(result: ViewResult): Told | null {
  const panel = scatterPanels(result).find(({ points }) => points.length > 0);
  if (!panel) return null;
  const { points, xMetric, yMetric, title } = panel;
  const figures = points.map(
    ({ label, x, y, comparable }) =>
      `${label} ${formatNumber(y)} at ${formatNumber(x)}${comparable ? "" : " (not comparable)"}`,
  );
  return { figures, unit: `${yMetric.unit.shown} at ${xMetric.unit.shown}`, test: title };
}

/** The rows that the view's chart draws. */
function drawnRows(result: ViewResult): readonly ViewRow[] {
  if (result.view.chart !== "encryption") return result.rows;
  const drawn = new Set(
    encryptionPanels(result).flatMap(({ rows }) =>
      rows.flatMap(({ marks }) => marks.map((mark) => mark?.key)),
    ),
  );
  return result.rows.filter(({ key }) => drawn.has(key));
}

/** The figures of the first test that has any, best first. */
function rankedOf(result: ViewResult): Told | null {
  const { view, metric } = result;
  const ranked = [...drawnRows(result)]
    .sort(rankOrder(view))
    .map((row) => ({ row, mark: markOf(row, metric, view.compare) }));
  const known = ranked.filter(({ mark }) => mark.value !== null);
  const test = result.tests.find((id) => known.some(({ row }) => row.test === id));
  if (!test) return null;
  const figures = known
    .filter(({ row }) => row.test === test)
    .map(({ mark: { label, text } }) => `${label} ${text}`);
  return { figures, unit: axisUnit(metric, view.compare), test: tests[test].label };
}

/**
 * The first figures that a view draws, in words: on the first test that has any, best first; of a scatter, its points in the order of the edition. `Cilium 39.4, Calico eBPF 39.3 (Gbit/s) and 12 more.` Where nothing
 * is left, or nothing has a value, says so. The whole sentence of what they are is `describeView`.
 */
export function describeFigures(result: ViewResult): string {
  const isScatter = result.view.chart === "scatter";
  const told = isScatter ? pointsOf(result) : rankedOf(result);
  if (!told)
    return result.rows.length === 0 ? "No figure passes these filters." : "No figure has a value here.";
  const where = result.tests.length > 1 ? `, ${told.test}` : "";
  const shown = told.figures.slice(0, NAMES);
  const left = (isScatter ? told.figures.length : drawnRows(result).length) - shown.length;
  return `${joinWords(shown)} (${told.unit}${where})${left > 0 ? ` and ${left} more` : ""}.`;
}
