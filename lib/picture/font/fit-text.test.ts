import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutText, wrapText } from "./fit-text";
import { textWidth } from "./font";

const SIZE = 12;
/** Room for a letter of any kind and the ellipsis: there is no shorter cut. */
const LEAST = 32;
const widths = fc.integer({ min: LEAST, max: 400 });
const word = fc.string({ unit: fc.constantFrom(..."aWi0é漢😀…"), minLength: 1, maxLength: 12 });
const words = fc.array(word, { minLength: 1, maxLength: 20 });
const weights = fc.constantFrom(400 as const, 600 as const);

describe("a cut text", () => {
  it("fits, is the text itself where that fits, and else its beginning with an ellipsis", () => {
    fc.assert(
      fc.property(words, widths, weights, (parts, width, weight) => {
        const text = parts.join(" ");
        const cut = cutText(text, width, SIZE, weight);
        expect(textWidth(cut, SIZE, weight)).toBeLessThanOrEqual(width);
        if (textWidth(text, SIZE, weight) <= width) expect(cut).toBe(text);
        else expect([cut.at(-1), text.startsWith(cut.slice(0, -1))]).toEqual(["…", true]);
      }),
    );
  });

  it("never ends in half a letter", () => {
    expect(cutText("😀😀😀😀😀😀", 40, SIZE)).toMatch(/^(😀)+…$/u);
  });
});

describe("a wrapped text", () => {
  it("fits its width on at most the lines allowed", () => {
    fc.assert(
      fc.property(words, widths, fc.integer({ min: 1, max: 6 }), weights, (parts, width, most, weight) => {
        const lines = wrapText(parts.join(" "), width, SIZE, most, weight);
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect(textWidth(line, SIZE, weight)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it("loses no word where the lines suffice, and takes no line more than it must", () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 150, max: 400 }), weights, (parts, width, weight) => {
        const lines = wrapText(parts.join(" "), width, SIZE, parts.length, weight);
        expect(lines.join(" ")).toBe(parts.join(" "));
        lines.slice(1).forEach((line, index) => {
          const longer = `${lines[index]} ${line.split(" ")[0]}`;
          expect(textWidth(longer, SIZE, weight)).toBeGreaterThan(width);
        });
      }),
    );
  });

  it("on too few lines is its beginning, and says with an ellipsis that it goes on", () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 150, max: 400 }), (parts, width) => {
        const all = wrapText(parts.join(" "), width, SIZE, parts.length);
        for (let most = 1; most < all.length; most++) {
          const lines = wrapText(parts.join(" "), width, SIZE, most);
          expect([lines.length, lines.at(-1)?.at(-1)]).toEqual([most, "…"]);
          expect(parts.join(" ").startsWith(lines.join(" ").slice(0, -1))).toBe(true);
        }
      }),
    );
  });
});
