import { placeText } from "@/lib/dataset/source";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { metrics } from "@/lib/dataset/metrics";
import { siteUrl } from "@/lib/site";
import { arbitraryFullView, textItems, viewTexts } from "@/lib/testing/drawn-picture";
import { selectView } from "@/lib/view/select/select-view";
import { viewHref } from "@/lib/view/link/view-codec";
import { viewNotices } from "@/lib/view/describe/view-notices";
import type { ChartId, ViewState } from "@/lib/view/link/view-state";
import { composePreview, composeWhole } from "@/lib/picture/paint/compose";
import { themes } from "@/lib/picture/paint/theme";
import { viewPicture } from "./view-picture";

const { dataset } = loadDataset();
const fullViews = arbitraryFullView(dataset);
const sampled = { numRuns: 30 };

describe("a whole picture of any chart", () => {
  it("has the heading, how to read it, every notice, the source and the licence", () => {
    fc.assert(
      fc.property(fullViews, (view) => {
        const result = selectView(dataset, view);
        const { title, legend, source, licence } = viewPicture(result);
        const notices = viewNotices(result).map(({ text }) => text);
        const words = viewTexts(result).join(" ");
        for (const part of [title, legend, source, licence, ...notices]) expect(words).toContain(part);
        for (const part of [dataset.definition.title, placeText(dataset.definition)])
          expect(source).toContain(part);
      }),
      sampled,
    );
  });

  it("has the whole link", () => {
    fc.assert(
      fc.property(fullViews, (view) => {
        const words = viewTexts(selectView(dataset, view)).join("");
        expect(words).toContain(`${siteUrl()}${viewHref(view)}`);
      }),
      sampled,
    );
  });

  it("never has a figure of UDP bandwidth without its loss", () => {
    const drawnCharts = fc.constantFrom<ChartId>("bars", "heat", "path", "encryption");
    fc.assert(
      fc.property(fullViews, drawnCharts, (view, chart) => {
        const udp: Partial<ViewState> = { metric: "bandwidth", protocol: ["udp"], chart };
        const picture = viewPicture(selectView(dataset, { ...view, ...udp }));
        const figures = textItems(composeWhole(picture, "light"))
          .filter(({ fill, anchor }) => fill === themes.light.ink && anchor === "end")
          .flatMap(({ text }) => text.split(" / "))
          .filter((text) => /^[+\u2212]?\d/.test(text));
        expect(figures.filter((text) => !/% lost|loss unknown/.test(text))).toEqual([]);
      }),
      sampled,
    );
  });

  it("says `softirq excluded` exactly where a figure is made of CPU time, and so does its preview", () => {
    fc.assert(
      fc.property(fullViews, (view) => {
        const picture = viewPicture(selectView(dataset, view));
        const shown = view.chart === "scatter" ? [view.x, view.y] : [view.metric];
        const usesCpu = shown.some((id) => metrics[id].usesCpu);
        for (const drawing of [composeWhole(picture, "light"), composePreview(picture, "light")]) {
          const words = textItems(drawing).map(({ text }) => text);
          expect(words.join(" ").includes("softirq excluded")).toBe(usesCpu);
        }
      }),
      sampled,
    );
  });
});
