import type { ShadeStep } from "@/lib/view/chart/heat-table";
import { rowHeightIn, type Block } from "@/lib/picture/paint/block";
import { at, rect, stroke, text, type Box, type Item } from "@/lib/picture/paint/drawing";
import { cutText, wrapText } from "@/lib/picture/font/fit-text";
import { textWidth } from "@/lib/picture/font/font";
import type { Theme } from "@/lib/picture/paint/theme";

export interface GridCell {
  readonly text: string;
  /** Smaller text next to it. */
  readonly small?: string;
  /** Something to read, not a figure: it is softer, and cut where it is too long. */
  readonly isNote?: boolean;
  readonly isStrong?: boolean;
  /** The ground, from the worst (0) to the best (4); none where it is left out. */
  readonly shade?: ShadeStep;
}

/** A table: the first column names the rows, the rest are figures. */
export interface Grid {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly GridCell[] }[];
}

const TITLE = 20;
const HEAD_LINE = 14;
const PAD = 8;
const SMALL = 1.5;

interface Layout {
  /** Where the columns begin, and after the last, where it ends. */
  readonly edges: readonly number[];
  readonly size: number;
  readonly rowHeight: number;
}

const FULL_SIZE = 13;
const HEAD_SIZE = 11;
/** Pixels that a note takes before it is cut. */
const MOST_NOTE = 120;
/** The letters with which a table can still be read. */
const LEAST_SIZE = 11;

function headLines({ heads }: Grid): 1 | 2 {
  return heads.length > 6 || heads.some((head) => head.length > 18) ? 2 : 1;
}

/** The width of a cell's text, and of the smaller text next to it. */
function cellWidths({ text: words, small, isNote, isStrong }: GridCell, size: number): [number, number] {
  if (isNote) return [Math.min(MOST_NOTE, textWidth(words, size - SMALL)), 0];
  return [textWidth(words, size, isStrong ? 600 : 400), small ? textWidth(small, size - SMALL) + 4 : 0];
}

/** What each column would take to show all: the label's, then a figure's each. */
function naturalWidths(grid: Grid, size: number): number[] {
  const { heads, rows } = grid;
  const lines = headLines(grid);
  const label = PAD + Math.max(0, ...rows.map((row) => textWidth(row.label, size)));
  return [
    label,
    ...heads.map((head, index) => {
      const cells = rows.flatMap(({ cells: ofRow }) => ofRow[index] ?? []);
      const widths = cells.map((cell) => cellWidths(cell, size)).map(([words, small]) => words + small);
      const parts = lines === 2 ? head.split(" ") : [head];
      const longest = Math.max(0, ...parts.map((part) => textWidth(part, HEAD_SIZE)));
      return PAD + Math.max(longest, ...widths);
    }),
  ];
}

/** Column edges: what is left of the width goes to the figures in equal parts, what is lacking is taken from all alike. */
function edgesOf(grid: Grid, { x, width }: Box, size: number): number[] {
  const natural = naturalWidths(grid, size);
  const total = natural.reduce((sum, part) => sum + part, 0);
  const extra = Math.max(0, width - total) / Math.max(1, grid.heads.length);
  const scale = Math.min(1, width / total);
  let edge = x;
  const ends = natural.map((part, index) => (edge += part * scale + (index > 0 ? extra : 0)));
  return [x, ...ends];
}

function cellItems(
  cell: GridCell,
  left: number,
  right: number,
  y: number,
  size: number,
  theme: Theme,
): Item[] {
  const small = size - SMALL;
  const room = right - left - PAD;
  const end = right - PAD / 2;
  if (cell.isNote) {
    return [text(cutText(cell.text, room, small), end, y, theme.inkSoft, { size: small, anchor: "end" })];
  }
  const [words, beside] = cellWidths(cell, size);
  const taken = words + beside <= room + 1 ? beside : 0;
  const weight = cell.isStrong ? 600 : 400;
  return [
    text(cell.text, end - taken, y, theme.ink, { size, weight, anchor: "end" }),
    ...(taken > 0 && cell.small
      ? [text(cell.small, end, y, theme.inkSoft, { size: small, anchor: "end" })]
      : []),
  ];
}

function rowItems(grid: Grid, row: number, box: Box, top: number, layout: Layout, theme: Theme): Item[] {
  const { edges, size, rowHeight } = layout;
  const of = grid.rows[row];
  if (!of) return [];
  const y = top + rowHeight / 2 + size * 0.35;
  const columns = of.cells.map((cell, index) => ({
    cell,
    left: edges[index + 1] ?? box.x,
    right: edges[index + 2] ?? box.x + box.width,
  }));
  const label = cutText(of.label, (edges[1] ?? box.x) - box.x - PAD / 2, size);
  return [
    ...columns.flatMap(({ cell: { shade }, left, right }) =>
      shade === undefined
        ? []
        : [rect({ x: left, y: top, width: right - left, height: rowHeight }, theme.heat[shade])],
    ),
    stroke(`M${at(box.x)} ${at(top)}h${at(box.width)}`, theme.hairline, 1),
    text(label, box.x, y, theme.ink, { size }),
    ...columns.flatMap(({ cell, left, right }) => cellItems(cell, left, right, y, size, theme)),
  ];
}

function headItems(
  { heads }: Grid,
  top: number,
  lines: number,
  edges: readonly number[],
  theme: Theme,
): Item[] {
  return heads.flatMap((head, index) => {
    const [left = 0, right = 0] = edges.slice(index + 1, index + 3);
    const words = wrapText(head, right - left - PAD, HEAD_SIZE, lines);
    const first = top + (lines - words.length) * HEAD_LINE + 10;
    return words.map((line, index) =>
      text(line, right - PAD / 2, first + index * HEAD_LINE, theme.inkSoft, {
        size: HEAD_SIZE,
        anchor: "end",
      }),
    );
  });
}

/** The largest letters that the rows have room for and with which every column is whole, down to the least. */
function sizeFor(grid: Grid, width: number, rowHeight: number): number {
  let size = Math.round(Math.min(FULL_SIZE, Math.max(9, rowHeight * 0.62)));
  while (size > 9 && naturalWidths(grid, size).reduce((sum, part) => sum + part, 0) > width) size--;
  return size;
}

function draw(grid: Grid, box: Box, rows: number, theme: Theme): readonly Item[] {
  const lines = headLines(grid);
  const head = (grid.title ? TITLE : 0) + lines * HEAD_LINE + 4;
  const rowHeight = rowHeightIn(box, { fixed: head + 8 }, rows);
  const size = sizeFor(grid, box.width, rowHeight);
  const layout = { edges: edgesOf(grid, box, size), size, rowHeight };
  const title = cutText(grid.title, box.width, 13, 600);
  const top = box.y + head;
  return [
    ...(title ? [text(title, box.x, box.y + 13, theme.ink, { size: 13, weight: 600 })] : []),
    ...headItems(grid, top - lines * HEAD_LINE - 4, lines, layout.edges, theme),
    ...Array.from({ length: rows }, (_, row) =>
      rowItems(grid, row, box, top + row * rowHeight, layout, theme),
    ).flat(),
  ];
}

/** A table as a block. */
export function gridBlock(grid: Grid): Block {
  return {
    rows: grid.rows.length,
    fixed: (grid.title ? TITLE : 0) + headLines(grid) * HEAD_LINE + 12,
    least: naturalWidths(grid, LEAST_SIZE).reduce((sum, part) => sum + part, 0),
    draw: (box, rows, theme) => draw(grid, box, rows, theme),
  };
}
