import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { themes } from "@/lib/picture/paint/theme";
import { distributionOf } from "@/lib/seconds/summarise-seconds";
import { axisFor } from "@/lib/view/chart/axis";
import { secondsLayout } from "@/lib/chart/seconds-layout";
import { panelItems, placeOf } from "@/lib/picture/chart/seconds-panel";
import { geometry, PLOT_UNITS } from "@/components/chart/chart-theme";
import { SecondsPlot } from "@/components/seconds/SecondsPlot";

describe("the seconds of a run", () => {
  const axis = axisFor([0, 40], "linear", true);
  const panels = fc
    .record({
      omitted: fc.option(fc.double({ min: 0, max: 40, noNaN: true })),
      seconds: fc.array(fc.option(fc.double({ min: 0, max: 40, noNaN: true })), {
        minLength: 60,
        maxLength: 60,
      }),
    })
    .map(({ omitted, seconds }) => ({
      run: 1,
      reason: null,
      omitted,
      seconds,
      distribution: distributionOf({ omitted, seconds }),
      description: "",
    }));
  const numbersOf = (path: string) => [...path.matchAll(/-?[\d.]+/g)].map(Number);
  /** The points of a line as shares of a plot. */
  const shares = (path: string, box: { x: number; y: number; width: number; height: number }) =>
    numbersOf(path).map((value, index) =>
      index % 2 === 0 ? (value - box.x) / box.width : (value - box.y) / box.height,
    );

  it("have a point in the layout for each value, and a line that is broken where one is missing", () => {
    fc.assert(
      fc.property(panels, (panel) => {
        const { lines } = secondsLayout(panel, axis);
        const values = panel.seconds.filter((value) => value !== null);
        expect(lines.flat().map((point) => (1 - point.y) * 40)).toEqual(
          values.map((value) => expect.closeTo(value, 6) as number),
        );
        const starts = panel.seconds.filter(
          (value, index) => value !== null && (index === 0 || panel.seconds[index - 1] === null),
        );
        expect(lines).toHaveLength(starts.length);
      }),
    );
  });

  it("are painted by the page and by the picture where the layout has them", () => {
    const box = { x: 46, y: 8, width: 276, height: 82 };
    fc.assert(
      fc.property(panels, (panel) => {
        const asked = secondsLayout(panel, axis)
          .lines.flat()
          .flatMap(({ x, y }) => [x, y]);
        const html = renderToStaticMarkup(<SecondsPlot panel={panel} axis={axis} cni="cilium" />);
        const onPage = / class="seconds-line" d="([^"]*)"/.exec(html)?.[1] ?? "";
        const items = panelItems(panel, placeOf(box, themes.light, "cilium"), axis);
        const inPicture = items.flatMap((item) =>
          item.kind === "path" && item.strokeWidth === 1.5 ? [item.d] : [],
        );
        const page = { x: 0, y: 0, width: PLOT_UNITS, height: geometry.seconds.plot };
        for (const [path, plot] of [
          [onPage, page],
          [inPicture.join(""), box],
        ] as const) {
          const painted = shares(path, plot);
          expect(painted).toHaveLength(asked.length);
          painted.forEach((share, index) => expect(share).toBeCloseTo(asked[index] ?? NaN, 2));
        }
      }),
    );
  });
});
