import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { valuesOf, kubeProxyModes } from "@/lib/dataset/facts/dimensions";
import { arbitraryView, drawnVariant, viewOf } from "@/lib/testing/drawn-dataset";
import { vocabularyOf } from "@/lib/view/link/view-fields";
import {
  filterOptions,
  filterValueOf,
  filterValues,
  passesFilters,
  testFilterIds,
  trafficOptions,
  variantFilterIds,
  type TestFilterId,
} from "./filters";
import { selectView } from "./select-view";
import type { ViewState } from "@/lib/view/link/view-state";

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
  it("count the variants that the view would show with that value alone", () => {
    const views = arbitraryView(vocabularyOf(dataset));
    fc.assert(
      fc.property(views, fc.constantFrom(...variantFilterIds), (view, filter) => {
        for (const { value, variants, active } of filterOptions(filter, dataset.variants, view)) {
          const { rows } = selectView(dataset, { ...view, [filter]: [value] });
          expect(variants).toBe(new Set(rows.map(({ variant }) => variant.id)).size);
          expect(active).toBe(view[filter].includes(value));
        }
      }),
      { numRuns: 40 },
    );
  });

  it("count a variant once however many tests are shown: seven of Calico", () => {
    const countOf = (changes: Partial<ViewState>) =>
      filterOptions("cni", dataset.variants, viewOf(dataset, changes)).find(({ value }) => value === "calico")
        ?.variants;
    expect([
      countOf({}),
      countOf({ protocol: ["tcp", "udp"] }),
      countOf({ protocol: ["tcp", "udp"], streams: ["single", "multi"], path: ["direct", "service"] }),
    ]).toEqual([7, 7, 7]);
  });

  it("say with 0 that a value would leave nothing", () => {
    const options = filterOptions("cni", dataset.variants, viewOf(dataset, { encryption: ["ipsec"] }));
    expect(options.filter(({ variants }) => variants > 0).map(({ value }) => value)).toEqual([
      "antrea",
      "calico",
      "cilium",
    ]);
  });

  it("of the traffic count the variants that the view would show with that choice", () => {
    const views = arbitraryView(vocabularyOf(dataset));
    fc.assert(
      fc.property(views, fc.constantFrom(...testFilterIds), (view, filter) => {
        for (const { value, variants } of trafficOptions(filter, dataset.variants, view)) {
          const { rows } = selectView(dataset, { ...view, [filter]: value.split(",") });
          expect(variants).toBe(new Set(rows.map(({ variant }) => variant.id)).size);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("of the traffic are one choice each, several words at once among them, and what a link asks for besides", () => {
    const choices = (filter: TestFilterId, changes: Partial<ViewState> = {}) =>
      trafficOptions(filter, dataset.variants, viewOf(dataset, changes)).map(
        ({ value, label, active }) => `${active ? "● " : ""}${value}: ${label}`,
      );
    expect(choices("streams")).toEqual(["single: 1 stream", "● multi: 8 streams", "single,multi: both"]);
    expect(choices("protocol")).toEqual([
      "● tcp: TCP",
      "udp: UDP",
      "idle: idle (no traffic)",
      "tcp,udp: TCP and UDP",
      "tcp,udp,idle: all",
    ]);
    expect(choices("protocol", { protocol: ["tcp", "idle"] }).at(-1)).toBe(
      "● tcp,idle: TCP and idle (no traffic)",
    );
  });

  it.each([...variantFilterIds, ...testFilterIds])("of %s have a label each, no two alike", (filter) => {
    const labels = filterValues(filter, dataset.definition, dataset.variants).map(({ label }) => label);
    expect(labels.every(Boolean) && new Set(labels).size === labels.length).toBe(true);
  });
});
