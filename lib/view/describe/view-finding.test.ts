import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { viewOf } from "@/lib/testing/drawn-dataset";
import { selectDrawn } from "@/lib/view/select/select-drawn";
import type { ViewState } from "@/lib/view/link/view-state";
import { viewFinding } from "./view-finding";

const { dataset } = loadDataset();
const finding = (changes: Partial<ViewState>) => viewFinding(selectDrawn(dataset, viewOf(dataset, changes)));

describe("the finding of a view", () => {
  // data/2024-01.csv, dts: Calico eBPF 25.0 to 27.2, next Kube-router 22.3 to 23.0 Gbit/s.
  it("names the one variant that every run puts first", () => {
    expect(finding({ streams: ["single"] })).toBe("Calico eBPF is fastest: 25.4 Gbit/s");
  });

  it("counts those too close to call, by runs and by repeats of the benchmark", () => {
    expect(finding({ streams: ["single"], variant: ["cilium", "cilium-nohubble", "kuberouter"] })).toMatch(
      /too close to call/,
    );
  });

  it("says of how many, where a filter hides some", () => {
    expect(finding({ streams: ["single"], cni: ["calico"] })).toBe(
      "Calico eBPF is fastest of the 7 shown: 25.4 Gbit/s",
    );
  });

  it("says next to a name that it enforces no network policy, and counts where a name has a comma", () => {
    const memory = { metric: "memory-overhead", protocol: ["idle"] } satisfies Partial<ViewState>;
    expect(finding({ ...memory, variant: ["flannel", "cilium"] })).toContain("Flannel (no network policy)");
    expect(finding(memory)).toMatch(/^3 of 22 variants add least memory, too close to call: /);
  });

  it("names no winner where a variant was measured once", () => {
    const lab = loadDataset("equinix-2024-02").dataset;
    const once = viewOf(lab, { metric: "efficiency-all" });
    expect(viewFinding(selectDrawn(lab, once))).toBeNull();
    const thrice = lab.variants.filter(({ id }) => id.startsWith("calico-bpf")).map(({ id }) => id);
    expect(viewFinding(selectDrawn(lab, { ...once, variant: thrice }))).toMatch(
      /uses least CPU per Gbit\/s of the 5 shown/,
    );
  });

  it("is of saturation where the link is full", () => {
    expect(finding({})).toBe("Without encryption 13 of 14 variants fill the 40 Gbit/s link");
  });

  it.each([
    ["CPU that leaves softirq out", { metric: "cpu" }],
    ["a flooded link", { protocol: ["udp"] }],
    ["a count that depends on the bandwidth", { metric: "retransmits" }],
    ["several tests", { streams: ["single", "multi"] }],
    ["one variant", { variant: ["cilium"] }],
    ["differences", { compare: "percent" }],
  ] satisfies [string, Partial<ViewState>][])("names no winner from %s", (_, changes) => {
    expect(finding({ streams: ["single"], ...changes })).toBeNull();
  });
});
