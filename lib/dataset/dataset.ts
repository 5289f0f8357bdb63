import type { NodeRole } from "@/lib/dataset/facts/dimensions";
import type { Definition } from "./definition";
import type { Variant } from "@/lib/dataset/facts/facts";
import type { Reading } from "./reading";
import type { TestId } from "./tests";

/** A quantity as published: one number a run (and a node role, for CPU and memory). */
export const quantities = {
  cpu_system: { unit: "cores", byRole: true },
  cpu_user: { unit: "cores", byRole: true },
  cpu_nice: { unit: "cores", byRole: true },
  cpu_iowait: { unit: "cores", byRole: true },
  cpu_irq: { unit: "cores", byRole: true },
  cpu_softirq: { unit: "cores", byRole: true },
  cpu_steal: { unit: "cores", byRole: true },
  memory: { unit: "bytes", byRole: true },
  bandwidth: { unit: "bit/s", byRole: false },
  retransmits: { unit: "count", byRole: false },
  rtt: { unit: "ms", byRole: false },
  "rtt-max": { unit: "ms", byRole: false },
  jitter: { unit: "ms", byRole: false },
  loss: { unit: "percent", byRole: false },
} as const;
export type Quantity = keyof typeof quantities;

/** One published column of one test: `bandwidth`, or `client.memory`. */
export type SeriesKey =
  | `${NodeRole}.${Extract<Quantity, `cpu_${string}` | "memory">}`
  | "bandwidth"
  | "retransmits"
  | "rtt"
  | "rtt-max"
  | "jitter"
  | "loss";

/** What one variant gave on one test: for each published column the readings in the order of the runs. */
export type TestRuns = Readonly<Partial<Record<SeriesKey, readonly Reading[]>>>;

export type { Variant } from "@/lib/dataset/facts/facts";

/** A source file with its checksum. */
export interface SourceFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  /** The commit that it is of, where that is not the definition's. */
  readonly commit?: string | undefined;
  /** Whether it was cut short as published, and its figures are those of what it holds. */
  readonly partial?: boolean | undefined;
}

/** The source files that a dataset was read from, by path relative to its definition's `source.root`. */
export interface Provenance {
  readonly edition: string;
  readonly files: readonly SourceFile[];
}

/** A dataset: what was measured and how, of which variants, and the readings by test, variant id and column. */
export interface Dataset {
  readonly definition: Definition;
  readonly variants: readonly Variant[];
  readonly readings: Readonly<Partial<Record<TestId, Readonly<Record<string, TestRuns>>>>>;
}
