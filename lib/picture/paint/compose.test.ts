import { shippedHistory, shippedHistoryWords } from "@/lib/testing/shipped";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { selectHistory } from "@/lib/history/select-history";
import { recommend } from "@/lib/recommend/score/recommend";
import { loadSeconds } from "@/lib/seconds/load-seconds";
import { secondsTests } from "@/lib/seconds/seconds-file";
import { viewOf } from "@/lib/testing/drawn-dataset";
import {
  arbitraryFullView,
  arbitraryName,
  itemsOutside,
  renamed,
  textItems,
} from "@/lib/testing/drawn-picture";
import { arbitraryProfile } from "@/lib/testing/drawn-profile";
import { selectView } from "@/lib/view/select/select-view";
import { charts, type ChartId } from "@/lib/view/link/view-state";
import { comparisonPicture } from "@/lib/picture/page/comparison-picture";
import { composePreview, composeWhole, type Picture } from "./compose";
import { historyPicture } from "@/lib/picture/page/history-picture";
import { recommendationPicture } from "@/lib/picture/page/recommendation-picture";
import { secondsPicture } from "@/lib/picture/page/seconds-picture";
import { variantPicture } from "@/lib/picture/page/variant-picture";
import { viewPicture } from "@/lib/picture/page/view-picture";

const { dataset } = loadDataset();
const ids = dataset.variants.map(({ id }) => id);
const fullViews = arbitraryFullView(dataset);
const names = fc.array(arbitraryName, { minLength: ids.length, maxLength: ids.length });

/** Nothing exceeds the whole picture or the preview, which has the one size that pages ask for. */
function expectInside(picture: Picture): void {
  const [whole, preview] = [composeWhole(picture, "light"), composePreview(picture, "dark")];
  expect(itemsOutside(whole)).toEqual([]);
  expect(itemsOutside(preview)).toEqual([]);
  expect([whole.width, preview.width, preview.height]).toEqual([1200, 1200, 630]);
}

describe("a picture has nothing outside of its edges, and a preview of 1200 × 630", () => {
  it.each(Object.keys(charts) as ChartId[])("of any view as %s", (chart) => {
    fc.assert(
      fc.property(fullViews, (view) => {
        expectInside(viewPicture(selectView(dataset, { ...view, chart })));
      }),
      { numRuns: 25 },
    );
  });

  it("of variants with any names", () => {
    fc.assert(
      fc.property(fullViews, names, (view, drawn) => {
        expectInside(viewPicture(selectView(renamed(dataset, drawn), view)));
      }),
      { numRuns: 25 },
    );
  });

  it("of any comparison", () => {
    const chosen = fc.subarray(ids, { maxLength: 4 });
    fc.assert(
      fc.property(fullViews, chosen, (view, variant) => {
        expectInside(comparisonPicture(dataset, { ...view, variant }));
      }),
      { numRuns: 25 },
    );
  });

  it("of any variant", () => {
    for (const variant of dataset.variants) expectInside(variantPicture(dataset, variant));
  });

  it("of the seconds of any variants on any test, also with any names and without seconds", () => {
    const view = fc.record({
      edition: fc.constant(dataset.definition),
      variant: fc.subarray(ids, { maxLength: 4 }),
      test: fc.constantFrom(...secondsTests),
      axis: fc.constantFrom("zero" as const, "fit" as const),
    });
    const secondsOf = fc.constantFrom(
      (id: string) => loadSeconds(id, dataset),
      () => null,
      null,
    );
    fc.assert(
      fc.property(view, secondsOf, fc.option(names), (view, secondsOf, drawn) => {
        const named = drawn ? renamed(dataset, drawn) : dataset;
        expectInside(secondsPicture(named, view, secondsOf));
      }),
      { numRuns: 40 },
    );
  });

  it("of any history", () => {
    const [editions, historyWords] = [shippedHistory(), shippedHistoryWords()];
    const state = fc.record({
      protocol: fc.constantFrom(...historyWords.protocol),
      path: fc.constantFrom(...historyWords.path),
      encryption: fc.subarray([...historyWords.encryption]),
      cni: fc.subarray([...historyWords.cni]),
    });
    fc.assert(
      fc.property(state, (state) => {
        expectInside(historyPicture(selectHistory(editions, state)));
      }),
      { numRuns: 40 },
    );
  });

  it("of any recommendation", () => {
    fc.assert(
      fc.property(arbitraryProfile, (profile) => {
        expectInside(recommendationPicture(recommend(dataset, profile)));
      }),
      { numRuns: 60 },
    );
  });
});

describe("a picture without a row", () => {
  const picture = viewPicture(selectView(dataset, viewOf(dataset, { hide: ids })));

  it("says so in its place, whole and in the preview", () => {
    for (const drawing of [composeWhole(picture, "light"), composePreview(picture, "light")])
      expect(textItems(drawing).map(({ text }) => text)).toContain("No row passes these filters.");
    expectInside(picture);
  });
});

describe("a preview", () => {
  const preview = (changes: Partial<ReturnType<typeof viewOf>>) =>
    textItems(composePreview(viewPicture(selectView(dataset, viewOf(dataset, changes))), "light"))
      .map(({ text }) => text)
      .join(" ");
  const every = {
    protocol: ["tcp", "udp", "idle"],
    streams: ["single", "multi"],
    path: ["direct", "service"],
  } as const;

  it("says what it leaves out", () => {
    expect(preview({ ...every, metric: "cpu" })).toMatch(/and \d+ more parts behind the link/);
    expect(preview({ chart: "path", path: ["direct", "service"] })).not.toMatch(/more (part|row)/);
  });

  it("has the heading, the first caveat, the site and the source", () => {
    const { title, notes, shortSource } = viewPicture(
      selectView(dataset, viewOf(dataset, { metric: "efficiency" })),
    );
    const words = preview({ metric: "efficiency" });
    for (const part of [title, notes[0], "CNI benchmark explorer", shortSource])
      expect(words).toContain(part);
  });
});
