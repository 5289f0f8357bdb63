/**
 * The fields of `<id>/<id>-run<n>.tsv` in the edition 2020-08: one line, separated by tabs, without a header.
 * Format: https://github.com/InfraBuilder/benchmark-k8s-cni-2020-08, written by knb 1.4.1 (`-o ibdbench`) of
 * https://github.com/InfraBuilder/k8s-bench-suite. The pod's MTU and an empty field are first; then tests follow one another.
 */
import type { Quantity, SeriesKey } from "@/lib/dataset/dataset";
import type { NodeRole } from "@/lib/dataset/facts/dimensions";
import type { TestId } from "@/lib/dataset/tests";

/** What a field holds, in the unit in which it is published. */
export type FieldContent = "mtu" | "nothing" | "memory" | "cpu" | "bandwidth";

/** A published field. Only those of a test hold readings; one of CPU holds five. */
export interface Field {
  /** Counted from 1. */
  readonly position: number;
  readonly test: TestId | null;
  readonly role: NodeRole | null;
  readonly holds: FieldContent;
  /** For messages: `7 dt bandwidth`. */
  readonly name: string;
}

type Declared = readonly [test: TestId | null, role: NodeRole | null, holds: FieldContent];

const node = (test: TestId): Declared[] => [
  [test, "server", "memory"],
  [test, "server", "cpu"],
  [test, "client", "memory"],
  [test, "client", "cpu"],
];
const traffic = (test: TestId): Declared[] => [[test, null, "bandwidth"], ...node(test)];

/** The tests in the order of the line: idle, pod to pod TCP and UDP, then pod to Service TCP and UDP. */
const tests = ["idle", "dt", "du", "st", "su"] as const;

const declared: readonly Declared[] = [
  [null, null, "mtu"],
  [null, null, "nothing"],
  ...tests.flatMap((test) => (test === "idle" ? node(test) : traffic(test))),
];

/** The 26 fields in their order. */
export const fields: readonly Field[] = declared.map(([test, role, holds], index) => {
  const content = role === null ? holds : `${role}.${holds}`;
  return {
    position: index + 1,
    test,
    role,
    holds,
    name: [index + 1, ...(test === null ? [] : [test]), content].join(" "),
  };
});

/** The modes of CPU time in the order of a formula `=user+nice+system+iowait+steal`, each in percent of the whole machine. */
const cpuModes = ["cpu_user", "cpu_nice", "cpu_system", "cpu_iowait", "cpu_steal"] as const;

/** The runs of every variant. */
export const runs = [1, 2, 3] as const;

/** What one field gives: a reading each, with the key of its series. */
export function readingsOf({ role, holds }: Field): readonly { quantity: Quantity; series: SeriesKey }[] {
  if (holds === "bandwidth") return [{ quantity: "bandwidth", series: "bandwidth" }];
  if (role === null) return [];
  const quantities = holds === "cpu" ? cpuModes : (["memory"] as const);
  return quantities.map((quantity) => ({ quantity, series: `${role}.${quantity}` as const }));
}
