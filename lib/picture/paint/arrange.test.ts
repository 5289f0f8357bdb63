import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrangeAll, arrangeWithin } from "./arrange";
import type { Block } from "./block";
import { rect, type Box, type Item } from "./drawing";
import { themes } from "./theme";

/** A block that writes into its area which one it is and how many of its rows were drawn. */
function block(name: number, rows: number, fixed: number, least = 300): Block {
  return { rows, fixed, least, draw: (box, drawn) => [rect(box, `${name}/${drawn}`)] };
}

const sizes = fc.record({
  rows: fc.integer({ min: 1, max: 40 }),
  fixed: fc.integer({ min: 12, max: 90 }),
  least: fc.integer({ min: 0, max: 600 }),
});
const blockLists = fc
  .array(sizes, { minLength: 1, maxLength: 14 })
  .map((drawn) => drawn.map(({ rows, fixed, least }, name) => block(name, rows, fixed, least)));
const boxes = fc.record({
  x: fc.constant(40),
  y: fc.integer({ min: 40, max: 160 }),
  width: fc.constant(1120),
  height: fc.integer({ min: 130, max: 900 }),
});

interface DrawnBlock extends Box {
  readonly name: number;
  readonly rows: number;
}

function drawnBlocks(items: readonly Item[]): DrawnBlock[] {
  return items.flatMap((item) => {
    if (item.kind !== "rect") return [];
    const [name = NaN, rows = NaN] = item.fill.split("/").map(Number);
    return [{ ...item, name, rows }];
  });
}

const byName = (drawn: readonly DrawnBlock[]) => [...drawn].sort((a, b) => a.name - b.name);
const wordsOf = (items: readonly Item[]) =>
  items.flatMap((item) => (item.kind === "text" ? [item.text] : []));

/** Pairs of areas that share a point inside both. */
function overlaps(drawn: readonly Box[]): [Box, Box][] {
  return drawn.flatMap((a, index) =>
    drawn.slice(index + 1).flatMap((b): [Box, Box][] => {
      const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
      const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
      return across > 0.01 && down > 0.01 ? [[a, b]] : [];
    }),
  );
}

/** The count in `and 3 more rows and 1 more part behind the link`. */
const told = (words: string, noun: string) =>
  Number(new RegExp(`(\\d+) more ${noun}s?\\b`).exec(words)?.[1] ?? 0);

/** In each column the blocks are in their order, and none begins above one before it. */
function expectOrder(drawn: readonly DrawnBlock[]): void {
  const ordered = byName(drawn);
  ordered.slice(1).forEach((next, index) => {
    const before = ordered.slice(0, index + 1).filter(({ x }) => x === next.x);
    for (const { y, height } of before) expect(next.y).toBeGreaterThanOrEqual(y + height);
  });
}

describe("blocks at their full size", () => {
  it("are all drawn with all their rows, in order, side by side, none upon another, as high as is said", () => {
    fc.assert(
      fc.property(blockLists, (blocks) => {
        const { items, height } = arrangeAll(blocks, { x: 40, y: 70, width: 1120 }, themes.light);
        const drawn = drawnBlocks(items);
        expect(byName(drawn).map(({ rows }) => rows)).toEqual(blocks.map(({ rows }) => rows));
        expect(overlaps(drawn)).toEqual([]);
        expectOrder(drawn);
        const bottom = Math.max(...drawn.map((area) => area.y + area.height));
        const right = Math.max(...drawn.map((area) => area.x + area.width));
        expect([bottom - 70, right <= 1160.01]).toEqual([expect.closeTo(height, 5), true]);
      }),
    );
  });

  it("are never narrower than they can be read, unless the picture is", () => {
    fc.assert(
      fc.property(blockLists, (blocks) => {
        const { items } = arrangeAll(blocks, { x: 40, y: 70, width: 1120 }, themes.light);
        for (const { name, width } of drawnBlocks(items))
          expect(width).toBeGreaterThanOrEqual(Math.min(1120, blocks[name]?.least ?? 0) - 0.01);
      }),
    );
  });

  it("are nothing where there are none", () => {
    expect(arrangeAll([], { x: 0, y: 0, width: 1120 }, themes.light)).toEqual({ items: [], height: 0 });
  });
});

describe("blocks in a box", () => {
  it("are drawn from the first on, inside it, none upon another, with rows that can be read", () => {
    fc.assert(
      fc.property(blockLists, boxes, (blocks, box) => {
        const drawn = byName(drawnBlocks(arrangeWithin(blocks, box, themes.light)));
        expect(drawn.map(({ name }) => name)).toEqual(drawn.map((_, index) => index));
        expect(overlaps(drawn)).toEqual([]);
        expectOrder(drawn);
        for (const { name, rows, x, y, width, height } of drawn) {
          expect(x + width).toBeLessThanOrEqual(box.x + box.width + 0.01);
          expect(y + height).toBeLessThanOrEqual(box.y + box.height + 0.01);
          expect((height - (blocks[name]?.fixed ?? 0)) / rows).toBeGreaterThanOrEqual(12.99);
        }
      }),
    );
  });

  it("are told where they are left out: drawn and told make all", () => {
    fc.assert(
      fc.property(blockLists, boxes, (blocks, box) => {
        const items = arrangeWithin(blocks, box, themes.light);
        const drawn = drawnBlocks(items);
        const words = wordsOf(items).join();
        const rowsLeft = drawn.reduce((sum, { name, rows }) => sum + (blocks[name]?.rows ?? 0) - rows, 0);
        expect(drawn.length + told(words, "part")).toBe(blocks.length);
        expect(told(words, "row")).toBe(rowsLeft);
        expect(words.endsWith("behind the link")).toBe(rowsLeft > 0 || drawn.length < blocks.length);
      }),
    );
  });

  it("are all drawn, and nothing is told, where up to four fit below each other", () => {
    fc.assert(
      fc.property(blockLists, (all) => {
        const blocks = all.slice(0, 4);
        const height = blocks.reduce(
          (sum, { rows, fixed }) => sum + fixed + 13 * rows,
          14 * (blocks.length - 1),
        );
        const items = arrangeWithin(blocks, { x: 40, y: 100, width: 1120, height }, themes.light);
        expect(byName(drawnBlocks(items)).map(({ rows }) => rows)).toEqual(blocks.map(({ rows }) => rows));
        expect(wordsOf(items)).toEqual([]);
      }),
    );
  });
});
