import { units } from "@/lib/units";
import { nodeReservation } from "./node-reservations";
import type { Profile } from "./profile";
import { dividedBy, isSome, minus, times, type KnownResources, type Resources } from "./resources";
import { meshBudget, type MeshBudget } from "./sidecar-mesh";

/** Where a node's memory and CPU go. Amounts are of one node where nothing else is said. */
export interface NodeBudget {
  readonly capacity: KnownResources;
  /** By the provider, for the system and the kubelet. */
  readonly reserved: KnownResources;
  /** Memory kept free by evicting pods. */
  readonly eviction: KnownResources;
  /** capacity - reserved - eviction. */
  readonly allocatable: KnownResources;
  /** By the CNI above the leanest candidate. */
  readonly cni: Resources;
  /** allocatable - cni, for the pods; below zero where the CNI takes more than there is. */
  readonly left: Resources;
  /** `left` for each pod, with as many on the node as there may be. */
  readonly perPod: Resources;
  /** `left` on all nodes. */
  readonly cluster: Resources;
  /** Whether any is left of both memory and CPU; null where that is not known. */
  readonly fits: boolean | null;
  readonly mesh: MeshBudget;
  /** The rule behind `reserved` and `eviction`, in a sentence. */
  readonly formula: string;
  /** Where the provider publishes the rule. */
  readonly source: string;
}

/** The answers of the wizard that a budget depends on; `pods` and `nodes` are at least 1. */
type NodeProfile = Pick<Profile, "provider" | "nodes" | "vcpu" | "memory" | "pods">;

/** The budget of each node of a cluster. `taken` is what the CNI takes on a node above the leanest candidate, null where that is not known. */
export function nodeBudget(profile: NodeProfile, taken: Resources): NodeBudget {
  const { provider, nodes, vcpu, pods } = profile;
  const capacity = { memoryBytes: profile.memory * units.memory.perShown, cores: vcpu };
  const reservation = nodeReservation(provider, { vcpu, pods, memoryBytes: capacity.memoryBytes });
  const reserved = { memoryBytes: reservation.memoryBytes, cores: reservation.cores };
  const eviction = { memoryBytes: reservation.evictionBytes, cores: 0 };
  const allocatable = minus(minus(capacity, reserved), eviction);
  const left = minus(allocatable, taken);
  return {
    capacity,
    reserved,
    eviction,
    allocatable,
    cni: taken,
    left,
    perPod: dividedBy(left, pods),
    cluster: times(left, nodes),
    fits: isSome(left),
    mesh: meshBudget(left, pods, nodes),
    formula: reservation.formula,
    source: reservation.source,
  };
}
