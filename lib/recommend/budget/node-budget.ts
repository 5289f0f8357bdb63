import { units } from "@/lib/units";
import type { CniCost } from "./cni-cost";
import { nodeReservation } from "./node-reservations";
import type { Profile } from "@/lib/recommend/profile/profile";
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
  /** By Kubernetes and the CNI without traffic, measured above bare metal. */
  readonly cni: Resources;
  /** CPU of the traffic at the expected peak. */
  readonly traffic: Resources;
  /** allocatable - cni - traffic, for the pods; below zero where there is not enough. Unknown where a part is unknown. */
  readonly left: Resources;
  /** `left` for each pod, with as many on the node as there may be. */
  readonly perPod: Resources;
  /** `left` on all nodes. */
  readonly cluster: Resources;
  /** Whether any is left of both memory and CPU; null where that is not known. */
  readonly fits: boolean | null;
  /** With a sidecar in every pod; null unless the profile asks for it. */
  readonly mesh: MeshBudget | null;
  /** The rule behind `reserved` and `eviction`, in a sentence. */
  readonly formula: string;
  /** Where the provider publishes the rule. */
  readonly source: string;
}

/** The answers of the wizard that a budget depends on; `pods` and `nodes` are at least 1. */
type NodeProfile = Pick<Profile, "provider" | "nodes" | "vcpu" | "memory" | "pods" | "mesh">;

/** The budget of each node of a cluster. What is not known of `cost` leaves unknown what depends on it. */
export function nodeBudget(profile: NodeProfile, cost: CniCost): NodeBudget {
  const { provider, nodes, vcpu, pods } = profile;
  const capacity = { memoryBytes: profile.memory * units.memory.perShown, cores: vcpu };
  const reservation = nodeReservation(provider, { vcpu, pods, memoryBytes: capacity.memoryBytes });
  const reserved = { memoryBytes: reservation.memoryBytes, cores: reservation.cores };
  const eviction = { memoryBytes: reservation.evictionBytes, cores: 0 };
  const allocatable = minus(minus(capacity, reserved), eviction);
  const cni = { memoryBytes: cost.idleMemoryBytes, cores: cost.idleCores };
  const traffic = { memoryBytes: 0, cores: cost.peakCores };
  const left = minus(minus(allocatable, cni), traffic);
  return {
    capacity,
    reserved,
    eviction,
    allocatable,
    cni,
    traffic,
    left,
    perPod: dividedBy(left, pods),
    cluster: times(left, nodes),
    fits: isSome(left),
    mesh: profile.mesh === "sidecar" ? meshBudget(left, pods, nodes) : null,
    formula: reservation.formula,
    source: reservation.source,
  };
}
