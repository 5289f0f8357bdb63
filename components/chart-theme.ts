import type { Cni, Encryption } from "@/lib/dataset/dimensions";

/** Pixels that the drawn chart and the interactive one share, so that one can take the other's place. */
export const geometry = {
  rowHeight: 18,
  barHeight: 11,
  topPad: 4,
  axisHeight: 34,
  labelWidth: 160,
  /** Right gutter for figures, without and with the loss of a UDP bandwidth. */
  valueWidth: 72,
  valueWidthWithLoss: 148,
  scatterHeight: 380,
  scatterLeft: 64,
  scatterRight: 24,
} as const;

/** The height of a chart of rows. */
export function rowsHeight(rows: number): number {
  return geometry.topPad + rows * geometry.rowHeight + geometry.axisHeight;
}

/** The vertical centre of a row. */
export function rowCentre(index: number): number {
  return geometry.topPad + (index + 0.5) * geometry.rowHeight;
}

/** A CNI's colour, the same everywhere: a custom property of the style sheet. */
export function cniColour(cni: Cni): string {
  return `var(--cni-${cni})`;
}

/** A bar's fill: plain is solid, WireGuard striped, IPsec dotted, in the CNI's colour. */
export function barFill(cni: Cni, encryption: Encryption): string {
  return encryption === "none" ? cniColour(cni) : `url(#${encryption}-${cni})`;
}

export type Shape = "circle" | "diamond" | "square";

/** The outline of a shape of about 10 px around a point. */
export function shapePath(shape: Shape, x: number, y: number): string {
  if (shape === "circle") return `M${x - 4.5} ${y}a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0z`;
  if (shape === "diamond") return `M${x} ${y - 5.5}L${x + 5.5} ${y}L${x} ${y + 5.5}L${x - 5.5} ${y}z`;
  return `M${x - 4} ${y - 4}h8v8h-8z`;
}

/** A tick's text: short, without needless digits. */
export function tickText(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 6 });
}
