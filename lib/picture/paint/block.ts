import type { Box, Item } from "./drawing";
import type { Theme } from "./theme";

/** A part of a picture that fills a box: a chart or a table, made of rows of one height. */
export interface Block {
  /** Rows that it has; all of them, unless there is no room. */
  readonly rows: number;
  /** Pixels that it takes besides its rows. */
  readonly fixed: number;
  /** Pixels across that it needs to be read. */
  readonly least: number;
  /** Draws the first `rows` rows into a box of `fixed` pixels and those rows. */
  readonly draw: (box: Box, rows: number, theme: Theme) => readonly Item[];
}

/** The height of one of the rows of a block in a box. */
export function rowHeightIn(box: Box, { fixed }: Pick<Block, "fixed">, rows: number): number {
  return (box.height - fixed) / Math.max(1, rows);
}
