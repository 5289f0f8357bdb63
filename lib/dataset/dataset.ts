import type { Cni, DataPlane, Encryption, KubeProxyMode, NodeRole, OperatingSystem } from "./dimensions";
import type { Definition } from "./definition";
import type { EditionId } from "./editions";
import type { Reading } from "./reading";
import type { TestId } from "./tests";

/** A quantity as published: one number a run (and a node role, for CPU and memory). */
export const quantities = {
  cpu_system: { unit: "cores", byRole: true },
  cpu_user: { unit: "cores", byRole: true },
  cpu_nice: { unit: "cores", byRole: true },
  cpu_iowait: { unit: "cores", byRole: true },
  cpu_steal: { unit: "cores", byRole: true },
  memory: { unit: "bytes", byRole: true },
  bandwidth: { unit: "bit/s", byRole: false },
  retransmits: { unit: "count", byRole: false },
  jitter: { unit: "ms", byRole: false },
  loss: { unit: "percent", byRole: false },
} as const;
export type Quantity = keyof typeof quantities;

/** One published column of one test: `bandwidth`, or `client.memory`. */
export type SeriesKey =
  | `${NodeRole}.${Extract<Quantity, `cpu_${string}` | "memory">}`
  | "bandwidth"
  | "retransmits"
  | "jitter"
  | "loss";

/** What one variant gave on one test: for each published column the readings in the order of the runs. */
export type TestRuns = Readonly<Partial<Record<SeriesKey, readonly Reading[]>>>;

/** What a variant is, as installed for the benchmark. Null where it does not apply (bare metal). */
export interface Variant {
  readonly id: string;
  /** Shown name: "Cilium WireGuard". */
  readonly name: string;
  readonly cni: Cni;
  readonly version: string;
  readonly dataPlane: DataPlane;
  readonly encapsulation: string;
  readonly encryption: Encryption;
  readonly kubeProxy: KubeProxyMode | null;
  /** Measured by the benchmark's network-policy check. */
  readonly policy: { readonly ingress: boolean; readonly egress: boolean } | null;
  /** Bytes, measured in the pod (bare metal: the NIC's). */
  readonly podMtu: number;
  /** Kernel release of the nodes; null where the source has no file for it. */
  readonly kernel: string | null;
  /** Operating system of the nodes. */
  readonly os: OperatingSystem;
  /** How it was installed, in a sentence. */
  readonly install: string;
  /** What a reader must know before comparing it; may be empty. */
  readonly note: string;
  /** Fields above that are documented, not measured or read from the install scripts. */
  readonly documented: readonly string[];
}

/** A source file with its checksum. */
export interface SourceFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** Where an edition comes from. */
export interface Provenance {
  readonly edition: EditionId;
  readonly title: string;
  readonly repository: string;
  readonly commit: string;
  /** Date of the commit, ISO 8601. */
  readonly date: string;
  readonly licence: string;
  /** Folder in the repository to which the paths of `files` are relative. */
  readonly root: string;
  readonly lab: { readonly linkBitsPerSecond: number; readonly description: string };
  readonly files: readonly SourceFile[];
}

/** An edition as the app uses it: facts, source, and readings by test, variant id and column. */
export interface Dataset {
  readonly edition: EditionId;
  readonly definition: Definition;
  /** Bit/s of the lab's link. */
  readonly linkBitsPerSecond: number;
  readonly runCount: number;
  readonly variants: readonly Variant[];
  readonly readings: Readonly<Partial<Record<TestId, Readonly<Record<string, TestRuns>>>>>;
}
