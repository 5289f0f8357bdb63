import type { MetricId } from "@/lib/dataset/metrics";

/** What a CNI can be chosen for; weights bind to these ids. */
export const aimIds = ["throughput", "cpu", "memory", "udp", "steadiness", "retransmits", "latency"] as const;
export type AimId = (typeof aimIds)[number];

/** An aim: the metrics that it is made of, and how a figure becomes a utility from 0 to 1. */
export interface AimDefinition {
  readonly id: AimId;
  readonly label: string;
  /** The first is the one that the aim's evidence shows. */
  readonly metrics: readonly [MetricId, ...MetricId[]];
  /** The utility in a sentence; 1 is the best there is. */
  readonly utility: string;
}

/** Milliseconds of round-trip time from which on latency counts for nothing. */
export const NO_LATENCY_LEFT_MS = 20;

/** Every aim, in the order of the form. */
export const aims: Readonly<Record<AimId, AimDefinition>> = {
  throughput: {
    id: "throughput",
    label: "Throughput",
    metrics: ["bandwidth"],
    utility:
      "Bandwidth received as a share of your peak, at most what your link and the lab's link carry. More than that counts nothing.",
  },
  cpu: {
    id: "cpu",
    label: "CPU",
    metrics: ["efficiency"],
    utility:
      "Share of the node's vCPUs left at the expected traffic, from mCPU per Gbit/s (mean of both nodes where both were measured, by the dataset's count of CPU time).",
  },
  memory: {
    id: "memory",
    label: "Memory",
    metrics: ["memory"],
    utility:
      "Share of the cluster's memory left by what the node uses above the leanest candidate, times the nodes.",
  },
  udp: {
    id: "udp",
    label: "UDP",
    metrics: ["bandwidth"],
    utility:
      "UDP received as a share of your peak. It counts only where your traffic includes UDP. Loss was measured on a flooded link: it is shown and never scored.",
  },
  steadiness: {
    id: "steadiness",
    label: "Steadiness",
    metrics: ["bandwidth"],
    utility: "1 minus the spread of the runs: (most - least) / median bandwidth.",
  },
  retransmits: {
    id: "retransmits",
    label: "Retransmits",
    metrics: ["retransmits"],
    utility:
      "Share of the TCP segments sent that was not sent a second time, for segments as long as the MTU lets them be.",
  },
  latency: {
    id: "latency",
    label: "Latency under load",
    metrics: ["rtt"],
    utility: `1 minus the round-trip time as a share of ${NO_LATENCY_LEFT_MS} ms: five calls between nodes that take so long each use up the 100 ms within which an answer feels instant. Measured on a link that the test saturates.`,
  },
};
