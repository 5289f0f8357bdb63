import { dividedBy, isSome, minus, times, type KnownResources, type Resources } from "./resources";

/** What an Istio sidecar takes of a pod's node: 0.1 core and 0.33 GB (decimal). */
const SIDECAR: KnownResources = { memoryBytes: 0.33e9, cores: 0.1 };
const SIDECAR_SOURCE =
  "'Canal Mesh: A Cloud-Scale Sidecar-Free Multi-Tenant Service Mesh Architecture', ACM SIGCOMM 2024, doi:10.1145/3651890.3672221: Istio sidecars took 1,500 cores and 5,000 GB on a cluster of 15,000 pods.";

/** What a node has left once every pod on it has an Istio sidecar. */
export interface MeshBudget {
  /** Taken by the sidecar of one pod. */
  readonly perPod: KnownResources;
  /** Taken by all sidecars of the node. */
  readonly taken: KnownResources;
  /** For the pods of the node besides their sidecars; below zero where the sidecars take more than there is. */
  readonly left: Resources;
  readonly leftPerPod: Resources;
  /** `left` on all nodes. */
  readonly cluster: Resources;
  /** Whether any is left of both memory and CPU; null where that is not known. */
  readonly fits: boolean | null;
  readonly source: string;
}

/** The budget with sidecars of nodes that have `leftWithout` for `pods` pods each without them; `pods` is at least 1. */
export function meshBudget(leftWithout: Resources, pods: number, nodes: number): MeshBudget {
  const taken = times(SIDECAR, pods);
  const left = minus(leftWithout, taken);
  return {
    perPod: SIDECAR,
    taken,
    left,
    leftPerPod: dividedBy(left, pods),
    cluster: times(left, nodes),
    fits: isSome(left),
    source: SIDECAR_SOURCE,
  };
}
