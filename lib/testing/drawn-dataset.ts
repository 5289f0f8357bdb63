/** For tests: datasets of a few variants drawn so that a reader sees the case, and random views of them. Nothing else imports this. */
import fc from "fast-check";
import type { Dataset, SeriesKey, TestRuns, Variant } from "@/lib/dataset/dataset";
import type { Encryption } from "@/lib/dataset/facts/dimensions";
import { defineDataset, type Definition } from "@/lib/dataset/definition";
import { shippedDefinition } from "./shipped";
import type { Missing, Reading } from "@/lib/dataset/reading";
import type { TestId } from "@/lib/dataset/tests";
import { decodeView } from "@/lib/view/link/view-codec";
import { fields, type Field, type Vocabulary, vocabularyOf } from "@/lib/view/link/view-fields";
import type { ViewState } from "@/lib/view/link/view-state";

/** The value that a case is drawn to have; throws where it is absent. */
export function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error("The case has no such value.");
  return value;
}

/** A hole with its reason. */
export const hole = (reason = "The run failed."): Missing => ({ missing: "run-failed", reason });

/** Runs given in Gbit/s, as the bit/s in which they are stored. */
export const gigabits = (...runs: (number | Missing)[]): Reading[] =>
  runs.map((run) => (typeof run === "number" ? run * 1e9 : run));

/** The same runs of memory on both nodes. */
export const memory = (...bytes: Reading[]): TestRuns => ({ "client.memory": bytes, "server.memory": bytes });

/** The same runs of system CPU on both nodes, and no user CPU. */
export function cores(...system: Reading[]): TestRuns {
  const user = system.map(() => 0);
  return {
    "client.cpu_system": system,
    "client.cpu_user": user,
    "server.cpu_system": system,
    "server.cpu_user": user,
  };
}

function encryptionOf(id: string): Encryption {
  return id.endsWith("-wg") ? "wireguard" : id.endsWith("-ipsec") ? "ipsec" : "none";
}

/** A variant whose CNI and encryption are read from its id, as the source names them: `cilium-wg`. */
export function drawnVariant(id: string, facts: Partial<Variant> = {}): Variant {
  return {
    id,
    name: id,
    cni: id.split("-")[0] ?? id,
    version: "1.0",
    dataPlane: "ebpf",
    encapsulation: "VXLAN",
    encryption: encryptionOf(id),
    kubeProxy: "kept",
    policy: { ingress: true, egress: true },
    podMtu: 8950,
    kernel: "5.15.0",
    os: "ubuntu-22.04",
    installKind: "default",
    tunedWith: "",
    plainSibling: encryptionOf(id) === "none" ? null : id.replace(/-(wg|ipsec)$/, ""),
    lacks: [],
    install: "With its defaults.",
    note: "",
    unranked: "",
    documented: [],
    ...facts,
  };
}

/** The definition of 2024-01 with the words of some variants, and with some fields changed. */
export function drawnDefinition(variants: readonly Variant[], changes: Partial<Definition> = {}): Definition {
  return { ...defineDataset(shippedDefinition("2024-01"), variants, true), ...changes };
}

/** Readings by test, variant and series; a variant is drawn for every id in them. It has as many runs as the longest series, three if it has none. */
export function drawnDataset(
  readings: Partial<Record<TestId, Record<string, TestRuns>>>,
  facts: Record<string, Partial<Variant>> = {},
): Dataset {
  const ids = new Set(Object.values(readings).flatMap((variants) => Object.keys(variants)));
  const runs = Object.values(readings).flatMap((variants) =>
    Object.values(variants).flatMap((series) => Object.values(series).map(({ length }) => length)),
  );
  const variants = [...ids].map((id) => drawnVariant(id, facts[id]));
  return { definition: drawnDefinition(variants, { runs: Math.max(0, ...runs) || 3 }), variants, readings };
}

/** A dataset with one series on one test. */
export function drawnSeries(test: TestId, series: SeriesKey, runs: Record<string, Reading[]>): Dataset {
  const variants = Object.entries(runs).map(([id, readings]): [string, TestRuns] => [
    id,
    { [series]: readings },
  ]);
  return drawnDataset({ [test]: Object.fromEntries(variants) });
}

/** The view of an empty link with some fields changed. */
export function viewOf(dataset: Dataset, changes: Partial<ViewState> = {}): ViewState {
  return { ...decodeView("", vocabularyOf(dataset)).view, ...changes };
}

function arbitraryField(field: Field, vocabulary: Vocabulary): fc.Arbitrary<unknown> {
  const words = [...field.values(vocabulary)];
  switch (field.kind) {
    case "choice":
      return field.name === "edition" ? fc.constant(vocabulary.edition) : fc.constantFrom(...words);
    case "set":
      return fc.subarray(words);
    case "list":
      return fc.shuffledSubarray(words);
    case "sort":
      return fc
        .option(fc.record({ column: fc.constantFrom(...words), descending: fc.boolean() }))
        .map((sort) => (sort?.column === "rank" && !sort.descending ? null : sort));
  }
}

/** Any valid view, made from the declared fields. */
export function arbitraryView(vocabulary: Vocabulary): fc.Arbitrary<ViewState> {
  const parts = Object.fromEntries(fields.map((field) => [field.name, arbitraryField(field, vocabulary)]));
  return fc.record(parts).map((drawn) => {
    const filled = fields.map((field) => {
      const value = drawn[field.name];
      const empty = (field.kind === "set" || field.kind === "list") && (value as string[]).length === 0;
      return [
        field.name,
        empty ? field.initial({ ...(drawn as unknown as ViewState), edition: vocabulary.edition }) : value,
      ];
    });
    return Object.fromEntries(filled) as ViewState;
  });
}
