import type { Dataset, SeriesKey, TestRuns } from "@/lib/dataset/dataset";
import { defineDataset, type DefinitionFile } from "@/lib/dataset/definition";
import type { NodeRole } from "@/lib/dataset/facts/dimensions";
import type { Variant } from "@/lib/dataset/facts/facts";
import { publishedSeries } from "@/lib/dataset/published-series";
import { isValue, type Missing, type Reading } from "@/lib/dataset/reading";
import type { TestId } from "@/lib/dataset/tests";
import {
  cpuOf,
  definitionOf,
  memoryOf,
  onlyOf,
  setUpName,
  setUpOf,
  type ConnectionQuantity,
} from "./own-definition";
import { groupBy } from "@/lib/own/groups";
import type { OwnRun } from "@/lib/own/own-run";
import { testOf } from "@/lib/own/run-test";
import type { OwnState } from "@/lib/own/own-state";
import type { ToldDefinition } from "./told-definition";

/** Runs that are in no figure of the dataset, and why. */
export interface LeftOut {
  readonly name: string;
  readonly reason: string;
}

export interface OwnDataset {
  readonly dataset: Dataset;
  /** Its definition as a file of the data folder has it. */
  readonly file: DefinitionFile;
  readonly leftOut: readonly LeftOut[];
}

const UNKNOWN_CNI = "unknown";
const unsaid: Missing = { missing: "blank", reason: "Your file does not say it." };
/** Why a run is in no figure; null where it is. */
function reasonAgainst({ caveat, encryption, values }: OwnRun, linkGbit: number): string | null {
  if (caveat !== null) return caveat;
  if ((values.bandwidth ?? 0) > linkGbit * 1e9)
    return `It reached more than your link of ${linkGbit} Gbit/s: correct one of them.`;
  return encryption === null ? "Its encryption is unknown: choose it in the table of runs." : null;
}

/** A name as an id that none of `taken` is: lower-case words with hyphens. */
function idFor(name: string, taken: ReadonlySet<string>): string {
  const words = name
    .toLowerCase()
    .slice(0, 60)
    .match(/[a-z0-9]+/g) ?? ["set-up"];
  const id = words.join("-");
  for (let count = 1; ; count++) {
    const tried = count === 1 ? id : `${id}-${count}`;
    if (!taken.has(tried)) return tried;
  }
}

function variantOf(id: string, runs: readonly OwnRun[]): Variant {
  const first = runs[0] as OwnRun;
  return {
    id,
    name: setUpName(first),
    cni: first.cni ?? UNKNOWN_CNI,
    version: "",
    dataPlane: "unknown",
    encapsulation: "",
    encryption: first.encryption ?? "none",
    kubeProxy: null,
    os: "unknown",
    kernel: null,
    policy: null,
    podMtu: onlyOf(runs.map(({ mtu }) => mtu)),
    installKind: "default",
    tunedWith: "",
    plainSibling: null,
    lacks: [],
    install: "As in your cluster.",
    note: "",
    unranked: "",
    documented: [],
  };
}

/** Encrypted set-ups with the plain one that they are compared with: the only one of their CNI, where that is known. */
function withPlainSiblings(variants: readonly Variant[]): readonly Variant[] {
  return variants.map((variant) => {
    if (variant.encryption === "none" || variant.cni === UNKNOWN_CNI) return variant;
    const plain = variants.filter(({ cni, encryption }) => cni === variant.cni && encryption === "none");
    return { ...variant, plainSibling: plain.length === 1 ? (plain[0]?.id ?? null) : null };
  });
}

function readingOf(run: OwnRun, key: SeriesKey): Reading {
  const [node, quantity] = key.split(".");
  if (quantity === undefined) return run.values[key as ConnectionQuantity] ?? unsaid;
  const role = node as NodeRole;
  if (quantity === "memory") return memoryOf(run, role) ?? unsaid;
  return cpuOf(run, role)?.[quantity.replace("cpu_", "")] ?? unsaid;
}

/** Runs in the order of their numbers; those without one stay in the order in which they were added. */
const inOrder = (runs: readonly OwnRun[]) => [...runs].sort((a, b) => (a.run ?? 0) - (b.run ?? 0));

/**
 * Own results as a dataset like any other, its readings in SI units; `told` is what their files do not say and somebody does. `string` says
 * why there is none yet. Runs that say nothing of the network and those of unknown encryption are left out, with the reason.
 */
export function ownDataset({ runs, linkGbit }: OwnState, told?: ToldDefinition): OwnDataset | string {
  if (runs.length === 0) return "There are no results of yours in this browser, and the link carries none.";
  if (linkGbit === null) return "The speed of your link is unknown: say it beside your results.";
  const used = runs.filter((run) => reasonAgainst(run, linkGbit) === null);
  const reasons = new Map(
    runs.flatMap((run) => {
      const reason = reasonAgainst(run, linkGbit);
      return reason === null ? [] : [[`${run.name} ${reason}`, { name: run.name, reason }] as const];
    }),
  );
  const leftOut = [...reasons.values()];
  if (!used.some(({ protocol }) => protocol !== null))
    return `None of your results can be shown here. ${leftOut.map(({ name, reason }) => `${name}: ${reason}`).join(" ")}`;
  const taken = new Set<string>();
  const setUps = [...groupBy(used, setUpOf).values()].map((own) => {
    const id = idFor(setUpName(own[0] as OwnRun), taken);
    taken.add(id);
    return { id, runs: own };
  });
  const variants = withPlainSiblings(setUps.map(({ id, runs: own }) => variantOf(id, own)));
  const baseline = variants.find(({ encryption }) => encryption === "none") ?? variants[0];
  const file = { ...definitionOf(used, linkGbit, baseline?.id ?? ""), ...told };
  const definition = defineDataset(file, variants, false);
  const isKnown = (key: SeriesKey) => used.some((run) => isValue(readingOf(run, key)));
  const runsOn = (test: TestId, own: readonly OwnRun[]): TestRuns =>
    Object.fromEntries(
      publishedSeries(definition, test)
        .filter(({ key }) => isKnown(key))
        .map(({ key }) => [key, inOrder(own).map((run) => readingOf(run, key))]),
    );
  const readings = Object.fromEntries(
    definition.testIds.map((test) => [
      test,
      Object.fromEntries(
        setUps.flatMap(({ id, runs: all }) => {
          const own = all.filter((run) => testOf(run) === test);
          return own.length > 0 ? [[id, runsOn(test, own)]] : [];
        }),
      ),
    ]),
  );
  return { dataset: { definition, variants, readings }, file, leftOut };
}
