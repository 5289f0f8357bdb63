import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import {
  arbitraryView,
  cores,
  drawnDataset,
  gigabits,
  hole,
  present,
  viewOf,
} from "@/lib/testing/drawn-dataset";
import { vocabularyOf } from "@/lib/view/link/view-fields";
import { barPanels } from "./bar-panels";
import { encryptionPanels, pathPanels } from "./dot-rows";
import { heatTable } from "./heat-table";
import type { Mark } from "./mark";
import { barLegend } from "./legends";
import { scatterPanels } from "./scatter-points";
import { selectView } from "@/lib/view/select/select-view";
import type { ViewState } from "@/lib/view/link/view-state";

const { dataset } = loadDataset();
const select = (changes: Partial<ViewState> = {}) => selectView(dataset, viewOf(dataset, changes));
const results = arbitraryView(vocabularyOf(dataset)).map((view) => selectView(dataset, view));
const drawn = drawnDataset({
  dtm: {
    baremetal: { bandwidth: gigabits(40, 40) },
    cilium: { bandwidth: gigabits(30, 31, 32), ...cores(1, 1, 1) },
    "cilium-wg": { bandwidth: gigabits(9, 9), ...cores(3, 3) },
    "cilium-ipsec": { bandwidth: gigabits(5, 5), ...cores(0.1, 0.1) },
    calico: { bandwidth: [hole("Cut short."), hole("Cut short.")], ...cores(1, 1) },
  },
  stm: { baremetal: { bandwidth: [hole("No Service.")] }, cilium: { bandwidth: gigabits(20, 20) } },
});
const ofDrawn = (changes: Partial<ViewState> = {}) => selectView(drawn, viewOf(drawn, changes));
const marksOf = (result: ReturnType<typeof select>) => barPanels(result).flatMap(({ marks }) => marks);

describe("a mark", () => {
  const markOf = (id: string, changes: Partial<ViewState> = {}) =>
    marksOf(ofDrawn(changes)).find(({ variantId }) => variantId === id) as Mark;

  it("has the figure, the range and every run in the unit of the axis", () => {
    expect(markOf("cilium")).toMatchObject({
      value: 31,
      min: 30,
      max: 32,
      runs: [30, 31, 32],
      text: "31.0",
      hole: null,
    });
  });

  it("without a value has the reason where the bar would be, and no zero", () => {
    expect(markOf("calico")).toMatchObject({
      value: null,
      min: null,
      runs: [],
      text: "",
      hole: "Cut short.",
    });
  });

  it("against a baseline stands at the signed difference, runs too", () => {
    expect(markOf("cilium", { compare: "difference" })).toMatchObject({
      value: -9,
      runs: [-10, -9, -8],
      text: "\u22129.00",
    });
    expect(markOf("cilium", { compare: "percent" })).toMatchObject({ value: -22.5, min: -25, max: -20 });
  });

  it("that may not be compared keeps its figure and gets no difference", () => {
    expect(markOf("cilium-ipsec", { metric: "cpu" })).toMatchObject({ comparable: false, value: 0.1 });
    expect(markOf("cilium-ipsec", { metric: "cpu", compare: "percent", baseline: "cilium" })).toMatchObject({
      value: null,
      hole: "not comparable",
    });
  });

  it("of a UDP bandwidth always names the loss", () => {
    const udp = marksOf(select({ protocol: ["udp"], streams: ["single", "multi"] })).filter(
      ({ value }) => value !== null,
    );
    expect(udp.length).toBeGreaterThan(40);
    expect(udp.filter(({ text }) => !/% lost|loss unknown/.test(text))).toEqual([]);
  });
});

describe("the bars", () => {
  it("hold every row of the view once, each value on its panel's axis, beyond it only where it is cut", () => {
    fc.assert(
      fc.property(results, (result) => {
        const panels = barPanels(result);
        expect(panels.flatMap(({ marks }) => marks.map(({ key }) => key)).sort()).toEqual(
          result.rows.map(({ key }) => key).sort(),
        );
        for (const { marks, axis } of panels) {
          const values = marks.flatMap(({ value, min, max }) =>
            [value, min, max].filter((end) => end !== null),
          );
          expect(values.every((value) => value >= axis.domain[0] - 1e-6)).toBe(true);
          if (!axis.isCut) expect(values.filter((value) => value > axis.domain[1] + 1e-6)).toEqual([]);
        }
      }),
    );
  });

  it("keep plain and encrypted in panels of their own until the reader names encryptions or variants", () => {
    expect(barPanels(ofDrawn()).map(({ title }) => title)).toEqual(["plain", "WireGuard", "IPsec"]);
    expect(barPanels(ofDrawn({ encryption: ["none", "wireguard"] }))).toHaveLength(1);
    expect(barPanels(ofDrawn({ variant: ["cilium", "cilium-wg"] }))).toHaveLength(1);
  });

  it("stand in rank order whatever the table is sorted by, with bare metal as the reference", () => {
    const [plain] = barPanels(ofDrawn({ sort: { column: "variant", descending: true } }));
    expect(plain?.marks.map(({ variantId }) => variantId)).toEqual(["baremetal", "cilium", "calico"]);
    expect(plain?.reference).toBe(40);
  });

  it("start from zero on a linear axis", () => {
    fc.assert(
      fc.property(results, (result) => {
        for (const { axis } of barPanels(result))
          if (axis.scale === "linear") expect(axis.ticks).toContain(0);
      }),
    );
  });
});

describe("the panels of one metric", () => {
  const drawn = () => barPanels(ofDrawn());

  it("share one scale, so that lengths can be compared", () => {
    const axes = drawn().map(({ axis }) => axis.domain);
    expect(axes).toEqual([
      [0, 40],
      [0, 40],
      [0, 40],
    ]);
  });

  it("have a scale each where the link says so", () => {
    const ends = barPanels(ofDrawn({ panels: "own" })).map(({ axis }) => axis.domain[1]);
    expect(new Set(ends).size).toBe(3);
  });

  it("cut outliers that would flatten the rest, and say which: jitter on 2024-01", () => {
    const result = select({ metric: "jitter", protocol: ["udp"] });
    const panels = barPanels(result);
    const [first] = panels;
    expect(first?.axis.isCut).toBe(true);
    const readable = present(first).marks.filter(
      ({ value }) => value !== null && value > 0.02 * present(first).axis.domain[1],
    );
    expect(readable.length).toBeGreaterThan(present(first).marks.length / 2);
    expect(barLegend(result, panels)).toMatch(/Calico VPP \([\d.]+ ms\) exceeds the scale and is cut\./);
  });
});

describe("the Service path against the direct path", () => {
  it("has a row a variant with both marks, and a reason where one has no value", () => {
    const [panel] = pathPanels(ofDrawn({ path: ["direct", "service"], variant: ["cilium", "baremetal"] }));
    expect(panel?.title).toBe("TCP, 8 streams");
    expect(
      panel?.rows.map(({ key, marks }) => [key, ...marks.map((mark) => mark?.value ?? mark?.hole)]),
    ).toEqual([
      ["baremetal", 40, "No Service."],
      ["cilium", 31, 20],
    ]);
  });
});

describe("plain against encrypted", () => {
  it("has a row for each plain variant that has an encrypted counterpart", () => {
    const [panel] = encryptionPanels(ofDrawn());
    expect(panel?.rows.map(({ key, marks }) => [key, ...marks.map((mark) => mark?.value ?? null)])).toEqual([
      ["cilium", 31, 9, 5],
    ]);
  });

  it("finds the five families of 2024-01", () => {
    expect(encryptionPanels(select())[0]?.rows.map(({ key }) => key)).toEqual([
      "antrea",
      "calico",
      "calico-ebpf",
      "calico-vpp",
      "cilium",
    ]);
  });
});

describe("the scatter", () => {
  it("names with its reason each variant that has no point", () => {
    const [panel] = scatterPanels(ofDrawn({ chart: "scatter", x: "bandwidth", y: "cpu" }));
    expect(panel?.absent).toEqual([
      { label: "baremetal", reason: expect.stringContaining("CPU") as unknown },
      { label: "calico", reason: "Bandwidth: Cut short." },
    ]);
    expect(panel?.points.map(({ label, x, y, comparable }) => [label, x, y, comparable])).toEqual([
      ["cilium", 31, 1, true],
      ["cilium-wg", 9, 3, true],
      ["cilium-ipsec", 5, 0.1, false],
    ]);
  });

  it("has each variant of the view once, as a point or as absent", () => {
    fc.assert(
      fc.property(results, (result) => {
        for (const { points, absent } of scatterPanels(result)) {
          const ids = points.map(({ key }) => key.split("/")[1]);
          const names = result.variants.filter(({ id }) => !ids.includes(id)).map(({ name }) => name);
          expect([new Set(ids).size, absent.map(({ label }) => label)]).toEqual([ids.length, names]);
        }
      }),
    );
  });

  it("never shows a UDP bandwidth without its loss", () => {
    const [panel] = scatterPanels(
      select({ chart: "scatter", protocol: ["udp"], x: "bandwidth", y: "memory" }),
    );
    expect(present(panel).points.length).toBeGreaterThan(20);
    expect(
      present(panel).points.filter(({ detail }) => !detail.some((line) => /% lost|loss unknown/.test(line))),
    ).toEqual([]);
  });

  it("carries the caveat of CPU figures", () => {
    const [panel] = scatterPanels(select({ chart: "scatter" }));
    expect(
      present(panel).points.every(({ detail }) => detail.some((line) => line.includes("softirq excluded"))),
    ).toBe(true);
  });
});

describe("the heat table", () => {
  const cells = (changes: Partial<ViewState>) =>
    new Map(
      heatTable(select({ chart: "heat", ...changes })).rows.flatMap(({ cells: all }) =>
        all.flatMap((cell) => (cell ? [[cell.mark.key, cell] as const] : [])),
      ),
    );

  it("shades from the test's worst, 0, to its best, 1, and not at all what is missing or may not be compared", () => {
    const shades = heatTable(ofDrawn({ metric: "cpu" })).rows.map(({ id, cells: [cell] }) => [
      id,
      cell?.shade,
    ]);
    expect(Object.fromEntries(shades)).toEqual({
      cilium: 1,
      calico: null,
      "cilium-wg": 0,
      "cilium-ipsec": null,
      baremetal: null,
    });
  });

  it("changes no cell when variants are filtered away", () => {
    const whole = cells({ streams: ["single", "multi"] });
    for (const [key, cell] of cells({ streams: ["single", "multi"], cni: ["flannel", "canal"] }))
      expect(cell).toEqual(whole.get(key));
  });
});
