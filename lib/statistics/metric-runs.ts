import type { Dataset, SeriesKey } from "@/lib/dataset/dataset";
import { BARE_METAL, type NodeRole, type Role } from "@/lib/dataset/facts/dimensions";
import type { CpuQuantity, Definition } from "@/lib/dataset/definition";
import type { MetricId } from "@/lib/dataset/metrics";
import { isValue, type Missing, type Reading } from "@/lib/dataset/reading";
import { directSibling, type TestId } from "@/lib/dataset/tests";
import { gigabitsPerSecond } from "@/lib/units";
import { addDecimals, meanDecimals } from "./decimals";
import { median } from "./summarise-runs";

const noData: Missing = { missing: "not-measured", reason: "The edition has no such test for this variant." };
const noTraffic: Missing = {
  missing: "run-failed",
  reason: "No traffic arrived or no CPU time was counted: the ratio has no value.",
};

interface Source {
  readonly dataset: Dataset;
  readonly test: TestId;
  readonly variant: string;
}

function series({ dataset, test, variant }: Source, key: SeriesKey): readonly Reading[] {
  const runs = dataset.readings[test]?.[variant]?.[key];
  return runs ?? Array.from({ length: dataset.definition.runs }, () => noData);
}

/** Combines readings of the same run; the first hole is the result's. */
function combine(
  a: readonly Reading[],
  b: readonly Reading[],
  of: (x: number, y: number) => number,
): Reading[] {
  return a.map((x, run) => {
    const y = b[run] ?? noData;
    if (!isValue(x)) return x;
    if (!isValue(y)) return y;
    const value = of(x, y);
    return Number.isFinite(value) ? value : noTraffic;
  });
}

function byRole(role: Role, ofNode: (node: NodeRole) => readonly Reading[]): readonly Reading[] {
  if (role !== "both") return ofNode(role);
  return combine(ofNode("client"), ofNode("server"), meanDecimals);
}

function cores(source: Source, role: Role): readonly Reading[] {
  return sumOfModes(source, role, source.dataset.definition.cpuModes);
}

/** Modes in which a CPU is busy. */
const busyModes = ["cpu_user", "cpu_nice", "cpu_system", "cpu_irq", "cpu_softirq", "cpu_steal"] as const;

function sumOfModes(source: Source, role: Role, modes: readonly CpuQuantity[]): readonly Reading[] {
  return byRole(role, (node) =>
    modes
      .map((mode) => series(source, `${node}.${mode}`))
      .reduce((sum, mode) => combine(sum, mode, addDecimals)),
  );
}

/** Cores of all busy modes. */
function allCores(source: Source, role: Role): readonly Reading[] {
  return sumOfModes(source, role, busyModes);
}

/** Cores as mCPU per Gbit/s received, run by run. */
function perGigabit(source: Source, used: readonly Reading[]): readonly Reading[] {
  return combine(used, series(source, "bandwidth"), (cpu, bits) => (1000 * cpu) / gigabitsPerSecond(bits));
}

function memoryBytes(source: Source, role: Role): readonly Reading[] {
  return byRole(role, (node) => series(source, `${node}.memory`));
}

function memoryOverhead(source: Source, role: Role): readonly Reading[] {
  const reference = { ...source, variant: BARE_METAL, test: directSibling(source.test) };
  const floor = median(memoryBytes(reference, role).filter(isValue));
  return memoryBytes(source, role).map((bytes) => {
    if (!isValue(bytes)) return bytes;
    return floor === null ? noData : bytes - floor;
  });
}

/** The published columns that a dataset's metric is made of; bandwidth says for CPU and memory whether traffic ran. */
export function metricSeries({ cpuModes, roles }: Definition, metric: MetricId): readonly SeriesKey[] {
  switch (metric) {
    case "cpu":
    case "efficiency":
    case "per-core":
      return [...roles.flatMap((node) => cpuModes.map((mode) => `${node}.${mode}` as const)), "bandwidth"];
    case "cpu-all":
    case "efficiency-all":
    case "softirq-share":
      return [...roles.flatMap((node) => busyModes.map((mode) => `${node}.${mode}` as const)), "bandwidth"];
    case "memory":
    case "memory-overhead":
      return [...roles.map((node) => `${node}.memory` as const), "bandwidth"];
    case "bandwidth":
    case "retransmits":
    case "rtt":
    case "rtt-max":
    case "jitter":
    case "loss":
      return [metric];
  }
}

/**
 * A metric of one variant on one test, run by run, in the metric's stored unit.
 * `role` matters only where the metric is measured on each node; `both` is the mean of the two and missing when either is.
 */
export function metricRuns(
  dataset: Dataset,
  metric: MetricId,
  role: Role,
  test: TestId,
  variant: string,
): readonly Reading[] {
  const source = { dataset, test, variant };
  switch (metric) {
    case "cpu":
      return cores(source, role);
    case "efficiency":
      return perGigabit(source, cores(source, role));
    case "per-core":
      return combine(
        cores(source, role),
        series(source, "bandwidth"),
        (cpu, bits) => gigabitsPerSecond(bits) / cpu,
      );
    case "cpu-all":
      return allCores(source, role);
    case "efficiency-all":
      return perGigabit(source, allCores(source, role));
    case "softirq-share":
      return combine(
        sumOfModes(source, role, ["cpu_softirq"]),
        allCores(source, role),
        (softirq, all) => (100 * softirq) / all,
      );
    case "memory":
      return memoryBytes(source, role);
    case "memory-overhead":
      return memoryOverhead(source, role);
    case "bandwidth":
    case "retransmits":
    case "rtt":
    case "rtt-max":
    case "jitter":
    case "loss":
      return series(source, metric);
  }
}
