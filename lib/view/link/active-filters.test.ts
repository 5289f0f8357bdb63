import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { arbitraryView, viewOf } from "@/lib/testing/drawn-dataset";
import { vocabularyOf } from "./view-fields";
import { activeFilterLabel, activeFilters, blockingFilters } from "./active-filters";
import { selectTests } from "@/lib/view/select/filters";
import { selectDrawn } from "@/lib/view/select/select-drawn";
import { initialView } from "./view-codec";
import { withoutFilters } from "./view-transitions";

const { dataset } = loadDataset();
const vocabulary = vocabularyOf(dataset);
const views = arbitraryView(vocabulary);

describe("filters taken back", () => {
  it("one by one leave the view without that value", () => {
    const view = viewOf(dataset, { cni: ["calico", "cilium"], hide: ["cilium-wg"] });
    expect(activeFilters(view).map(({ filter: name, value }) => `${name} ${value}`)).toEqual([
      "cni calico",
      "cni cilium",
      "hide cilium-wg",
    ]);
    expect(activeFilters(view)[0]?.without).toEqual({ ...view, cni: ["cilium"] });
  });

  it("all at once leave none active, at least one test, and what is no filter as it was", () => {
    fc.assert(
      fc.property(views, (view) => {
        const cleared = withoutFilters(view, initialView(vocabulary));
        expect([activeFilters(cleared), selectTests(cleared).shown.length > 0]).toEqual([[], true]);
        expect([cleared.metric, cleared.pin, cleared.columns, cleared.sort]).toEqual([
          view.metric,
          view.pin,
          view.columns,
          view.sort,
        ]);
      }),
    );
  });
});

describe("the filters in the way of a figure", () => {
  const blocking = (...changes: Parameters<typeof viewOf>[1][]) =>
    blockingFilters(viewOf(dataset, Object.assign({}, ...changes) as object), dataset.variants).map(
      (filter) => activeFilterLabel(filter, dataset.definition, dataset.variants),
    );

  it("are those that leave something once they are gone", () => {
    expect(blocking({ cni: ["flannel"], encryption: ["ipsec"] })).toEqual([
      "CNI: Flannel",
      "Encryption: IPsec",
    ]);
    expect(blocking({ cni: ["flannel"], encryption: ["ipsec"], os: ["ubuntu-22.04"] })).not.toContain(
      "Operating system: Ubuntu 22.04",
    );
  });

  it("know what a chart needs: encryption an encrypted variant", () => {
    expect(blocking({ chart: "encryption", encryption: ["none"], policy: ["yes"] })).toEqual([
      "Encryption: plain",
    ]);
  });

  it("lead to views with rows", () => {
    fc.assert(
      fc.property(views, (view) => {
        if (view.chart === "scatter") return;
        for (const { without } of blockingFilters(view, dataset.variants))
          if (selectTests(without).shown.length > 0)
            expect(selectDrawn(dataset, without).rows.length).toBeGreaterThan(0);
      }),
    );
  });
});
