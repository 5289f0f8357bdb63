import type { Provenance, SourceFile } from "../dataset/dataset";

/** The commit whose files the edition 2024-01 is read from. */
export const declaredCommit = "3a5c159000f26ac9a1686ddd5d6f6169fb5b6218";

/** Where the edition 2024-01 comes from, with the files read (paths relative to the repository's `results`), sorted by path. */
export function provenance(files: readonly SourceFile[]): Provenance {
  return {
    edition: "2024-01",
    title: "Benchmark results of Kubernetes network plugins (CNI) over 40Gbit/s network [2024]",
    repository: "https://github.com/InfraBuilder/benchmark-k8s-cni-2024-01",
    commit: declaredCommit,
    date: "2024-04-17",
    licence:
      "The repository carries no licence file; the article that presents the results calls them open source. Figures are shown with their source named.",
    root: "results",
    lab: {
      linkBitsPerSecond: 40e9,
      description:
        "Three identical bare-metal servers (32 hardware threads, 125.7 GiB of memory) on one 40 Gbit/s switch, network cards with MTU 9000, Ubuntu 22.04, RKE2 v1.26.12; iperf3 3.16 for traffic, statexec 0.8.0 for CPU and memory; three runs a variant on freshly installed servers, 60 seconds a test.",
    },
    files: [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
  };
}
