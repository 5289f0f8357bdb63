import type { ValueRoom } from "@/lib/chart/row-layout";
import type { Tone } from "@/lib/view/chart/mark";
import { cniColourName, type Cni, type Encryption } from "@/lib/dataset/facts/dimensions";

/** Pixels that the drawn chart and the interactive one share, so that one can take the other's place. */
export const geometry = {
  rowHeight: 18,
  /** Even, as the row: Recharts places bars at whole pixels. */
  barHeight: 12,
  topPad: 4,
  axisHeight: 34,
  labelWidth: 160,
  /** Right gutter for figures: one, several, or a UDP bandwidth with its loss and the range of that. The style sheet has the same. */
  valueWidth: { one: 72, several: 148, loss: 224 } satisfies Record<ValueRoom, number>,
  /** Where less is left for the marks, wide figures are left to the table. The style sheet has the same. */
  leastPlot: 100,
  edge: 8,
  /** Room of the vertical axis' label, which is above the plot: within it marks would cover it. */
  scatterTop: 20,
  scatterHeight: 396,
  scatterLeft: 64,
  scatterRight: 24,
  /** Of a small chart of seconds: the room around its plot, what is below the plot for ticks and for the brush among it. */
  seconds: { left: 46, right: 18, top: 8, plot: 82, axis: 26, brush: 20 },
  /** Of the texts at points: `--text-small` at the root's default. */
  labelSize: 12,
} as const;

/** The height of a chart of rows. */
export function rowsHeight(rows: number): number {
  return geometry.topPad + rows * geometry.rowHeight + geometry.axisHeight;
}

/** The vertical centre of a row. */
export function rowCentre(index: number): number {
  return geometry.topPad + (index + 0.5) * geometry.rowHeight;
}

/** Units of a drawing that is stretched across the plot; its strokes keep their width. */
export const PLOT_UNITS = 1000;

/** A share of the plot's width in the units of a stretched drawing. */
export function plotX(share: number): number {
  return Number((share * PLOT_UNITS).toFixed(2));
}

/** A share of the plot's width in percent. */
export function percent(share: number): string {
  return `${Number((share * 100).toFixed(3))}%`;
}

/** A CNI's colour, the same everywhere: a custom property of the style sheet. */
export function cniColour(cni: Cni): string {
  return `var(--cni-${cniColourName(cni)})`;
}

/** A bar's colour by what it says: a custom property of the style sheet. */
export function toneColour(tone: Tone): string {
  return `var(--tone-${tone})`;
}

/** A bar's fill: plain is solid, WireGuard striped, IPsec dotted. */
export function barFill(tone: Tone, encryption: Encryption): string {
  return encryption === "none" ? toneColour(tone) : `url(#${encryption}-${tone})`;
}
