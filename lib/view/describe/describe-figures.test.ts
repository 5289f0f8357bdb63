import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { joinWords } from "@/lib/format";
import { drawnDataset, gigabits, hole, viewOf } from "@/lib/testing/drawn-dataset";
import { arbitraryFullView } from "@/lib/testing/drawn-picture";
import { describeFigures } from "./describe-figures";
import { axisUnit, markOf } from "@/lib/view/chart/mark";
import { selectView } from "@/lib/view/select/select-view";
import type { ViewResult } from "@/lib/view/select/view-result";
import { rankOrder } from "@/lib/view/select/rank-order";
import type { ViewState } from "@/lib/view/link/view-state";

const { dataset } = loadDataset();
const results = arbitraryFullView(dataset).map((view) => selectView(dataset, { ...view, chart: "bars" }));
const words = (changes: Partial<ViewState> = {}) =>
  describeFigures(selectView(dataset, viewOf(dataset, changes)));

/** The marks with a value on the first test, by rank. */
function rankedMarks({ rows, tests, metric, view }: ViewResult) {
  const ofTest = rows.filter(({ test }) => test === tests[0]).sort(rankOrder(view));
  return ofTest.map((row) => markOf(row, metric, view.compare)).filter(({ value }) => value !== null);
}

describe("the figures of a view in words", () => {
  it("are those of the first six marks by rank, with the unit, and count the rest", () => {
    fc.assert(
      fc.property(results, (result) => {
        const told = rankedMarks(result).slice(0, 6);
        if (told.length === 0) return;
        const sentence = describeFigures(result);
        expect(sentence).toMatch(/\.$/);
        const figures = joinWords(told.map(({ label, text }) => `${label} ${text}`));
        expect(sentence.startsWith(`${figures} (${axisUnit(result.metric, result.view.compare)}`)).toBe(true);
        const left = result.rows.length - told.length;
        expect(sentence.includes(` and ${left} more`)).toBe(left > 0);
      }),
    );
  });

  it("do not depend on what the table is sorted by, nor on what is pinned", () => {
    fc.assert(
      fc.property(results, (result) => {
        const plain = selectView(dataset, { ...result.view, sort: null, pin: [] });
        expect(describeFigures(result)).toBe(describeFigures(plain));
      }),
    );
  });

  it("never hold a UDP bandwidth without its loss", () => {
    const sentence = words({ protocol: ["udp"] });
    expect(sentence.match(/\d · [\d.]+ % lost/g)).toHaveLength(6);
  });

  it("name no row without a value", () => {
    const drawn = drawnDataset({
      dtm: {
        cilium: { bandwidth: gigabits(20, 20) },
        calico: { bandwidth: gigabits(hole(), hole()) },
        flannel: { bandwidth: gigabits(30, 30) },
      },
    });
    expect(describeFigures(selectView(drawn, viewOf(drawn)))).toBe(
      "flannel 30.0 and cilium 20.0 (Gbit/s) and 1 more.",
    );
  });

  it("say so where there are none", () => {
    expect(words({ hide: dataset.variants.map(({ id }) => id) })).toBe("No figure passes these filters.");
    expect(words({ metric: "loss", protocol: ["tcp"] })).toBe("No figure passes these filters.");
  });
});
