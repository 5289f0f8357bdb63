import { describe, expect, it } from "vitest";
import { selectDrawn } from "@/lib/view/select/select-drawn";
import { decodeView } from "@/lib/view/link/view-codec";
import { vocabularyOf } from "@/lib/view/link/view-fields";
import { viewFinding } from "@/lib/view/describe/view-finding";
import { metricIds } from "@/lib/dataset/metrics";
import { charts } from "@/lib/view/link/view-state";
import { json, only, report } from "@/lib/testing/own-samples";
import { ownDataset, type OwnDataset } from "./own-dataset";
import type { OwnRun } from "@/lib/own/own-run";

const run = (changes: Partial<OwnRun>): OwnRun => ({
  ...only(json(report())),
  name: "Calico",
  cni: "calico",
  encryption: "none",
  path: "direct",
  run: 1,
  ...changes,
});

const runs: readonly OwnRun[] = [
  run({ run: 2, values: { bandwidth: 9.2e9, retransmits: 40 } }),
  run({ run: 1, values: { bandwidth: 9.4e9, retransmits: 38 } }),
  run({ name: "Calico WireGuard", encryption: "wireguard", values: { bandwidth: 4e9 } }),
  run({ path: "host", values: { bandwidth: 9.41e9 } }),
  run({ protocol: "udp", streams: 1, values: { bandwidth: 3e9, loss: 40, jitter: 0.02 } }),
];

function made(of: readonly OwnRun[] = runs): OwnDataset {
  const own = ownDataset({ linkGbit: 10, runs: of });
  if (typeof own === "string") throw new Error(own);
  return own;
}

const shown = (query: string, of = runs) => {
  const { dataset } = made(of);
  const { view, problems } = decodeView(query, vocabularyOf(dataset));
  expect(problems).toEqual([]);
  return selectDrawn(dataset, view);
};

describe("a reader's results as a dataset", () => {
  it("has a variant for each set-up, node to node apart, and readings in the order of the runs", () => {
    const { dataset } = made();
    expect(dataset.variants.map(({ id, name }) => [id, name])).toEqual([
      ["calico", "Calico"],
      ["calico-wireguard", "Calico WireGuard"],
      ["calico-node-to-node", "Calico, node to node"],
    ]);
    expect(dataset.readings.dtm?.calico).toEqual({
      bandwidth: [9.4e9, 9.2e9],
      retransmits: [38, 40],
    });
    expect(dataset.definition).toMatchObject({
      testIds: ["dtm", "dus"],
      runs: 2,
      lab: { linkBitsPerSecond: 10e9 },
    });
  });

  it("names what a file does not say, and never fills it in", () => {
    expect(made().dataset.readings.dtm?.["calico-wireguard"]?.retransmits).toEqual([
      { missing: "blank", reason: "Your file does not say it." },
    ]);
  });

  it("leaves out what says nothing of the network and what may be encrypted or not, with the reason", () => {
    const { dataset, leftOut } = made([
      ...runs,
      run({ name: "here", caveat: "Client and server ran on the same node." }),
      run({ name: "odd", encryption: null }),
    ]);
    expect(dataset.variants).toHaveLength(3);
    expect(leftOut).toEqual([
      { name: "here", reason: "Client and server ran on the same node." },
      { name: "odd", reason: "Its encryption is unknown: choose it in the table of runs." },
    ]);
  });

  it("says why there is none: no results, no link speed, nothing that can be shown", () => {
    expect(ownDataset({ linkGbit: 10, runs: [] })).toMatch(/no results/);
    expect(ownDataset({ linkGbit: null, runs })).toMatch(/speed of your link/);
    expect(ownDataset({ linkGbit: 10, runs: [run({ encryption: null })] })).toMatch(/encryption is unknown/);
    expect(ownDataset({ linkGbit: 1, runs: [run({ values: { bandwidth: 9e9 } })] })).toBe(
      "None of your results can be shown here. Calico: It reached more than your link of 1 Gbit/s: correct one of them.",
    );
  });

  it("leaves out a run above the link alone, with the reason: the others are shown", () => {
    const own = made([...runs, run({ name: "odd", run: 3, values: { bandwidth: 1.7e12 } })]);
    expect(own.dataset.variants.map(({ name }) => name)).not.toContain("odd");
    expect(own.dataset.variants).toHaveLength(3);
    expect(own.leftOut).toEqual([
      { name: "odd", reason: "It reached more than your link of 10 Gbit/s: correct one of them." },
    ]);
  });

  it("holds an encrypted set-up against the only plain one of its CNI, and against none where there are two", () => {
    const pair = [
      run({ name: "b", encryption: "wireguard", values: { bandwidth: 4e9 } }),
      run({ name: "a", values: { bandwidth: 9e9 } }),
    ];
    const { variants, definition } = made(pair).dataset;
    expect(variants.map(({ id, plainSibling }) => [id, plainSibling])).toEqual([
      ["b", "a"],
      ["a", null],
    ]);
    expect(definition.baseline).toBe("a");
    const two = made([...pair, run({ name: "c", values: { bandwidth: 8e9 } })]).dataset.variants;
    expect(two.map(({ plainSibling }) => plainSibling)).toEqual([null, null, null]);
  });

  it("keeps set-ups of equal names apart", () => {
    const ids = made([run({ cni: "calico" }), run({ cni: "cilium" })]).dataset.variants.map(({ id }) => id);
    expect(ids).toEqual(["calico", "calico-2"]);
    expect(
      made([run({ name: "<b>…</b>" }), run({ name: "…" })]).dataset.variants.map(({ id }) => id),
    ).toEqual(["b-b", "set-up"]);
  });

  it("is a dataset like any other to the views: ranks, findings, every metric in every chart", () => {
    const { rows } = shown("edition=yours");
    expect(rows.map(({ variant, figure }) => [variant.name, figure])).toEqual([
      ["Calico, node to node", 9.41e9],
      ["Calico", 9.3e9],
      ["Calico WireGuard", 4e9],
    ]);
    expect(viewFinding(shown("edition=yours"))).not.toContain("undefined");
    const { dataset } = made();
    for (const metric of metricIds.filter((id) => dataset.definition.metrics.includes(id)))
      for (const chart of Object.keys(charts)) {
        const { view } = decodeView(`edition=yours&metric=${metric}&chart=${chart}`, vocabularyOf(dataset));
        const figures = selectDrawn(dataset, view).rows.map(({ figure }) => figure);
        expect(figures.every((figure) => figure === null || Number.isFinite(figure))).toBe(true);
      }
  });

  it("counts CPU by the modes that every run has, and says whether softirq is among them", () => {
    const withCpu = (clientCpu: Record<string, number>) => run({ values: { bandwidth: 9e9, clientCpu } });
    const full = made([withCpu({ user: 0.1, system: 1, softirq: 2 })]).dataset.definition;
    expect([full.cpuModes, full.countsSoftirq, full.roles]).toEqual([
      ["cpu_user", "cpu_system", "cpu_softirq"],
      true,
      ["client"],
    ]);
    const part = made([
      withCpu({ user: 0.1, system: 1, softirq: 2 }),
      withCpu({ user: 0.1, system: 1 }),
    ]).dataset;
    expect([part.definition.cpuModes, part.definition.countsSoftirq]).toEqual([
      ["cpu_user", "cpu_system"],
      false,
    ]);
  });
});
