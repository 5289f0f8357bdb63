import { median } from "@/lib/statistics/summarise-runs";
import type { OwnRun } from "./own-run";

/** Runs of one set-up on one test: what is judged together. */
export interface OwnGroup {
  readonly key: string;
  readonly name: string;
  readonly runs: readonly OwnRun[];
  readonly first: OwnRun;
}

/** Runs of the same name and test, in the order in which they were added. */
export function groupRuns(runs: readonly OwnRun[]): readonly OwnGroup[] {
  const groups = new Map<string, OwnRun[]>();
  for (const run of runs.filter(({ protocol }) => protocol !== null)) {
    const key = JSON.stringify([run.name, run.cni, run.encryption, run.protocol, run.streams, run.path]);
    groups.set(key, [...(groups.get(key) ?? []), run]);
  }
  return [...groups].flatMap(([key, of]) =>
    of[0] ? [{ key, name: of[0].name, runs: of, first: of[0] }] : [],
  );
}

/** The median over a group's runs of what is picked from each; null where no run has it. */
export function medianOf(runs: readonly OwnRun[], pick: (run: OwnRun) => number | undefined): number | null {
  return median(runs.flatMap((run) => pick(run) ?? []));
}
