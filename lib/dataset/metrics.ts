import { units, type Unit } from "@/lib/units";
import type { Protocol } from "./dimensions";
import { tests, type TestId } from "./tests";

export const metricIds = [
  "bandwidth",
  "cpu",
  "efficiency",
  "per-core",
  "memory",
  "memory-overhead",
  "retransmits",
  "jitter",
  "loss",
] as const;
export type MetricId = (typeof metricIds)[number];

/** What a figure is: its unit, which direction is better, what it is made of and what to keep in mind. */
export interface MetricDefinition {
  readonly id: MetricId;
  readonly label: string;
  readonly unit: Unit;
  readonly better: "higher" | "lower";
  /** Measured on each node, so that a role (client, server, both) applies. */
  readonly byRole: boolean;
  /** Made of CPU time, so that the softirq caveat applies and IPsec is not comparable. */
  readonly usesCpu: boolean;
  /** Protocols on which it exists; null stands for the idle test. */
  readonly protocols: readonly (Protocol | null)[];
  readonly definition: string;
  /** Stands beside every figure of the metric; null where there is none. */
  readonly caveat: string | null;
}

/** The label of every CPU figure of the 2024-01 edition. */
export const CPU_CAVEAT = "system + user, softirq excluded";

const NODE_MEMORY = "Memory in use on the whole node, not by the CNI alone.";
const anyTraffic: readonly Protocol[] = ["tcp", "udp"];

/** Every metric, in the order of the menus. */
export const metrics: Readonly<Record<MetricId, MetricDefinition>> = {
  bandwidth: {
    id: "bandwidth",
    label: "Bandwidth",
    unit: units.bandwidth,
    better: "higher",
    byRole: false,
    usesCpu: false,
    protocols: anyTraffic,
    definition: "Bits a second that arrived at the receiver, over 60 s after one left out; decimal Gbit/s.",
    caveat: null,
  },
  cpu: {
    id: "cpu",
    label: "CPU",
    unit: units.cores,
    better: "lower",
    byRole: true,
    usesCpu: true,
    protocols: [...anyTraffic, null],
    definition: "CPU seconds a second on the node while the test ran, over all 32 hardware threads.",
    caveat: CPU_CAVEAT,
  },
  efficiency: {
    id: "efficiency",
    label: "CPU cost",
    unit: units.milliCpuPerGigabit,
    better: "lower",
    byRole: true,
    usesCpu: true,
    protocols: anyTraffic,
    definition: "CPU efficiency as a cost: 1000 × cores / (Gbit/s received), run by run.",
    caveat: CPU_CAVEAT,
  },
  "per-core": {
    id: "per-core",
    label: "Bandwidth per core",
    unit: units.gigabitPerCore,
    better: "higher",
    byRole: true,
    usesCpu: true,
    protocols: anyTraffic,
    definition: "CPU efficiency as a yield: (Gbit/s received) / cores, run by run.",
    caveat: CPU_CAVEAT,
  },
  memory: {
    id: "memory",
    label: "Memory",
    unit: units.memory,
    better: "lower",
    byRole: true,
    usesCpu: false,
    protocols: [...anyTraffic, null],
    definition: "Mean bytes in use on the node while the test ran.",
    caveat: NODE_MEMORY,
  },
  "memory-overhead": {
    id: "memory-overhead",
    label: "Memory overhead",
    unit: units.memory,
    better: "lower",
    byRole: true,
    usesCpu: false,
    protocols: [...anyTraffic, null],
    definition:
      "Memory minus bare metal's median on the same test (for a Service test, on its direct sibling).",
    caveat: "What Kubernetes and the CNI add to a node together; bare metal runs neither.",
  },
  retransmits: {
    id: "retransmits",
    label: "Retransmits",
    unit: units.count,
    better: "lower",
    byRole: false,
    usesCpu: false,
    protocols: ["tcp"],
    definition: "TCP segments sent again during the 60 s, over all streams.",
    caveat: "A count for the whole test: who sends less has less to send again.",
  },
  jitter: {
    id: "jitter",
    label: "Jitter",
    unit: units.milliseconds,
    better: "lower",
    byRole: false,
    usesCpu: false,
    protocols: ["udp"],
    definition: "Variation of the datagrams' transit time, as the receiver smooths it.",
    caveat: "The sender is not paced: the link or the receiver is overloaded while this is measured.",
  },
  loss: {
    id: "loss",
    label: "Loss",
    unit: units.percent,
    better: "lower",
    byRole: false,
    usesCpu: false,
    protocols: ["udp"],
    definition: "Share of the datagrams sent that never arrived.",
    caveat: "The sender is not paced: it sends as fast as it can, whatever arrives.",
  },
};

/** Whether the metric exists on the test. */
export function isMeasuredOn(metric: MetricId, test: TestId): boolean {
  return metrics[metric].protocols.includes(tests[test].protocol);
}
