import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { arbitraryView, viewOf } from "@/lib/testing/drawn-dataset";
import { columnsOfEdition, vocabularyOf } from "./view-fields";
import {
  filterValues,
  selectTests,
  testFilterIds,
  trafficOptions,
  variantFilterIds,
} from "@/lib/view/select/filters";
import { decodeView, encodeView } from "./view-codec";
import { charts, type ChartId, type ViewState } from "./view-state";
import { toggled, withChart, withFilterValue, withMetric, withSort, withTraffic } from "./view-transitions";

const { dataset } = loadDataset();
const vocabulary = vocabularyOf(dataset);
const views = arbitraryView(vocabulary);
const metric = fc.constantFrom(...dataset.definition.metrics);
const chart = fc.constantFrom(...(Object.keys(charts) as ChartId[]));
const column = fc.constantFrom(...columnsOfEdition(dataset.definition));
function survivesItsLink(view: ViewState): void {
  expect(decodeView(encodeView(view), vocabulary)).toEqual({ view, problems: [] });
}

describe("withMetric", () => {
  it("always leaves at least one test", () => {
    fc.assert(
      fc.property(views, metric, (view, next) => selectTests(withMetric(view, next)).shown.length > 0),
    );
  });

  it("keeps the tests where one of them has the metric", () => {
    const view = viewOf(dataset, { protocol: ["tcp", "udp"] });
    expect(withMetric(view, "loss")).toEqual({ ...view, metric: "loss" });
  });

  it("gives a view that its link carries", () => {
    fc.assert(fc.property(views, metric, (view, next) => survivesItsLink(withMetric(view, next))));
  });
});

describe("withChart", () => {
  it("opens the filters to what the chart sets side by side", () => {
    const view = viewOf(dataset, { encryption: ["none"] });
    expect(withChart(view, "path").path).toEqual(["direct", "service"]);
    expect(withChart(view, "encryption").encryption).toEqual([]);
    expect(selectTests(withChart(view, "heat")).shown).toHaveLength(8);
    expect(selectTests(withChart(withMetric(view, "jitter"), "heat")).shown).toHaveLength(4);
  });

  it("gives a view that its link carries", () => {
    fc.assert(fc.property(views, chart, (view, next) => survivesItsLink(withChart(view, next))));
  });
});

describe("withFilterValue", () => {
  const change = fc.constantFrom(...variantFilterIds).chain((name) => {
    const order = filterValues(name, dataset.definition, dataset.variants).map(({ value }) => value);
    return fc.record({
      name: fc.constant(name),
      order: fc.constant(order),
      value: fc.constantFrom(...order),
      on: fc.boolean(),
    });
  });

  it("adds a value in the filter's order and takes it out again", () => {
    const view = viewOf(dataset, { encryption: ["ipsec"] });
    const order = ["none", "wireguard", "ipsec"];
    const added = withFilterValue(view, "encryption", "none", true, order);
    expect(added.encryption).toEqual(["none", "ipsec"]);
    expect(withFilterValue(added, "encryption", "none", false, order)).toEqual(view);
  });

  it("gives a view that its link carries", () => {
    fc.assert(
      fc.property(views, change, (view, { name, value, on, order }) =>
        survivesItsLink(withFilterValue(view, name, value, on, order)),
      ),
    );
  });
});

describe("withTraffic", () => {
  const choice = fc.tuple(views, fc.constantFrom(...testFilterIds)).chain(([view, filter]) =>
    fc.record({
      view: fc.constant(view),
      filter: fc.constant(filter),
      option: fc.constantFrom(...trafficOptions(filter, dataset.variants, view)),
    }),
  );

  it("takes any choice in one step and never leaves a filter without a word", () => {
    fc.assert(
      fc.property(choice, ({ view, filter, option }) => {
        const next = withTraffic(view, filter, option.value);
        expect(next[filter].length).toBeGreaterThan(0);
        const active = trafficOptions(filter, dataset.variants, next).filter((other) => other.active);
        expect(active.map(({ value }) => value)).toEqual([option.value]);
      }),
    );
  });

  it("gives a view that its link carries", () => {
    fc.assert(
      fc.property(choice, ({ view, filter, option }) =>
        survivesItsLink(withTraffic(view, filter, option.value)),
      ),
    );
  });
});

describe("withSort", () => {
  it("sorts one way, then the other, then by rank again", () => {
    const once = withSort(viewOf(dataset), "figure");
    const twice = withSort(once, "figure");
    expect([once.sort, twice.sort, withSort(twice, "figure").sort]).toEqual([
      { column: "figure", descending: false },
      { column: "figure", descending: true },
      null,
    ]);
  });

  it("knows rank order as rank's first direction", () => {
    const turned = withSort(viewOf(dataset), "rank");
    expect([turned.sort, withSort(turned, "rank").sort]).toEqual([
      { column: "rank", descending: true },
      null,
    ]);
    expect(
      withSort(viewOf(dataset, { sort: { column: "figure", descending: true } }), "rank").sort,
    ).toBeNull();
  });

  it("gives a view that its link carries", () => {
    fc.assert(fc.property(views, column, (view, next) => survivesItsLink(withSort(view, next))));
  });
});

describe("toggled", () => {
  it("adds at the end and takes out", () => {
    expect([toggled(["b"], "a"), toggled(["b", "a"], "b")]).toEqual([["b", "a"], ["a"]]);
  });
});
