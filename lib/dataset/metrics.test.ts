import { describe, expect, it } from "vitest";
import { CPU_CAVEAT, isMeasuredOn, metricIds, metrics } from "./metrics";
import { testIds, tests } from "./tests";

const protocolsOf = (metric: (typeof metricIds)[number]) => [
  ...new Set(
    testIds.filter((test) => isMeasuredOn(metric, test)).map((test) => tests[test].protocol ?? "idle"),
  ),
];

describe("metrics", () => {
  it("say higher is better for bandwidth and bandwidth per core, lower for all else", () => {
    expect(metricIds.filter((id) => metrics[id].better === "higher")).toEqual(["bandwidth", "per-core"]);
  });

  it("label every figure made of CPU time as system + user, softirq excluded", () => {
    expect(metricIds.filter((id) => metrics[id].usesCpu)).toEqual(["cpu", "efficiency", "per-core"]);
    expect(metricIds.filter((id) => metrics[id].caveat === CPU_CAVEAT)).toEqual([
      "cpu",
      "efficiency",
      "per-core",
    ]);
    expect(CPU_CAVEAT).toBe("system + user, softirq excluded");
  });

  it("have a role where they are measured on each node", () => {
    const byRole = ["cpu", "efficiency", "per-core", "memory", "memory-overhead"];
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
    expect(metrics[id].definition).toMatch(/\.$/);
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
});
