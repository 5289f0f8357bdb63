import type { Provenance, SourceFile } from "../dataset/dataset";

/** The commit whose files the edition 2020-08 is read from. */
export const declaredCommit2020 = "d5fa3efa299fc2ce9c2ad8d5cabc928368aabcc1";

/** The commit adds the last variant measured; the terminal recording that comes with it is of this day. */
const lastRunRecorded = "2020-09-10";

/** Where the edition 2020-08 comes from, with the files read (paths relative to the repository's `results`), sorted by path. */
export function provenance2020(files: readonly SourceFile[]): Provenance {
  return {
    edition: "2020-08",
    title: "Kubernetes CNI benchmark - August 2020",
    repository: "https://github.com/InfraBuilder/benchmark-k8s-cni-2020-08",
    commit: declaredCommit2020,
    date: lastRunRecorded,
    licence:
      "The repository carries no licence file; it was published with an article on the results. Figures are shown with their source named.",
    root: "results",
    lab: {
      linkBitsPerSecond: 10e9,
      description:
        "Three identical bare-metal servers (one Xeon E5-1630 v3 with 8 hardware threads) on one 10 Gbit/s switch, network cards with MTU 9000, Ubuntu 18.04 (kernel 4.15, or 5.4 as hardware enablement) or 20.04 (kernel 5.4), Kubernetes 1.19.0 or 1.19.1 by kubeadm; knb 1.4.1 with iperf3 for traffic, sar and free for CPU and memory; three runs a variant on one freshly installed cluster, 10 seconds a test.",
    },
    files: [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
  };
}
