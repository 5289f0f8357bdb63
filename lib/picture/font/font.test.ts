import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadFolder } from "@/lib/dataset/files/load-dataset";
import { present } from "@/lib/testing/drawn-dataset";
import { textItems } from "@/lib/testing/drawn-picture";
import { fontLetters } from "@/lib/testing/font-letters";
import { composeWhole } from "@/lib/picture/paint/compose";
import { ownSigns, textWidth } from "./font";
import { pagePicture } from "@/lib/picture/page/page-picture";

const texts = fc.string({ unit: "grapheme", maxLength: 20 });
const weights = fc.constantFrom(400 as const, 600 as const);

describe("the width of a text", () => {
  it("is the sum of the widths of its parts", () => {
    fc.assert(
      fc.property(texts, texts, fc.constantFrom(9, 12, 27), weights, (a, b, size, weight) => {
        const sum = textWidth(a, size, weight) + textWidth(b, size, weight);
        expect(textWidth(a + b, size, weight)).toBeCloseTo(sum, 6);
      }),
    );
  });

  it("grows with the size, and with the weight", () => {
    expect(textWidth("Cilium 39.4", 24)).toBeCloseTo(2 * textWidth("Cilium 39.4", 12), 6);
    expect(textWidth("Cilium", 12, 600)).toBeGreaterThan(textWidth("Cilium", 12, 400));
  });

  it.each(["漢", "😀", "\ud800", "\udfff", "\ufffe", "\u0000"])(
    "exists of %j, which the font lacks",
    (letter) => {
      expect(textWidth(letter, 12)).toBeGreaterThanOrEqual(0);
      expect(textWidth(`a${letter}b`, 12)).toBeLessThan(60);
    },
  );
});

describe("the font", () => {
  const folder = path.join(process.cwd(), "node_modules/@expo-google-fonts/inter");
  const isDrawn = fontLetters(readFileSync(path.join(folder, "400Regular/Inter_400Regular.ttf")));

  it("has every letter that pictures of the edition are written in, but for the signs drawn here", () => {
    const pages: [string[], string][] = [
      [["explorer"], "protocol=udp&path=direct,service"],
      [["explorer"], "chart=heat&metric=cpu&compare=percent"],
      [["explorer"], "chart=encryption&metric=efficiency"],
      [["compare"], "variant=cilium,cilium-ipsec,baremetal"],
      [["variants", "antrea-ipsec"], ""],
      [["recommend"], ""],
      [["seconds"], "test=sts"],
      [["seconds"], "variant=calico-vpp,cilium&test=sum"],
      [["history"], "protocol=udp"],
    ];
    const pictures = pages.map(([page, query]) => present(pagePicture(page, query, loadFolder())).picture());
    const written = pictures.flatMap((picture) => textItems(composeWhole(picture, "light")));
    const letters = [...new Set(written.flatMap(({ text }) => [...text]))];
    expect(letters.length).toBeGreaterThan(70);
    expect(letters.filter((letter) => !isDrawn(letter)).sort()).toEqual(Object.keys(ownSigns).sort());
  });
});
