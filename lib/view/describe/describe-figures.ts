import { testLabel } from "@/lib/dataset/test-labels";
import { formatNumber, joinWords } from "@/lib/format";
import { dotPanels, type DotPanel } from "@/lib/view/chart/dot-rows";
import { axisUnit, markOf } from "@/lib/view/chart/mark";
import { scatterPanels } from "@/lib/view/chart/scatter-points";
import type { ViewResult } from "@/lib/view/select/view-result";
import { rankOrder } from "@/lib/view/select/rank-order";

const NAMES = 6;

interface Told {
  /** The facts about each variant, in order. */
  readonly figures: readonly string[];
  readonly unit: string;
  readonly test: string;
  /** Of how many the figures are. */
  readonly of: number;
  /** Whether each is of several figures. */
  readonly areRows?: boolean;
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
  return { figures, unit: `${yMetric.unit.shown} at ${xMetric.unit.shown}`, test: title, of: points.length };
}

/** What the rows of the first panel that has a figure set side by side, in the order of the edition. */
function sidesOf(result: ViewResult, chart: "path" | "encryption"): Told | null {
  const told = (panel: DotPanel) =>
    panel.rows.flatMap(({ label, marks }) => {
      const words = marks.flatMap((mark, at) =>
        mark === null || mark.value === null ? [] : [`${mark.text} ${panel.series[at]?.short}`],
      );
      return words.length > 0 ? [`${label} ${joinWords(words)}`] : [];
    });
  const panel = dotPanels(result, chart).find((one) => told(one).length > 0);
  if (!panel) return null;
  const { unit, title, rows } = panel;
  return { figures: told(panel), unit, test: title, of: rows.length, areRows: true };
}

/** The figures of the first test that has any, best first. */
function rankedOf(result: ViewResult): Told | null {
  const { view, metric } = result;
  const ranked = [...result.rows]
    .sort(rankOrder(view))
    .map((row) => ({ row, mark: markOf(row, metric, view.compare) }));
  const known = ranked.filter(({ mark }) => mark.value !== null);
  const test = result.tests.find((id) => known.some(({ row }) => row.test === id));
  if (!test) return null;
  const figures = known
    .filter(({ row }) => row.test === test)
    .map(({ mark: { label, text } }) => `${label} ${text}`);
  return {
    figures,
    unit: axisUnit(metric, view.compare),
    test: testLabel(result.dataset.definition, test),
    of: result.rows.length,
  };
}

function toldOf(result: ViewResult): Told | null {
  const { chart } = result.view;
  if (chart === "scatter") return pointsOf(result);
  return chart === "path" || chart === "encryption" ? sidesOf(result, chart) : rankedOf(result);
}

/**
 * The first figures that a view draws, in words: on the first test that has any, best first; of a scatter, its points in the order of the edition. `Cilium 39.4, Calico eBPF 39.3 (Gbit/s) and 12 more.` Where nothing
 * is left, or nothing has a value, says so. The whole sentence of what they are is `describeView`.
 */
export function describeFigures(result: ViewResult): string {
  const told = toldOf(result);
  if (!told)
    return result.rows.length === 0 ? "No figure passes these filters." : "No figure has a value here.";
  const where = result.tests.length > 1 ? `, ${told.test}` : "";
  const shown = told.figures.slice(0, NAMES);
  const left = told.of - shown.length;
  const words = told.areRows ? shown.join("; ") : joinWords(shown);
  return `${words} (${told.unit}${where})${left > 0 ? ` and ${left} more` : ""}.`;
}
