import { units, type Unit } from "@/lib/units";
import type { Protocol } from "@/lib/dataset/facts/dimensions";
import type { Definition } from "./definition";
import { tests, type TestId } from "./tests";

export const metricIds = [
  "bandwidth",
  "cpu",
  "efficiency",
  "per-core",
  "cpu-all",
  "efficiency-all",
  "softirq-share",
  "memory",
  "memory-overhead",
  "retransmits",
  "rtt",
  "rtt-max",
  "jitter",
  "loss",
] as const;
export type MetricId = (typeof metricIds)[number];

/** Whether a text names a metric. */
export function isMetricId(text: string): text is MetricId {
  return (metricIds as readonly string[]).includes(text);
}

/** What a figure is, whatever the edition: its unit, which direction is better, what it is made of. */
export interface Metric {
  readonly id: MetricId;
  readonly label: string;
  readonly unit: Unit;
  readonly better: "higher" | "lower";
  /** Measured on each node, so that a role (client, server, both) applies. */
  readonly byRole: boolean;
  /** Made of CPU time, so that the softirq caveat applies and IPsec is not comparable. */
  readonly usesCpu: boolean;
  /**
   * Whether a difference may be given in percent. Not of percents, which would be a percent of a percent; not of retransmits and jitter,
   * which lie near zero, so that a difference of nothing reads as hundreds of percent.
   */
  readonly percentDifference: boolean;
  /** Protocols on which it exists; null is the idle test. */
  readonly protocols: readonly (Protocol | null)[];
}

/** A metric as an edition measured it: how it is defined there, and what to keep in mind. */
export interface MetricDefinition extends Metric {
  readonly definition: string;
  /** Shown next to every figure of the metric; null where there is none. */
  readonly caveat: string | null;
  /** Whether the true figure can only be higher, or only be lower, as the dataset leaves a part of the CPU out. */
  readonly bound: Bound | null;
}

/** What a figure is of the true one: a lower or an upper bound. */
export type Bound = "lower" | "upper";

/** The sign before a figure that is a bound: `≥ 34.9`. */
export function boundSign(bound: Bound | null): string {
  return bound === null ? "" : bound === "lower" ? "≥ " : "≤ ";
}

/** The words before a figure that is a bound: `at least 34.9`. */
export function boundWord(bound: Bound | null): string {
  return bound === null ? "" : bound === "lower" ? "at least " : "at most ";
}

const anyTraffic: readonly Protocol[] = ["tcp", "udp"];

/** Every metric, in the order of the menus. */
export const metrics: Readonly<Record<MetricId, Metric>> = {
  bandwidth: {
    id: "bandwidth",
    label: "Bandwidth",
    unit: units.bandwidth,
    better: "higher",
    byRole: false,
    usesCpu: false,
    percentDifference: true,
    protocols: anyTraffic,
  },
  cpu: {
    id: "cpu",
    label: "CPU",
    unit: units.cores,
    better: "lower",
    byRole: true,
    usesCpu: true,
    percentDifference: true,
    protocols: [...anyTraffic, null],
  },
  efficiency: {
    id: "efficiency",
    label: "CPU cost",
    unit: units.milliCpuPerGigabit,
    better: "lower",
    byRole: true,
    usesCpu: true,
    percentDifference: true,
    protocols: anyTraffic,
  },
  "per-core": {
    id: "per-core",
    label: "Bandwidth per core",
    unit: units.gigabitPerCore,
    better: "higher",
    byRole: true,
    usesCpu: true,
    percentDifference: true,
    protocols: anyTraffic,
  },
  "cpu-all": {
    id: "cpu-all",
    label: "CPU, all modes",
    unit: units.cores,
    better: "lower",
    byRole: true,
    usesCpu: false,
    percentDifference: true,
    protocols: [...anyTraffic, null],
  },
  "efficiency-all": {
    id: "efficiency-all",
    label: "CPU cost, all modes",
    unit: units.milliCpuPerGigabit,
    better: "lower",
    byRole: true,
    usesCpu: false,
    percentDifference: true,
    protocols: anyTraffic,
  },
  "softirq-share": {
    id: "softirq-share",
    label: "Softirq share of CPU",
    unit: units.percent,
    better: "lower",
    byRole: true,
    usesCpu: false,
    percentDifference: false,
    protocols: [...anyTraffic, null],
  },
  memory: {
    id: "memory",
    label: "Memory",
    unit: units.memory,
    better: "lower",
    byRole: true,
    usesCpu: false,
    percentDifference: true,
    protocols: [...anyTraffic, null],
  },
  "memory-overhead": {
    id: "memory-overhead",
    label: "Memory overhead",
    unit: units.memory,
    better: "lower",
    byRole: true,
    usesCpu: false,
    percentDifference: true,
    protocols: [...anyTraffic, null],
  },
  retransmits: {
    id: "retransmits",
    label: "Retransmits",
    unit: units.count,
    better: "lower",
    byRole: false,
    usesCpu: false,
    percentDifference: false,
    protocols: ["tcp"],
  },
  rtt: {
    id: "rtt",
    label: "Latency under load",
    unit: units.milliseconds,
    better: "lower",
    byRole: false,
    usesCpu: false,
    percentDifference: true,
    protocols: ["tcp"],
  },
  "rtt-max": {
    id: "rtt-max",
    label: "Highest latency under load",
    unit: units.milliseconds,
    better: "lower",
    byRole: false,
    usesCpu: false,
    percentDifference: true,
    protocols: ["tcp"],
  },
  jitter: {
    id: "jitter",
    label: "Jitter",
    unit: units.milliseconds,
    better: "lower",
    byRole: false,
    usesCpu: false,
    percentDifference: false,
    protocols: ["udp"],
  },
  loss: {
    id: "loss",
    label: "Loss",
    unit: units.percent,
    better: "lower",
    byRole: false,
    usesCpu: false,
    percentDifference: false,
    protocols: ["udp"],
  },
};

/** Whether an edition has the metric on the test. */
export function isMeasuredOn(definition: Definition, metric: MetricId, test: TestId): boolean {
  const { protocols } = metrics[metric];
  return (
    definition.metrics.includes(metric) &&
    definition.testIds.includes(test) &&
    protocols.includes(tests[test].protocol)
  );
}
