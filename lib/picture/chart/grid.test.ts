import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TextItem } from "@/lib/picture/paint/drawing";
import { textWidth } from "@/lib/picture/font/font";
import { gridBlock, type Grid, type GridCell } from "./grid";
import { themes } from "@/lib/picture/paint/theme";

const digits = fc.integer({ min: 0, max: 99_999 }).map((value) => value.toLocaleString("en-US"));
const note = fc
  .array(fc.constantFrom("iperf3", "failed", "in", "every", "run"), { minLength: 1, maxLength: 30 })
  .map((words) => words.join(" "));
const cells: fc.Arbitrary<GridCell> = fc.oneof(
  fc.record({ text: digits, small: digits.map((words) => `(${words})`), isStrong: fc.boolean() }),
  fc.record({ text: note, isNote: fc.constant(true) }),
);
const grids: fc.Arbitrary<Grid> = fc.integer({ min: 1, max: 6 }).chain((columns) => {
  const row = fc.record({
    label: fc.constantFrom("Cilium", "Calico eBPF WireGuard"),
    cells: fc.array(cells, { minLength: columns, maxLength: columns }),
  });
  return fc.record({
    title: fc.constantFrom("", "CPU (cores)"),
    heads: fc.constant(Array.from({ length: columns }, (_, index) => `Head ${index}`)),
    rows: fc.array(row, { minLength: 1, maxLength: 8 }),
  });
});

function drawn(grid: Grid, width: number): TextItem[] {
  const block = gridBlock(grid);
  const box = { x: 0, y: 0, width, height: block.fixed + 20 * block.rows };
  return block.draw(box, block.rows, themes.light).filter((item) => item.kind === "text");
}

/** The columns that a text covers. */
function spanOf({ text, x, size, weight, anchor }: TextItem): [left: number, right: number] {
  const width = textWidth(text, size, weight);
  return anchor === "end" ? [x - width, x] : [x, x + width];
}

const wideEnough = fc
  .tuple(grids, fc.integer({ min: 0, max: 400 }))
  .map(([grid, more]) => ({ grid, width: gridBlock(grid).least + more }));

describe("a table that is as wide as it says it must be", () => {
  it("has every figure whole, with the smaller text next to it, in the order of its cells", () => {
    fc.assert(
      fc.property(wideEnough, ({ grid, width }) => {
        const texts = drawn(grid, width).map(({ text }) => text);
        const figures = grid.rows.flatMap(({ cells: ofRow }) =>
          ofRow.flatMap(({ text, small, isNote }) => (isNote ? [] : [text, small])),
        );
        expect(texts.filter((text) => /^\(?\d/.test(text))).toEqual(figures);
      }),
    );
  });

  it("has no text upon another", () => {
    fc.assert(
      fc.property(wideEnough, ({ grid, width }) => {
        const texts = drawn(grid, width);
        for (const y of new Set(texts.map((item) => item.y))) {
          const line = texts.filter((item) => item.y === y);
          const spans = line.map(spanOf).sort(([a], [b]) => a - b);
          spans.slice(1).forEach(([left], index) => {
            expect(left).toBeGreaterThanOrEqual((spans[index]?.[1] ?? 0) - 1);
          });
        }
      }),
    );
  });
});

describe("a table in less room than it must have", () => {
  it("cuts words, never a figure: the text next to one is left out whole", () => {
    fc.assert(
      fc.property(grids, fc.integer({ min: 200, max: 500 }), (grid, width) => {
        const texts = drawn(grid, width).map(({ text }) => text);
        const figures = grid.rows.flatMap(({ cells: ofRow }) =>
          ofRow.flatMap(({ text, isNote }) => (isNote ? [] : [text])),
        );
        expect(texts.filter((text) => /^\d/.test(text))).toEqual(figures);
        expect(texts.filter((text) => /^\(.*…$/.test(text))).toEqual([]);
      }),
    );
  });
});
