import { describe, expect, it } from "vitest";
import { shippedIds, shippedEditions } from "@/lib/testing/shipped";
import { metricOf } from "./metric-definitions";
import { isMeasuredOn, metricIds, metrics } from "./metrics";
import { testIds, tests } from "./tests";

const protocolsOf = (metric: (typeof metricIds)[number]) => [
  ...new Set(
    testIds
      .filter((test) => isMeasuredOn(shippedEditions["2024-01"], metric, test))
      .map((test) => tests[test].protocol ?? "idle"),
  ),
];

describe("metrics", () => {
  it("say higher is better for bandwidth and bandwidth per core, lower for all else", () => {
    expect(metricIds.filter((id) => metrics[id].better === "higher")).toEqual(["bandwidth", "per-core"]);
  });

  it.each([
    ["2024-01", "system + user, softirq excluded"],
    ["2020-08", "user + nice + system + iowait + steal, softirq included in system"],
  ] as const)("label every figure of %s made of CPU time as %s", (edition, caveat) => {
    const cpu = ["cpu", "efficiency", "per-core"];
    expect(metricIds.filter((id) => metrics[id].usesCpu)).toEqual(cpu);
    expect(metricIds.filter((id) => metricOf(shippedEditions[edition], id).caveat === caveat)).toEqual(cpu);
  });

  it.each(shippedIds)("say in the CPU caveat of %s each mode that its CPU is the sum of", (edition) => {
    const { cpuCaveat, cpuModes } = shippedEditions[edition];
    const named = cpuCaveat.replace(/, softirq .*$/, "").split(" + ");
    expect([...named].sort()).toEqual(cpuModes.map((mode) => mode.replace("cpu_", "")).sort());
  });

  it("have a role where they are measured on each node", () => {
    const byRole =
      "cpu efficiency per-core cpu-all efficiency-all softirq-share memory memory-overhead".split(" ");
    expect(metricIds.filter((id) => metrics[id].byRole)).toEqual(byRole);
  });

  it.each([
    ["bandwidth", "bit/s", "Gbit/s"],
    ["cpu", "cores", "cores"],
    ["efficiency", "mCPU per Gbit/s", "mCPU per Gbit/s"],
    ["per-core", "Gbit/s per core", "Gbit/s per core"],
    ["memory", "bytes", "GiB"],
    ["memory-overhead", "bytes", "GiB"],
    ["retransmits", "count", "count"],
    ["jitter", "ms", "ms"],
    ["loss", "percent", "%"],
  ] as const)("store and show %s in %s and %s", (id, stored, shown) => {
    expect(metrics[id].unit).toMatchObject({ stored, shown });
  });

  it.each(metricIds)("stand under their own id with a definition: %s", (id) => {
    expect(metrics[id].id).toBe(id);
    for (const edition of shippedIds)
      expect(metricOf(shippedEditions[edition], id).definition).toMatch(/\.$/);
  });
});

describe("isMeasuredOn", () => {
  it.each([
    ["bandwidth", ["tcp", "udp"]],
    ["efficiency", ["tcp", "udp"]],
    ["per-core", ["tcp", "udp"]],
    ["cpu", ["idle", "tcp", "udp"]],
    ["memory", ["idle", "tcp", "udp"]],
    ["memory-overhead", ["idle", "tcp", "udp"]],
    ["retransmits", ["tcp"]],
    ["jitter", ["udp"]],
    ["loss", ["udp"]],
  ] as const)("knows %s on %j", (metric, protocols) => {
    expect(protocolsOf(metric)).toEqual(protocols);
  });

  it("knows of an edition what it measured, and no test of another", () => {
    expect(isMeasuredOn(shippedEditions["2020-08"], "bandwidth", "dt")).toBe(true);
    expect(isMeasuredOn(shippedEditions["2020-08"], "retransmits", "dt")).toBe(false);
    expect(isMeasuredOn(shippedEditions["2020-08"], "memory-overhead", "idle")).toBe(false);
    expect(isMeasuredOn(shippedEditions["2020-08"], "bandwidth", "dtm")).toBe(false);
    expect(isMeasuredOn(shippedEditions["2024-01"], "bandwidth", "dt")).toBe(false);
  });
});
