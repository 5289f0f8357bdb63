import type { Path, Streams } from "@/lib/dataset/facts/dimensions";
import type { Definition } from "@/lib/dataset/definition";
import type { AimId } from "./aims";

/** Situations to start from; each sets every answer. */
export const profilePresets = {
  edge: "Small or edge cluster",
  standard: "Standard cluster",
  encrypted: "Encrypted traffic",
  saturated: "Saturated 40 Gbit/s network",
  tuned: "Heavily tuned bare metal",
} as const;
export type ProfilePreset = keyof typeof profilePresets;

export const providers = {
  self: "self-managed",
  gke: "Google GKE",
  eks: "Amazon EKS",
  aks: "Azure AKS",
} as const;
export type Provider = keyof typeof providers;

export const linkSpeeds = { 1: "1", 10: "10", 25: "25", 40: "40", 100: "100" } as const;
export type LinkSpeed = `${keyof typeof linkSpeeds}`;

export const trafficKinds = { tcp: "TCP", udp: "UDP", mixed: "TCP and UDP" } as const;
export type TrafficKind = keyof typeof trafficKinds;

export const wantedEncryptions = {
  none: "none",
  any: "any",
  wireguard: "WireGuard",
  ipsec: "IPsec",
} as const;
export type WantedEncryption = keyof typeof wantedEncryptions;

export const yesNo = { no: "no", yes: "yes" } as const;
export type YesNo = keyof typeof yesNo;

/** What a cluster asks of its CNI with yes or no. */
export type DemandId = "rotation" | "policy" | "l7" | "observability" | "windows" | "bgp";

export const wantedKubeProxies = { any: "either", kept: "kept", replaced: "replaced" } as const;
export type WantedKubeProxy = keyof typeof wantedKubeProxies;

export const tunings = { default: "default only", willing: "options, tuning" } as const;
export type Tuning = keyof typeof tunings;

export const meshes = { none: "none", sidecar: "Istio sidecar in each pod" } as const;
export type Mesh = keyof typeof meshes;

/** Weights go from 0 to this. */
export const MOST_WEIGHT = 5;

/** The flows of a cluster, as the tests have streams. */
export type Flows = Exclude<Streams, "unknown">;

/** How much each aim matters, from 0 to 5, in whole numbers. */
export type Weights = Readonly<Record<AimId, number>>;

/** A cluster and what is asked of its CNI: every answer of the wizard. */
export interface Profile {
  readonly preset: ProfilePreset;
  /** Whose figures the answer is made from. No preset changes it. */
  readonly edition: Definition;
  /** What the cluster runs now: a variant or a CNI of the edition by its id; empty where it is not said. No preset changes it. */
  readonly today: string;
  /** What it is to be compared with: as `today`. */
  readonly consider: string;
  /** How many nodes. */
  readonly nodes: number;
  /** Of each node. */
  readonly vcpu: number;
  /** GiB of each node. */
  readonly memory: number;
  readonly provider: Provider;
  /** The most pods on a node. */
  readonly pods: number;
  /** What every pod carries besides its own containers. */
  readonly mesh: Mesh;
  /** Gbit/s of each node's link. */
  readonly link: LinkSpeed;
  /** Gbit/s expected at peak, of each node. */
  readonly peak: number;
  /** Linux release of the nodes, `5.15`. */
  readonly kernel: string;
  readonly protocol: TrafficKind;
  readonly streams: Flows;
  readonly path: Path;
  readonly encryption: WantedEncryption;
  /** Whether encryption keys must be rotated. */
  readonly rotation: YesNo;
  readonly policy: YesNo;
  readonly l7: YesNo;
  readonly observability: YesNo;
  readonly windows: YesNo;
  readonly bgp: YesNo;
  readonly kubeproxy: WantedKubeProxy;
  readonly tuning: Tuning;
  readonly weights: Weights;
}
