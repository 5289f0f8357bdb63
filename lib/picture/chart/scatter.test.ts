import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { drawnDataset, gigabits, hole, memory, viewOf } from "@/lib/testing/drawn-dataset";
import { fullResults, viewTexts } from "@/lib/testing/drawn-picture";
import { scatterPanels } from "@/lib/view/chart/scatter-points";
import { selectView } from "@/lib/view/select/select-view";
import { scatterBlock } from "./scatter";
import { themes } from "@/lib/picture/paint/theme";

const { dataset } = loadDataset();
const results = fullResults(dataset, "scatter");
const sampled = { numRuns: 30 };
const wide = { x: 0, y: 0, width: 1100, height: 500 };

describe("the picture of a scatter", () => {
  it("has a mark for each point", () => {
    fc.assert(
      fc.property(results, (result) => {
        for (const panel of scatterPanels(result)) {
          const items = scatterBlock(panel).draw(wide, 0, themes.light);
          const shapes = items.filter((item) => item.kind === "path" && item.fill !== null);
          expect(shapes).toHaveLength(panel.points.length);
        }
      }),
      sampled,
    );
  });

  it("names both metrics with their units", () => {
    fc.assert(
      fc.property(results, (result) => {
        const words = viewTexts(result).join("\n");
        for (const { xMetric, yMetric } of scatterPanels(result))
          for (const { label, unit } of [xMetric, yMetric])
            expect(words).toContain(`${label}, ${unit.shown}`);
      }),
      sampled,
    );
  });

  it("names who has no point", () => {
    const drawn = drawnDataset({
      dtm: {
        cilium: { bandwidth: gigabits(30, 31), ...memory(1e9, 1e9) },
        calico: { bandwidth: gigabits(hole(), hole()), ...memory(1e9, 1e9) },
      },
    });
    const view = viewOf(drawn, { chart: "scatter", x: "bandwidth", y: "memory" });
    expect(viewTexts(selectView(drawn, view))).toContain("Without a point: calico.");
  });

  it("names no UDP bandwidth without its loss", () => {
    const view = viewOf(dataset, { chart: "scatter", protocol: ["udp"], x: "bandwidth", y: "memory" });
    const texts = viewTexts(selectView(dataset, view));
    const names = dataset.variants.map(({ name }) => name);
    expect(texts.filter((text) => names.includes(text))).toEqual([]);
    expect(texts.filter((text) => / % lost/.test(text)).length).toBeGreaterThan(10);
  });
});
