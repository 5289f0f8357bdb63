import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/load-dataset";
import { textItems } from "@/lib/testing/drawn-picture";
import { composeWhole } from "./compose";
import { textOutline, textWidth } from "./glyphs";
import { pagePicture } from "./page-picture";

const texts = fc.string({ unit: "grapheme", maxLength: 20 });
const sizes = fc.constantFrom(9, 12, 27);
const outlineOf = (letter: string) => textOutline(letter, 0, 0, 12, 400);
/** What stands for a letter that the font has not. */
const box = outlineOf("漢");

describe("the width of a text", () => {
  it("is the sum of the widths of its parts", () => {
    fc.assert(
      fc.property(texts, texts, sizes, fc.constantFrom(400 as const, 600 as const), (a, b, size, weight) => {
        const sum = textWidth(a, size, weight) + textWidth(b, size, weight);
        expect(textWidth(a + b, size, weight)).toBeCloseTo(sum, 6);
      }),
    );
  });

  it("grows with the size, and with the weight", () => {
    expect(textWidth("Cilium 39.4", 24)).toBeCloseTo(2 * textWidth("Cilium 39.4", 12), 6);
    expect(textWidth("Cilium", 12, 600)).toBeGreaterThan(textWidth("Cilium", 12, 400));
  });
});

describe("an outline", () => {
  it.each(["⚑", "✻"])("exists of %s, a sign drawn here, in its own shape", (sign) => {
    expect(outlineOf(sign)).toMatch(/^M0 0m[-\d. ]+l.*z$/);
    expect([textWidth(sign, 12) > 0, outlineOf(sign) === box]).toEqual([true, false]);
  });

  it.each(["漢", "😀", "\ud800", "\udfff", "\ufffe"])("of %j, which the font lacks, is a box", (letter) => {
    expect([outlineOf(letter), textWidth(letter, 12) > 0]).toEqual([box, true]);
    expect(box.length).toBeGreaterThan(100);
  });

  it("of a text has each letter where those before it end", () => {
    const [first, second] = [outlineOf("A"), textOutline("B", textWidth("A", 12), 0, 12, 400)];
    expect(textOutline("AB", 0, 0, 12, 400)).toBe(first + second);
  });

  it("exists of every letter that pictures of the edition are written in", () => {
    const edition = loadDataset();
    const pages: [string[], string][] = [
      [["explorer"], "protocol=udp&path=direct,service"],
      [["explorer"], "chart=heat&metric=cpu&compare=percent"],
      [["explorer"], "chart=encryption&metric=efficiency"],
      [["compare"], "variant=cilium,cilium-ipsec,baremetal"],
      [["variants", "antrea-ipsec"], ""],
      [["recommend"], ""],
    ];
    const letters = pages.flatMap(([page, query]) => {
      const picture = pagePicture(page, query, edition)?.picture();
      return picture ? textItems(composeWhole(picture, "light")).flatMap(({ text }) => [...text]) : [];
    });
    const lacking = [...new Set(letters)].filter((letter) => outlineOf(letter) === box);
    expect([new Set(letters).size > 70, lacking]).toEqual([true, []]);
  });
});
