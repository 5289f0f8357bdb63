import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { arbitraryView, drawnDataset, gigabits, hole, viewOf } from "@/lib/testing/drawn-dataset";
import { vocabularyOf } from "@/lib/view/link/view-fields";
import { variantFilterIds } from "./filters";
import { selectView } from "./select-view";
import type { ViewState } from "@/lib/view/link/view-state";

const { dataset } = loadDataset();
const views = arbitraryView(vocabularyOf(dataset));
const unfiltered = (view: ViewState): ViewState => ({
  ...view,
  ...Object.fromEntries([...variantFilterIds, "hide"].map((name) => [name, []])),
});

describe("a filter", () => {
  it("changes no row: figure, rank, difference, baseline and loss are those of the unfiltered view", () => {
    fc.assert(
      fc.property(views, (view) => {
        const whole = new Map(selectView(dataset, unfiltered(view)).rows.map((row) => [row.key, row]));
        const computedAnew = { ...dataset };
        for (const row of selectView(computedAnew, view).rows) expect(row).toEqual(whole.get(row.key));
      }),
    );
  });

  it("leaves exactly the variants that pass, on each of the tests", () => {
    fc.assert(
      fc.property(views, (view) => {
        const { rows, variants, tests } = selectView(dataset, view);
        const keys = tests.flatMap((test) => variants.map(({ id }) => `${test}/${id}`));
        expect(rows.map(({ key }) => key).sort()).toEqual(keys.sort());
      }),
    );
  });

  it("on one CNI keeps its rank of 22", () => {
    const { rows } = selectView(dataset, viewOf(dataset, { variant: ["flannel"] }));
    expect(rows.map(({ rank }) => rank?.of)).toEqual([22]);
  });
});

describe("the shown tests", () => {
  it("are those of the traffic filters that have the metric; the others are named", () => {
    const view = viewOf(dataset, {
      metric: "retransmits",
      protocol: ["tcp", "udp", "idle"],
      path: ["direct", "service"],
    });
    const { tests, testsWithoutMetric } = selectView(dataset, view);
    expect([tests, testsWithoutMetric]).toEqual([
      ["dtm", "stm"],
      ["idle", "dum", "sum"],
    ]);
  });
});

describe("loss", () => {
  const drawn = drawnDataset({
    dum: {
      cilium: { bandwidth: gigabits(20, 20), loss: [10, 10] },
      calico: { bandwidth: gigabits(9, 9), loss: [10.1, 10.1] },
      flannel: { bandwidth: gigabits(9, 9), loss: [hole(), hole()] },
    },
    dtm: { cilium: { bandwidth: gigabits(39, 39) } },
  });

  it("is on every UDP row, with its range", () => {
    const { rows } = selectView(drawn, viewOf(drawn, { protocol: ["udp"] }));
    expect(Object.fromEntries(rows.map(({ variant, loss }) => [variant.id, loss]))).toEqual({
      cilium: { figure: 10, median: 10, min: 10, max: 10 },
      calico: { figure: 10.1, median: 10.1, min: 10.1, max: 10.1 },
      flannel: { figure: null, median: null, min: null, max: null },
    });
  });

  it("does not exist on TCP", () => {
    expect(selectView(drawn, viewOf(drawn)).rows.every(({ loss }) => loss === null)).toBe(true);
  });
});

describe("the difference to the baseline", () => {
  it("is given in the metric's unit and in percent of the baseline", () => {
    const drawn = drawnDataset({
      dtm: { baremetal: { bandwidth: gigabits(40, 40) }, cilium: { bandwidth: gigabits(30, 30) } },
    });
    const row = selectView(drawn, viewOf(drawn)).rows.find(({ variant }) => variant.id === "cilium");
    expect(row).toMatchObject({ difference: -10e9, percent: -25, baseline: { figure: 40e9 } });
  });

  it("is empty on a Service test against bare metal, with the reason, and full against baremetal-direct", () => {
    const service = (baseline: string) =>
      selectView(dataset, viewOf(dataset, { path: ["service"], baseline, variant: ["cilium"] })).rows[0];
    expect(service("baremetal")).toMatchObject({ difference: null, percent: null });
    expect(service("baremetal")?.baseline.reason).toContain("Bare metal has no run through a Service");
    expect(service("baremetal-direct")?.percent).toBeLessThan(0);
  });

  it("is empty where the row or the baseline may not be compared", () => {
    const rows = (baseline: string) => selectView(dataset, viewOf(dataset, { metric: "cpu", baseline })).rows;
    const ipsec = rows("baremetal").filter(({ variant }) => variant.encryption === "ipsec");
    expect(ipsec.map(({ difference, percent }) => [difference, percent])).toEqual(
      Array(3).fill([null, null]),
    );
    expect(rows("antrea-ipsec").filter(({ difference }) => difference !== null)).toEqual([]);
  });
});
