import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { channelsOf } from "@/lib/testing/mix-colours";
import { rect, text, type Anchor, type Drawing, type Item } from "./drawing";
import { ownSigns, textWidth } from "@/lib/picture/font/font";
import { paint } from "./paint";
import { barFill, themes } from "./theme";

const theme = themes.light;
const [WIDTH, HEIGHT] = [300, 40];
const drawn = (...items: Item[]): Drawing => ({
  width: WIDTH,
  height: HEIGHT,
  title: "",
  description: "",
  ground: theme.ground,
  patterns: "",
  tone: theme.tone,
  items,
});

/** The colours of all pixels, row by row. */
function pixels(drawing: Drawing, density = 1): string[] {
  const canvas = paint(drawing, density);
  const data = canvas.data();
  return Array.from({ length: canvas.width * canvas.height }, (_, index) =>
    data.subarray(4 * index, 4 * index + 3).toString("hex"),
  );
}

/** The first and the last column with a pixel that is not ground; null without one. */
function inkSpan(drawing: Drawing): [first: number, last: number] | null {
  const columns = pixels(drawing).flatMap((colour, index) => (colour === "ffffff" ? [] : [index % WIDTH]));
  return columns.length === 0 ? null : [Math.min(...columns), Math.max(...columns)];
}

const leftOf = { start: 0, middle: -0.5, end: -1 };
const words = fc
  .array(fc.constantFrom(..."AWiö0-9.,%·–✻⚑◆ "), { minLength: 1, maxLength: 12 })
  .map((letters) => `x${letters.join("")}x`);
const anchors = fc.constantFrom<Anchor>("start", "middle", "end");

describe("a painted text", () => {
  it("stands where its width and its anchor say", () => {
    fc.assert(
      fc.property(words, anchors, fc.constantFrom(400 as const, 600 as const), (word, anchor, weight) => {
        const span = inkSpan(drawn(text(word, 150, 25, theme.ink, { anchor, weight })));
        const width = textWidth(word, 12, weight);
        const left = 150 + leftOf[anchor] * width;
        expect(span?.[0]).toBeGreaterThan(left - 3);
        expect(span?.[0]).toBeLessThan(left + 5);
        expect(span?.[1]).toBeGreaterThan(left + width - 7);
        expect(span?.[1]).toBeLessThan(left + width + 3);
      }),
      { numRuns: 40 },
    );
  });

  it.each(Object.keys(ownSigns))("has the sign %s, within its width", (sign) => {
    const span = inkSpan(drawn(text(sign, 100, 25, theme.ink, { size: 24 })));
    expect(span?.[0]).toBeGreaterThanOrEqual(99);
    expect(span?.[1]).toBeLessThanOrEqual(101 + textWidth(sign, 24));
  });
});

describe("a painted bar", () => {
  const area = { x: 50, y: 10, width: 100, height: 20 };
  const inside = (all: readonly string[]) =>
    all.filter((_, index) => inArea(index % WIDTH, Math.floor(index / WIDTH)));
  const inArea = (x: number, y: number) => x > 51 && x < 148 && y > 11 && y < 28;
  const apart = (a: string, b: string) =>
    channelsOf(a).reduce((sum, channel, at) => sum + Math.abs(channel - (channelsOf(b)[at] ?? NaN)), 0);
  const tone = theme.tone.bar;
  /** The share of the bar that is nearer to the bar's colour than to the ground. */
  const coloured = (fill: string) => {
    const colours = inside(pixels(drawn(rect(area, fill))));
    return (
      colours.filter((colour) => apart(colour, tone) < apart(colour, theme.ground)).length / colours.length
    );
  };

  it("is full where the variant is plain, and shows its ground between stripes or dots where it is encrypted", () => {
    expect(coloured(barFill(theme, "bar", "none"))).toBe(1);
    for (const encryption of ["wireguard", "ipsec"] as const) {
      const share = coloured(barFill(theme, "bar", encryption));
      expect([share > 0.2, share < 0.7]).toEqual([true, true]);
    }
  });

  it("has its corners where the drawing has them, at two pixels to one too", () => {
    for (const density of [1, 2]) {
      const all = pixels(drawn(rect(area, theme.accent)), density);
      const inked = all.flatMap((colour, index) => (colour === "ffffff" ? [] : [index]));
      expect(inked).toHaveLength(100 * 20 * density ** 2);
      expect(inked[0]).toBe((10 * WIDTH * density + 50) * density);
    }
  });
});
