import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { arbitraryView, viewOf } from "@/lib/testing/drawn-dataset";
import { vocabularyOf } from "@/lib/view/link/view-fields";
import { holdsView, neededTests, sliceDataset } from "./dataset-slice";
import { scatterPanels } from "@/lib/view/chart/scatter-points";
import { selectView } from "./select-view";
import { viewTable } from "@/lib/view/table/table-rows";
import type { ViewState } from "@/lib/view/link/view-state";

const { dataset } = loadDataset();
const views = arbitraryView(vocabularyOf(dataset));
const shown = (source: typeof dataset, view: ViewState) => {
  const result = selectView(source, view);
  const texts = viewTable(result).rows.map(({ cells }) => cells.map(({ full }) => full));
  const points = view.chart === "scatter" ? scatterPanels(result) : [];
  return { ...result, dataset: null, texts, points };
};
/** The whole dataset without the texts that no view shows. */
const whole = { ...dataset, variants: sliceDataset(dataset, viewOf(dataset)).variants };

describe("a dataset cut to a view", () => {
  it("shows that view as the whole dataset does", () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(shown(sliceDataset(dataset, view), view)).toEqual(shown(whole, view));
      }),
    );
  });

  it("shows every view that it says it holds as the whole does", () => {
    fc.assert(
      fc.property(views, views, (view, other) => {
        const { protocol, streams, path } = view;
        const near = { ...other, protocol, streams, path, metric: view.metric, columns: [], sort: null };
        for (const next of [near, other]) {
          const cut = sliceDataset(dataset, view);
          if (holdsView(cut, next)) expect(shown(cut, next)).toEqual(shown(whole, next));
        }
      }),
    );
  });

  it("holds every view that differs in filters of variants, statistic, role, baseline or comparison alone", () => {
    fc.assert(
      fc.property(views, views, (view, other) => {
        const { cni, encryption, hide, pin, stat, role, baseline, compare } = other;
        const next = { ...view, cni, encryption, hide, pin, stat, role, baseline, compare };
        expect(holdsView(sliceDataset(dataset, view), next)).toBe(true);
      }),
    );
  });

  it("holds its own view, and says when it does not hold another", () => {
    const cut = sliceDataset(dataset, viewOf(dataset));
    expect([holdsView(cut, viewOf(dataset)), holdsView(cut, viewOf(dataset, { protocol: ["udp"] }))]).toEqual(
      [true, false],
    );
    expect(holdsView(dataset, viewOf(dataset, { protocol: ["udp"] }))).toBe(true);
  });

  it("keeps the direct sibling of a Service test, for bare metal's figures, and no more", () => {
    expect(neededTests(viewOf(dataset, { path: ["service"] }))).toEqual(["dtm", "stm"]);
    expect(Object.keys(sliceDataset(dataset, viewOf(dataset)).readings)).toEqual(["dtm"]);
  });
});
