import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { arbitraryView, viewOf } from "@/lib/testing/drawn-dataset";
import { vocabularyOf } from "@/lib/view/link/view-fields";
import { dotPanels, panelMarks } from "@/lib/view/chart/dot-rows";
import { exportTable } from "@/lib/view/table/export-table";
import { scatterPanels } from "@/lib/view/chart/scatter-points";
import { selectDrawn } from "./select-drawn";
import { selectView } from "./select-view";
import type { ViewState } from "@/lib/view/link/view-state";
import { viewTable } from "@/lib/view/table/table-rows";

const { dataset } = loadDataset();
const views = arbitraryView(vocabularyOf(dataset));
const drawn = (changes: Partial<ViewState>) => selectDrawn(dataset, viewOf(dataset, changes));

describe("what a chart draws", () => {
  it("is all of the view where bars or a heat table show it", () => {
    fc.assert(
      fc.property(views, fc.constantFrom("bars" as const, "heat" as const), (view, chart) => {
        expect(selectDrawn(dataset, { ...view, chart })).toEqual(selectView(dataset, { ...view, chart }));
      }),
    );
  });

  it("has a row for each mark of the chart and no other, of its tests and its variants alone", () => {
    fc.assert(
      fc.property(views, fc.constantFrom("path" as const, "encryption" as const), (view, chart) => {
        const result = selectDrawn(dataset, { ...view, chart });
        const marks = dotPanels(selectView(dataset, { ...view, chart }), chart).flatMap(panelMarks);
        expect(new Set(result.rows.map(({ key }) => key))).toEqual(new Set(marks.map(({ key }) => key)));
        if (marks.length === 0) return;
        expect(result.variants.every(({ id }) => marks.some(({ variantId }) => variantId === id))).toBe(true);
        expect(dotPanels(result, chart)).toEqual(dotPanels(selectView(dataset, { ...view, chart }), chart));
      }),
    );
  });

  it("by encryption is five CNIs, and their exports have no other", () => {
    const result = drawn({ chart: "encryption" });
    expect(result.rows).toHaveLength(13);
    const markdown = exportTable(result, "md", "https://example.org/");
    expect(markdown).toContain("| Variant | plain | WireGuard | IPsec |");
    for (const name of ["Flannel", "Bare metal", "Kube-OVN"]) expect(markdown).not.toContain(name);
  });

  it("of a scatter ranks by its vertical axis, and the table has both axes", () => {
    const result = drawn({ chart: "scatter", metric: "bandwidth", x: "memory", y: "cpu" });
    expect(result.metric.id).toBe("cpu");
    expect(viewTable(result).heads.map(({ column }) => column.id)).toEqual(
      expect.arrayContaining(["figure", "memory"]),
    );
    expect(viewTable(result).heads.some(({ column }) => column.id === "bandwidth")).toBe(false);
  });

  it("of a scatter has rows of the tests that have a panel alone", () => {
    fc.assert(
      fc.property(views, (view) => {
        const result = selectDrawn(dataset, { ...view, chart: "scatter" });
        expect(new Set(result.rows.map(({ test }) => test))).toEqual(
          new Set(
            scatterPanels(result).flatMap(({ key, points, absent }) =>
              points.length + absent.length > 0 ? [key] : [],
            ),
          ),
        );
      }),
    );
  });
});
