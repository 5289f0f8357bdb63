import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { viewOf } from "@/lib/testing/drawn-dataset";
import {
  arbitraryFullView,
  arbitraryName,
  lacking,
  renamed,
  textItems,
  textsOf,
} from "@/lib/testing/drawn-picture";
import { selectView } from "@/lib/view/select/select-view";
import { viewHref } from "@/lib/view/link/view-codec";
import { composePreview, composeWhole } from "./compose";
import type { Drawing } from "./drawing";
import { svgOf } from "./svg";
import { themeNames } from "./theme";
import { viewPicture } from "@/lib/picture/page/view-picture";

const { dataset } = loadDataset();
const fullViews = arbitraryFullView(dataset);
const names = fc.array(arbitraryName, {
  minLength: dataset.variants.length,
  maxLength: dataset.variants.length,
});
/** Views of variants with names that nobody expects. */
const oddPictures = fc
  .tuple(fullViews, names)
  .map(([view, drawn]) => viewPicture(selectView(renamed(dataset, drawn), view)));
const themesOf = fc.constantFrom(...themeNames);
const plain = (words: string): Drawing => ({
  ...composeWhole(viewPicture(selectView(dataset, viewOf(dataset))), "light"),
  title: words,
});

/** What no document of XML 1.0 may hold. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

describe("an SVG", () => {
  it("is the same bytes for the same picture, made anew, and others for another view", () => {
    const svgOfView = (view: Parameters<typeof selectView>[1]) =>
      svgOf(composeWhole(viewPicture(selectView({ ...dataset }, view)), "light"));
    fc.assert(
      fc.property(fullViews, fullViews, (view, other) => {
        const svg = svgOfView(view);
        expect(svgOfView(view)).toBe(svg);
        if (viewHref(view).length < 120 && viewHref(other) !== viewHref(view))
          expect(svgOfView(other)).not.toBe(svg);
      }),
      { numRuns: 15 },
    );
  });

  it("is well-formed XML whatever the names of the variants", async () => {
    await fc.assert(
      fc.asyncProperty(oddPictures, themesOf, async (picture, theme) => {
        for (const svg of [svgOf(composeWhole(picture, theme)), svgOf(composePreview(picture, theme))]) {
          expect(forbidden.exec(svg)).toBeNull();
          expect((await sharp(Buffer.from(svg), { unlimited: true }).metadata()).width).toBe(1200);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("shows every text as it is, but for what XML may not hold", () => {
    fc.assert(
      fc.property(oddPictures, (picture) => {
        const drawing = composeWhole(picture, "light");
        const wanted = textItems(drawing).map(({ text }) =>
          [...text].map((letter) => (forbidden.test(letter) ? "\ufffd" : letter)).join(""),
        );
        expect(lacking(wanted, textsOf(svgOf(drawing)))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it("refers to nothing but its own patterns, each defined once", () => {
    fc.assert(
      fc.property(fullViews, themesOf, (view, theme) => {
        const picture = viewPicture(selectView(dataset, { ...view, chart: "bars" }));
        const svg = svgOf(composeWhole(picture, theme));
        expect(svg).not.toMatch(/href|src=|@import|<(script|style|image|use|foreignObject)|\son\w+=/);
        const used = new Set([...svg.matchAll(/url\(([^)]*)\)/g)].map(([, target = ""]) => target));
        const defined = [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id = ""]) => `#${id}`);
        expect(defined.length).toBe(new Set(defined).size);
        expect([...used].filter((target) => !defined.includes(target))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it("has its heading as title and its figures in words as description", () => {
    const picture = viewPicture(selectView(dataset, viewOf(dataset)));
    const svg = svgOf(composeWhole(picture, "light"));
    expect(svg).toContain(`<title>${picture.title}</title><desc>${picture.description}`);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" [^>]*role="img"/);
  });

  it("escapes its heading", () => {
    expect(svgOf(plain('</title><a b="c">&amp;\u0000'))).toContain(
      "<title>&lt;/title&gt;&lt;a b=&quot;c&quot;&gt;&amp;amp;\ufffd</title>",
    );
  });
});
