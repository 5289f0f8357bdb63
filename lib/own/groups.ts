import { median } from "@/lib/statistics/summarise-runs";
import type { OwnRun } from "./own-run";

/** Runs of one set-up on one test: what is judged together. */
export interface OwnGroup {
  readonly key: string;
  readonly name: string;
  readonly runs: readonly OwnRun[];
  readonly first: OwnRun;
}

/** Runs by a key, in the order in which they were added. */
export function groupBy<K>(
  runs: readonly OwnRun[],
  keyOf: (run: OwnRun, index: number) => K,
): ReadonlyMap<K, readonly OwnRun[]> {
  const groups = new Map<K, OwnRun[]>();
  for (const [index, run] of runs.entries()) {
    const key = keyOf(run, index);
    const group = groups.get(key);
    if (group) group.push(run);
    else groups.set(key, [run]);
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
