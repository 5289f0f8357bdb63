import { countOf } from "@/lib/format";
import type { Block } from "./block";
import { text, type Box, type Item } from "./drawing";
import type { Theme } from "./theme";

const GAP_X = 28;
const GAP_Y = 14;
const ROW = 20;
/** Rows below this height cannot be read. */
const LEAST_ROW = 13;
const MOST_ROW = 72;
const MORE = 18;
/** Parts of a picture of a given height: more would be too small to be read. */
const MOST_PARTS = 4;

interface Placed {
  readonly block: Block;
  readonly column: number;
}

/** Blocks in columns: each goes, in order, where the column is shortest. */
function inColumns(blocks: readonly Block[], columns: number): readonly Placed[] {
  const heights = Array<number>(columns).fill(0);
  return blocks.map((block) => {
    const column = heights.indexOf(Math.min(...heights));
    heights[column] = (heights[column] ?? 0) + block.fixed + GAP_Y + block.rows * ROW;
    return { block, column };
  });
}

function columnsOf(placed: readonly Placed[], columns: number): readonly (readonly Block[])[] {
  return Array.from({ length: columns }, (_, index) =>
    placed.filter(({ column }) => column === index).map(({ block }) => block),
  );
}

const fixedOf = (blocks: readonly Block[]) =>
  blocks.reduce((sum, { fixed }) => sum + fixed, 0) + GAP_Y * Math.max(0, blocks.length - 1);
const rowsOf = (blocks: readonly Block[]) => blocks.reduce((sum, { rows }) => sum + rows, 0);

function drawColumns(
  columns: readonly (readonly Block[])[],
  box: Box,
  rowHeight: number,
  theme: Theme,
): Item[] {
  const width = (box.width - GAP_X * (columns.length - 1)) / columns.length;
  return columns.flatMap((blocks, index) => {
    let y = box.y;
    return blocks.flatMap((block) => {
      const height = block.fixed + block.rows * rowHeight;
      const items = block.draw({ x: box.x + index * (width + GAP_X), y, width, height }, block.rows, theme);
      y += height + GAP_Y;
      return items;
    });
  });
}

/** How many columns, up to three, the blocks fit. */
function possibleColumns(blocks: readonly Block[], width: number): number[] {
  const least = Math.max(0, ...blocks.map((block) => block.least));
  return [1, 2, 3].filter(
    (count) => count === 1 || (count <= blocks.length && (width - GAP_X * (count - 1)) / count >= least),
  );
}

/** All blocks at their full size, in one to three columns, from `x`, `y` on; as high as they need. */
export function arrangeAll(
  blocks: readonly Block[],
  { x, y, width }: Omit<Box, "height">,
  theme: Theme,
): { readonly items: readonly Item[]; readonly height: number } {
  const count = Math.min(blocks.length <= 4 ? 2 : 3, Math.max(...possibleColumns(blocks, width)));
  const columns = columnsOf(inColumns(blocks, count), count);
  const height = Math.max(0, ...columns.map((column) => fixedOf(column) + rowsOf(column) * ROW));
  return { items: drawColumns(columns, { x, y, width, height }, ROW, theme), height };
}

interface Fit {
  readonly columns: readonly (readonly Block[])[];
  readonly rowHeight: number;
}

/** The arrangement with the highest rows among those that fit a box; null where none does. */
function bestFit(blocks: readonly Block[], { width, height }: Box, most: number): Fit | null {
  const fits = possibleColumns(blocks, width).map((count): Fit => {
    const columns = columnsOf(inColumns(blocks, count), count);
    const heights = columns.map((column) => (height - fixedOf(column)) / Math.max(1, rowsOf(column)));
    return { columns, rowHeight: Math.min(most, ...heights) };
  });
  const best = fits.reduce<Fit | null>(
    (found, fit) => (found && found.rowHeight >= fit.rowHeight ? found : fit),
    null,
  );
  return best && best.rowHeight >= LEAST_ROW ? best : null;
}

/** One block with as many of its rows as fit a box. */
function firstRows(block: Block, { height }: Box): Block {
  const rows = Math.min(block.rows, Math.max(1, Math.floor((height - block.fixed) / LEAST_ROW)));
  return { ...block, rows, draw: (box, _all, theme) => block.draw(box, rows, theme) };
}

/**
 * As many blocks as can be read in a box, from the first on, in the columns that give them the highest rows; where not even the first fits,
 * its first rows. What is left out is said at the foot.
 */
export function arrangeWithin(blocks: readonly Block[], box: Box, theme: Theme): readonly Item[] {
  const inner = { ...box, height: box.height - MORE };
  for (let count = Math.min(MOST_PARTS, blocks.length); count > 0; count--) {
    const all = count === blocks.length;
    const fit = bestFit(blocks.slice(0, count), all ? box : inner, MOST_ROW);
    if (!fit) continue;
    const more = all ? [] : moreItems(`and ${countOf(blocks.length - count, "more part")}`, box, theme);
    return [...drawColumns(fit.columns, box, fit.rowHeight, theme), ...more];
  }
  const [first] = blocks;
  if (!first) return [];
  const cut = firstRows(first, inner);
  const rowHeight = Math.min(MOST_ROW, (inner.height - cut.fixed) / cut.rows);
  const left = [
    ...(first.rows > cut.rows ? [countOf(first.rows - cut.rows, "more row")] : []),
    ...(blocks.length > 1 ? [countOf(blocks.length - 1, "more part")] : []),
  ];
  return [
    ...drawColumns([[cut]], box, rowHeight, theme),
    ...moreItems(`and ${left.join(" and ")}`, box, theme),
  ];
}

function moreItems(words: string, { x, y, width, height }: Box, theme: Theme): Item[] {
  return [text(`${words} behind the link`, x + width, y + height - 2, theme.inkSoft, { anchor: "end" })];
}
