import { stats } from "@/lib/statistics/summarise-runs";
import { splitsByEncryption } from "./bar-panels";
import type { DotPanel } from "./dot-rows";
import { NOT_COMPARABLE_SIGN } from "./mark";
import type { ViewResult } from "./select-view";

/** How ranked bars are read. `hasReference` says that bare metal's line is drawn. */
export function barLegend(result: ViewResult, hasReference: boolean): string {
  const line = hasReference ? "; dashed line: bare metal" : "";
  const ownAxis = splitsByEncryption(result) ? " Each kind of encryption has an axis of its own." : "";
  const apart = result.rows.some(({ notComparable }) => notComparable)
    ? ` ${NOT_COMPARABLE_SIGN}: not comparable, not ranked.`
    : "";
  return `Bar: ${stats[result.view.stat]}; dots: the runs; thin line: their range${line}. Solid is plain, striped WireGuard, dotted IPsec.${ownAxis}${apart}`;
}

/** How the marks of a chart of dots are read, where they cannot stand beside the words. `hasFigures` says that each row ends with its figures. */
export function dotLegend([panel]: readonly DotPanel[], hasFigures: boolean): string {
  if (!panel) return "";
  const order = panel.series.map(({ label }) => label).join(" / ");
  const figures = hasFigures ? ` Figures at the right: ${order}.` : "";
  const words = panel.series.map(({ shape, label }) => `${shape}: ${label}`).join("; ");
  return `${words[0]?.toUpperCase()}${words.slice(1)}. Thin lines: range of the runs.${figures}`;
}

/** How the points of a scatter are read, where the shapes cannot stand beside the words. */
export const scatterLegend =
  "Circle: plain; diamond: WireGuard; square: IPsec; faint: not comparable. Thin lines: range of the runs.";
