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

const everyTest: readonly (Protocol | null)[] = [...anyTraffic, null];

/** Of a node's CPU or memory: the less the better. */
const ofNode = { better: "lower", byRole: true, percentDifference: true, protocols: everyTest } as const;
/** Of the connection: the less the better. */
const ofConnection = { better: "lower", byRole: false, usesCpu: false } as const;

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
  cpu: { ...ofNode, id: "cpu", label: "CPU", unit: units.cores, usesCpu: true },
  efficiency: {
    ...ofNode,
    id: "efficiency",
    label: "CPU cost",
    unit: units.milliCpuPerGigabit,
    usesCpu: true,
    protocols: anyTraffic,
  },
  "per-core": {
    ...ofNode,
    id: "per-core",
    label: "Bandwidth per core",
    unit: units.gigabitPerCore,
    better: "higher",
    usesCpu: true,
    protocols: anyTraffic,
  },
  "cpu-all": { ...ofNode, id: "cpu-all", label: "CPU, all modes", unit: units.cores, usesCpu: false },
  "efficiency-all": {
    ...ofNode,
    id: "efficiency-all",
    label: "CPU cost, all modes",
    unit: units.milliCpuPerGigabit,
    usesCpu: false,
    protocols: anyTraffic,
  },
  "softirq-share": {
    ...ofNode,
    id: "softirq-share",
    label: "Softirq share of CPU",
    unit: units.percent,
    usesCpu: false,
    percentDifference: false,
  },
  memory: { ...ofNode, id: "memory", label: "Memory", unit: units.memory, usesCpu: false },
  "memory-overhead": {
    ...ofNode,
    id: "memory-overhead",
    label: "Memory overhead",
    unit: units.memory,
    usesCpu: false,
  },
  retransmits: {
    ...ofConnection,
    id: "retransmits",
    label: "Retransmits",
    unit: units.count,
    percentDifference: false,
    protocols: ["tcp"],
  },
  rtt: {
    ...ofConnection,
    id: "rtt",
    label: "Latency under load",
    unit: units.milliseconds,
    percentDifference: true,
    protocols: ["tcp"],
  },
  "rtt-max": {
    ...ofConnection,
    id: "rtt-max",
    label: "Highest latency under load",
    unit: units.milliseconds,
    percentDifference: true,
    protocols: ["tcp"],
  },
  jitter: {
    ...ofConnection,
    id: "jitter",
    label: "Jitter",
    unit: units.milliseconds,
    percentDifference: false,
    protocols: ["udp"],
  },
  loss: {
    ...ofConnection,
    id: "loss",
    label: "Loss",
    unit: units.percent,
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
