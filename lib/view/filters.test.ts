import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/load-dataset";
import { valuesOf, kubeProxyModes } from "@/lib/dataset/dimensions";
import { arbitraryView, drawnVariant, viewOf } from "@/lib/testing/drawn-dataset";
import { vocabularyOf } from "@/lib/view/view-fields";
import {
  filterOptions,
  filterValueOf,
  filterValues,
  passesFilters,
  testFilterIds,
  variantFilterIds,
} from "./filters";
import { selectView } from "./select-view";
import type { ViewState } from "./view-state";

const { dataset } = loadDataset();
const shown = (changes: Partial<ViewState>) =>
  selectView(dataset, viewOf(dataset, changes)).variants.map(({ id }) => id);

describe("a variant filter", () => {
  it("takes any of its values, and all filters at once", () => {
    expect(shown({ cni: ["calico", "cilium"], encryption: ["ipsec"] })).toEqual([
      "calico-vpp-ipsec",
      "cilium-ipsec",
    ]);
  });

  it("that is empty filters nothing", () => {
    expect(shown({})).toHaveLength(23);
  });

  it("that does not apply to bare metal leaves it out", () => {
    expect(shown({ kubeproxy: valuesOf(kubeProxyModes) })).not.toContain("baremetal");
    expect(shown({ policy: ["yes", "no"] })).not.toContain("baremetal");
  });

  it("on network policy asks for both directions", () => {
    const half = drawnVariant("canal", { policy: { ingress: true, egress: false } });
    expect([filterValueOf("policy", half), filterValueOf("policy", drawnVariant("canal"))]).toEqual([
      "no",
      "yes",
    ]);
    expect(shown({ policy: ["no"] })).toEqual(["flannel"]);
  });

  it("never shows a hidden variant", () => {
    expect(shown({ variant: ["cilium", "calico"], hide: ["cilium"] })).toEqual(["calico"]);
  });

  it("can be left aside", () => {
    const view = viewOf(dataset, { cni: ["calico"], encryption: ["none"] });
    expect([
      passesFilters(drawnVariant("cilium"), view, "cni"),
      passesFilters(drawnVariant("cilium-wg"), view, "cni"),
    ]).toEqual([true, false]);
  });
});

describe("the options of a filter", () => {
  it("count the rows that the view would have with that value alone", () => {
    const views = arbitraryView(vocabularyOf(dataset));
    fc.assert(
      fc.property(views, fc.constantFrom(...variantFilterIds, ...testFilterIds), (view, filter) => {
        for (const { value, rows, active } of filterOptions(filter, dataset.variants, view)) {
          expect(rows).toBe(selectView(dataset, { ...view, [filter]: [value] }).rows.length);
          expect(active).toBe((view[filter] as readonly string[]).includes(value));
        }
      }),
      { numRuns: 40 },
    );
  });

  it("say with 0 that a value would leave nothing", () => {
    const options = filterOptions("cni", dataset.variants, viewOf(dataset, { encryption: ["ipsec"] }));
    expect(options.filter(({ rows }) => rows > 0).map(({ value }) => value)).toEqual([
      "antrea",
      "calico",
      "cilium",
    ]);
  });

  it.each([...variantFilterIds, ...testFilterIds])("of %s have a label each, no two alike", (filter) => {
    const labels = filterValues(filter, dataset.edition, dataset.variants).map(({ label }) => label);
    expect(labels.every(Boolean) && new Set(labels).size === labels.length).toBe(true);
  });
});
