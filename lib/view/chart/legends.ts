import { stats } from "@/lib/statistics/summarise-runs";
import type { BarPanel } from "./bar-panels";
import { panelMarks, type DotPanel } from "./dot-rows";
import { cutWords } from "./panel-axes";
import type { ViewState } from "@/lib/view/link/view-state";
import { NOT_COMPARABLE_SIGN } from "./mark";
import type { ViewResult } from "@/lib/view/select/view-result";

/** What a reader must know before comparing panels: that their scales differ. */
function panelWords({ panels }: Pick<ViewState, "panels">, count: number): string {
  return panels === "own" && count > 1 ? "Scales differ between the panels." : "";
}

/** What follows the key of a chart of dots: cut marks, and scales that differ. */
export function dotNotes({ view }: ViewResult, panels: readonly DotPanel[]): string {
  const cut = panels.map((panel) => cutWords(panelMarks(panel), panel.axis, panel.unit)).filter(Boolean);
  return [panelWords(view, panels.length), ...new Set(cut)].filter(Boolean).join(" ");
}

/** How ranked bars are read. */
export function barLegend(result: ViewResult, panels: readonly BarPanel[]): string {
  const line = panels.some(({ reference }) => reference !== null) ? "; dashed line: bare metal" : "";
  const scales = panelWords(result.view, panels.length);
  const cut = panels.map(({ marks, axis, unit }) => cutWords(marks, axis, unit)).filter(Boolean);
  const apart = result.rows.some(({ notComparable }) => notComparable)
    ? ` ${NOT_COMPARABLE_SIGN}: not comparable, not ranked.`
    : "";
  return `Bar: ${stats[result.view.stat]}; dots: the runs; thin line: their range${line}. Solid is plain, striped WireGuard, dotted IPsec.${[
    scales,
    ...new Set(cut),
  ]
    .filter(Boolean)
    .map((words) => ` ${words}`)
    .join("")}${apart}`;
}

/** How the marks of a chart of dots are read, where they cannot be shown next to the words. `hasFigures` says that each row ends with its figures. */
export function dotLegend(result: ViewResult, panels: readonly DotPanel[], hasFigures: boolean): string {
  const [panel] = panels;
  if (!panel) return "";
  const notes = dotNotes(result, panels);
  const order = panel.series.map(({ label }) => label).join(" / ");
  const figures = hasFigures ? ` Figures at the right: ${order}.` : "";
  const words = panel.series.map(({ shape, label }) => `${shape}: ${label}`).join("; ");
  return `${words[0]?.toUpperCase()}${words.slice(1)}. Thin lines: range of the runs.${figures}${notes && ` ${notes}`}`;
}

/** How the points of a scatter are read, where the shapes cannot be shown next to the words. */
export const scatterLegend =
  "Circle: plain; diamond: WireGuard; square: IPsec; faint: not comparable. Thin lines: range of the runs.";
