import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { metrics } from "@/lib/dataset/metrics";
import { arbitraryView, viewOf } from "@/lib/testing/drawn-dataset";
import { vocabularyOf } from "@/lib/view/link/view-fields";
import { describeView } from "./describe-view";
import { selectDrawn } from "@/lib/view/select/select-drawn";
import type { ViewState } from "@/lib/view/link/view-state";

const { dataset } = loadDataset();
const sentence = (changes: Partial<ViewState>) =>
  describeView(selectDrawn(dataset, viewOf(dataset, changes)));

describe("the sentence of a view", () => {
  it.each<[Partial<ViewState>, string]>([
    [
      {},
      "Bandwidth, TCP, 8 streams, pod to pod: all 22 variants and bare metal, median of three runs, 40 Gbit/s lab, 2024-01",
    ],
    [
      { encryption: ["wireguard"], stat: "best" },
      "Bandwidth, TCP, 8 streams, pod to pod: 5 WireGuard variants, best run of three, 40 Gbit/s lab, 2024-01",
    ],
    [
      { variant: ["cilium"], metric: "memory", role: "server" },
      "Memory, server, TCP, 8 streams, pod to pod: 1 plain variant, median of three runs, 40 Gbit/s lab, 2024-01",
    ],
    [
      { cni: ["baremetal"], protocol: ["idle"], metric: "memory" },
      "Memory, mean of client and server, Idle, no traffic: bare metal, median of three runs, 40 Gbit/s lab, 2024-01",
    ],
    [
      { cni: ["cilium"], dataplane: ["ovs"] },
      "No figures: no variant passes the filters, 40 Gbit/s lab, 2024-01",
    ],
  ])("of %j says metric, tests, variants, statistic and lab", (changes, words) => {
    expect(sentence(changes)).toBe(words);
  });

  it.each<[Partial<ViewState>, string]>([
    [
      { chart: "encryption" },
      "Bandwidth, plain vs WireGuard and IPsec, TCP, 8 streams, pod to pod: five variants with encryption and without, median of three runs, 40 Gbit/s lab, 2024-01",
    ],
    [
      { chart: "encryption", encryption: ["wireguard"] },
      "Bandwidth, WireGuard alone, TCP, 8 streams, pod to pod: 5 WireGuard variants, median of three runs, 40 Gbit/s lab, 2024-01",
    ],
    [
      { chart: "path", path: ["direct", "service"] },
      "Bandwidth, pod to pod vs through a Service, TCP, 8 streams (2 tests): all 22 variants and bare metal, median of three runs, 40 Gbit/s lab, 2024-01",
    ],
    [
      { chart: "scatter", x: "memory", y: "bandwidth" },
      "Bandwidth vs memory, mean of client and server, TCP, 8 streams, pod to pod: all 22 variants and bare metal, median of three runs, 40 Gbit/s lab, 2024-01",
    ],
  ])("of %j says what its chart sets side by side", (changes, words) => {
    expect(sentence(changes)).toBe(words);
  });

  it.each<[Partial<ViewState>, string]>([
    [{ metric: "efficiency", protocol: ["idle"] }, "CPU cost does not exist on Idle, no traffic"],
    [{ metric: "jitter", protocol: ["tcp"] }, "jitter does not exist on TCP, 8 streams, pod to pod"],
    [{ chart: "encryption", encryption: ["none"] }, "no encrypted variant passes the filters"],
    [{ chart: "scatter", x: "loss", y: "cpu" }, "no test that passes the filters has both metrics"],
  ])("of %j without a row says why", (changes, words) => {
    expect(sentence(changes)).toBe(`No figures: ${words}, 40 Gbit/s lab, 2024-01`);
  });

  it("says what figures are compared with", () => {
    expect(sentence({ compare: "percent" })).toContain("Bandwidth, difference to bare metal in percent, ");
    expect(sentence({ compare: "difference", baseline: "baremetal-direct" })).toContain(
      ", difference to bare metal, direct, ",
    );
  });

  it("counts several tests and names what they span", () => {
    expect(sentence({ streams: ["single", "multi"], path: ["direct", "service"] })).toContain(
      "TCP, 1 stream and 8 streams, pod to pod and through a Service (4 tests)",
    );
  });

  it("carries `system + user, softirq excluded` exactly where a figure is made of CPU time", () => {
    fc.assert(
      fc.property(arbitraryView(vocabularyOf(dataset)), (view) => {
        const shown = view.chart === "scatter" ? [view.x, view.y] : [view.metric];
        const result = selectDrawn(dataset, view);
        if (result.rows.length === 0) return;
        const words = describeView(result);
        expect(words.includes("system + user, softirq excluded")).toBe(
          shown.some((id) => metrics[id].usesCpu),
        );
      }),
    );
  });
});
