import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { arbitraryView, cores, drawnDataset, gigabits, hole, viewOf } from "@/lib/testing/drawn-dataset";
import { vocabularyOf } from "@/lib/view/link/view-fields";
import { selectView } from "@/lib/view/select/select-view";
import { constructViewTable, tableRows } from "./table-model";
import type { ViewResult } from "@/lib/view/select/view-result";
import type { ViewState } from "@/lib/view/link/view-state";

const { dataset } = loadDataset();
const views = arbitraryView(vocabularyOf(dataset));
const rowsOf = (result: ViewResult) => tableRows(constructViewTable(result));
const orderOf = (result: ViewResult) => rowsOf(result).map(({ variant }) => variant.id);

describe("the order of the rows", () => {
  const drawn = drawnDataset({
    dtm: {
      cilium: { bandwidth: gigabits(20, 20), ...cores(2, 2) },
      calico: { bandwidth: gigabits(hole(), hole()), ...cores(1, 1) },
      flannel: { bandwidth: gigabits(30, 30), ...cores(9, 9) },
      "cilium-ipsec": { bandwidth: gigabits(5, 5), ...cores(0.1, 0.1) },
    },
  });
  const order = (changes: Partial<ViewState>) => orderOf(selectView(drawn, viewOf(drawn, changes)));

  it("is the better first and the missing last", () => {
    expect(order({})).toEqual(["flannel", "cilium", "cilium-ipsec", "calico"]);
  });

  it("puts what may not be compared after what is ranked, however good it looks", () => {
    expect(order({ metric: "efficiency" })).toEqual(["cilium", "flannel", "cilium-ipsec", "calico"]);
  });

  it("keeps holes last in both directions of a sort", () => {
    const figure = (descending: boolean) => order({ sort: { column: "figure", descending } });
    expect(figure(false)).toEqual(["cilium-ipsec", "cilium", "flannel", "calico"]);
    expect(figure(true)).toEqual(["flannel", "cilium", "cilium-ipsec", "calico"]);
  });

  it("keeps the rank order among rows that a sorted column holds equal, in both directions", () => {
    const byEncryption = (descending: boolean) => order({ sort: { column: "encryption", descending } });
    expect(byEncryption(false)).toEqual(["cilium-ipsec", "flannel", "cilium", "calico"]);
    expect(byEncryption(true)).toEqual(["flannel", "cilium", "calico", "cilium-ipsec"]);
  });

  it("keeps the rank order among rows that a sorted column has no value of, in both directions", () => {
    for (const descending of [false, true])
      expect(order({ sort: { column: "jitter", descending } })).toEqual([
        "flannel",
        "cilium",
        "cilium-ipsec",
        "calico",
      ]);
  });

  it("puts pinned variants on top in the reader's order", () => {
    expect(order({ pin: ["calico", "cilium"] })).toEqual(["calico", "cilium", "flannel", "cilium-ipsec"]);
  });

  it("never depends on the order in which the edition lists its variants", () => {
    const shuffled = { ...drawn, variants: [...drawn.variants].reverse() };
    expect(orderOf(selectView(shuffled, viewOf(drawn)))).toEqual(order({}));
  });

  it("keeps each pinned variant's rows test by test, whatever the sorting", () => {
    const pin = ["kubeovn", "cilium"];
    const view = viewOf(dataset, {
      pin,
      protocol: ["tcp", "udp"],
      sort: { column: "figure", descending: false },
    });
    const pinned = rowsOf(selectView(dataset, view)).filter(({ variant }) => pin.includes(variant.id));
    const { tests } = selectView(dataset, view);
    expect(pinned.map(({ key }) => key)).toEqual(pin.flatMap((id) => tests.map((test) => `${test}/${id}`)));
  });

  it("is of all rows of the view and no other", () => {
    fc.assert(
      fc.property(views, (view) => {
        const result = selectView(dataset, view);
        expect(new Set(rowsOf(result))).toEqual(new Set(result.rows));
        expect(rowsOf(result)).toHaveLength(result.rows.length);
      }),
    );
  });
});
