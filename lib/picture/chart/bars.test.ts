import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { formatRange } from "@/lib/format";
import { drawnDataset, gigabits, hole, viewOf } from "@/lib/testing/drawn-dataset";
import { figuresIn, fullResults, lacking, tableFigures, viewTexts } from "@/lib/testing/drawn-picture";
import { axisFor } from "@/lib/view/chart/axis";
import { barPanels, type BarPanel } from "@/lib/view/chart/bar-panels";
import { selectView } from "@/lib/view/select/select-view";
import { barLayout } from "@/lib/chart/bar-layout";
import { rowChartBlock } from "./row-chart";
import { themes } from "@/lib/picture/paint/theme";

const { dataset } = loadDataset();
const results = fullResults(dataset, "bars");
const marksOf = (panels: readonly BarPanel[]) => panels.flatMap(({ marks }) => marks);
const sampled = { numRuns: 30 };

describe("the whole picture of bars", () => {
  it("has the table's figure of every row, and every mark's text with its loss and sign", () => {
    fc.assert(
      fc.property(results, (result) => {
        const texts = viewTexts(result);
        const words = marksOf(barPanels(result)).map(({ text }) => text);
        expect(lacking(words.filter(Boolean), texts)).toEqual([]);
        expect(lacking(tableFigures(result), figuresIn(texts))).toEqual([]);
      }),
      sampled,
    );
  });

  it("has every range of runs where a chart has the width to itself", () => {
    const wide = results
      .map(({ view }) => selectView(dataset, { ...view, streams: ["multi"], path: ["direct"] }))
      .filter((result) => barPanels(result).length === 1);
    fc.assert(
      fc.property(wide, (result) => {
        const ranges = marksOf(barPanels(result)).flatMap(({ min, max }) =>
          min === null || max === null ? [] : [formatRange(min, max)],
        );
        expect(lacking(ranges, viewTexts(result))).toEqual([]);
      }),
      sampled,
    );
  });

  it("has the reason of every hole, or as much of its beginning as there is room for", () => {
    fc.assert(
      fc.property(results, (result) => {
        const texts = viewTexts(result);
        const cut = texts.filter((text) => /.{12}…$/.test(text)).map((text) => text.slice(0, -1));
        const isTold = (reason: string) =>
          texts.includes(reason) || cut.some((start) => reason.startsWith(start));
        const reasons = marksOf(barPanels(result)).flatMap(({ hole: reason }) => reason ?? []);
        expect(reasons.filter((reason) => !isTold(reason))).toEqual([]);
      }),
      sampled,
    );
  });
});

describe("a hole among the bars", () => {
  const drawn = drawnDataset({
    dtm: {
      cilium: { bandwidth: gigabits(30, 31) },
      calico: { bandwidth: gigabits(hole("Cut short."), hole("Cut short.")) },
    },
  });
  const [panel] = barPanels(selectView(drawn, viewOf(drawn)));
  const items = panel
    ? rowChartBlock(panel.title, barLayout(panel)).draw(
        { x: 0, y: 0, width: 600, height: 120 },
        2,
        themes.light,
      )
    : [];
  const texts = items.flatMap((item) => (item.kind === "text" ? [item] : []));

  it("has its words in the place of the bar, and neither a bar nor a figure", () => {
    expect(items.filter(({ kind }) => kind === "rect")).toHaveLength(1);
    expect(texts.map(({ text }) => text)).toContain("Cut short.");
    const ends = texts.filter(({ anchor }) => anchor === "end").map(({ text }) => text);
    expect(ends.sort()).toEqual(["30.0 to 31.0", "30.5", "Gbit/s", "calico", "cilium"]);
  });
});

describe("a bar", () => {
  it("is as long as its figure is on the axis, to the left below zero", () => {
    const [first] = barPanels(selectView(dataset, viewOf(dataset)));
    const marks = (first?.marks ?? [])
      .slice(0, 2)
      .map((mark, at) => ({ ...mark, value: [10, -5][at] ?? null }));
    const changed = first && { ...first, marks, axis: axisFor([-10, 10], "linear", true), reference: null };
    const drawn = changed
      ? rowChartBlock(changed.title, barLayout(changed)).draw(
          { x: 0, y: 0, width: 900, height: 120 },
          2,
          themes.light,
        )
      : [];
    const [plus, minus] = drawn.flatMap((item) => (item.kind === "rect" ? [item] : []));
    expect(plus?.width).toBeCloseTo(2 * (minus?.width ?? 0), 6);
    expect((minus?.x ?? 0) + (minus?.width ?? 0)).toBeCloseTo(plus?.x ?? NaN, 6);
  });
});
