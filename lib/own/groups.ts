import { median } from "@/lib/statistics/summarise-runs";
import type { OwnRun } from "./own-run";

/** Runs of one set-up on one test: what is judged together. */
export interface OwnGroup {
  readonly key: string;
  readonly name: string;
  readonly runs: readonly OwnRun[];
  readonly first: OwnRun;
}

/** Things by a key, in the order in which they were given. */
export function groupBy<T, K>(
  all: readonly T[],
  keyOf: (one: T, index: number) => K,
): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const [index, one] of all.entries()) {
    const key = keyOf(one, index);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

/** Runs of the same name and test, in the order in which they were added. */
export function groupRuns(runs: readonly OwnRun[]): readonly OwnGroup[] {
  const groups = groupBy(
    runs.filter(({ protocol }) => protocol !== null),
    (run) => JSON.stringify([run.name, run.cni, run.encryption, run.protocol, run.streams, run.path]),
  );
  return [...groups].flatMap(([key, of]) =>
    of[0] ? [{ key, name: of[0].name, runs: of, first: of[0] }] : [],
  );
}

/** The median over a group's runs of what is picked from each; null where no run has it. */
export function medianOf(runs: readonly OwnRun[], pick: (run: OwnRun) => number | undefined): number | null {
  return median(runs.flatMap((run) => pick(run) ?? []));
}
