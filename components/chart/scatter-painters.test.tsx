import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { themes } from "@/lib/picture/paint/theme";
import { arbitraryView } from "@/lib/testing/drawn-dataset";
import { scatterLayout } from "@/lib/chart/scatter-layout";
import { scatterBlock } from "@/lib/picture/chart/scatter";
import { scatterPanels } from "@/lib/view/chart/scatter-points";
import { plotHeight, ScatterPlot } from "./ScatterPlot";
import { selectView } from "@/lib/view/select/select-view";
import { vocabularyOf } from "@/lib/view/link/view-fields";
import { geometry } from "./chart-theme";

const { dataset } = loadDataset();
/** Decimals to which a share is written in percent. */
const CLOSE = 4;

describe("the scatter", () => {
  const panels = arbitraryView(vocabularyOf(dataset)).map((view) =>
    scatterPanels(selectView(dataset, { ...view, chart: "scatter" })),
  );
  const room = { height: plotHeight, widths: [400, 400] as const, measure: () => 40 };
  const percent = (text = "") => Number(text.replace("%", "")) / 100;

  it("has each point on the page where the layout has it", () => {
    fc.assert(
      fc.property(panels, (all) => {
        for (const panel of all) {
          const { points } = scatterLayout(panel, room);
          const html = renderToStaticMarkup(<ScatterPlot panel={panel} description="" />);
          const drawn = [
            ...html.matchAll(/<svg x="([^"]*)" y="([^"]*)" overflow="visible"><path class="mark/g),
          ];
          expect(drawn).toHaveLength(points.length);
          drawn.forEach(([, x, y], index) => {
            expect(percent(x)).toBeCloseTo(points[index]?.x ?? NaN, CLOSE);
            expect((Number(y) - geometry.scatterTop) / plotHeight).toBeCloseTo(
              points[index]?.y ?? NaN,
              CLOSE,
            );
          });
        }
      }),
      { numRuns: 40 },
    );
  });

  it("has each point's ranges in the picture where the layout has them, on the scale of its ticks", () => {
    fc.assert(
      fc.property(panels, (all) => {
        for (const panel of all) {
          const { points } = scatterLayout(panel, room);
          const items = scatterBlock(panel).draw({ x: 0, y: 0, width: 900, height: 500 }, 0, themes.light);
          const [grid, ...lines] = items.flatMap((item) =>
            item.kind === "path" && item.strokeWidth === 1 && item.fill === null ? [item.d] : [],
          );
          const [, left = 0, top = 0, bottom = 0] =
            /^M([\d.]+) ([\d.]+)V([\d.]+)/.exec(grid ?? "")?.map(Number) ?? [];
          const width = Number(/h([\d.]+)$/.exec(grid ?? "")?.[1]);
          expect(lines).toHaveLength(points.length);
          lines.forEach((d, index) => {
            const [from = NaN, y = NaN, to = NaN, x = NaN, low = NaN, high = NaN] = [
              ...d.matchAll(/-?[\d.]+/g),
            ].map(Number);
            const point = points[index];
            const across = [from, to, x].map((pixel) => (pixel - left) / width);
            const down = [y, low, high].map((pixel) => (pixel - top) / (bottom - top));
            const asked = point && [...point.xRange, point.x, point.y, ...point.yRange];
            [...across, ...down].forEach((share, at) => expect(share).toBeCloseTo(asked?.[at] ?? NaN, 3));
          });
        }
      }),
      { numRuns: 40 },
    );
  });
});
