import type { Block } from "./block";

/** One block above another, both over the whole width. */
export function stacked(upper: Block, lower: Block): Block {
  return {
    rows: lower.rows,
    fixed: upper.fixed + lower.fixed,
    least: Math.max(upper.least, lower.least),
    draw: (box, rows, theme) => [
      ...upper.draw({ ...box, height: upper.fixed }, 0, theme),
      ...lower.draw({ ...box, y: box.y + upper.fixed, height: box.height - upper.fixed }, rows, theme),
    ],
  };
}
