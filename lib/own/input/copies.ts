import { groupBy } from "@/lib/own/groups";
import type { OwnProblem, OwnRun } from "@/lib/own/own-run";
import { testOf } from "@/lib/own/run-test";

/** Shares by which two writings of one number may differ: the last of its digits. */
const SAME = 1e-9;

const numbersOf = ({ values }: OwnRun): ReadonlyMap<string, number> =>
  new Map(
    Object.entries(values).flatMap(([name, value]): [string, number][] =>
      typeof value === "number"
        ? [[name, value]]
        : Object.entries(value as Record<string, number>).map(([mode, cores]) => [`${name} ${mode}`, cores]),
    ),
  );

/** Whether two runs have figures in common, and all of these are equal. */
function areEqual(a: OwnRun, b: OwnRun): boolean {
  const [of, others] = [numbersOf(a), numbersOf(b)];
  const shared = [...of].filter(([name]) => others.has(name));
  return (
    shared.length > 0 &&
    shared.every(([name, value]) => Math.abs(value - (others.get(name) ?? NaN)) <= SAME * value)
  );
}

/** The fuller of two copies, with what only the other says. */
function joined(a: OwnRun, b: OwnRun): OwnRun {
  const [full, rest] = numbersOf(a).size >= numbersOf(b).size ? [a, b] : [b, a];
  return { ...full, values: { ...rest.values, ...full.values } };
}

/**
 * Runs without their copies: this benchmark writes each run into `all.results`, `results-spreadsheet.csv` and `results.prom`, and a copy counted as a run
 * of its own would make the spread of the runs too small. A copy has the name, test and number of a run of another file, and no figure that differs.
 */
export function withoutCopies(runs: readonly OwnRun[]): {
  runs: readonly OwnRun[];
  problems: readonly OwnProblem[];
} {
  if (runs.every(({ file }) => file === runs[0]?.file)) return { runs, problems: [] };
  const files = new Set<string>();
  const groups = groupBy(runs, (run) => JSON.stringify([run.name, testOf(run), run.path, run.run]));
  const kept = [...groups.values()].flatMap((group) =>
    group.reduce<OwnRun[]>((found, run) => {
      const at = found.findIndex((one) => one.file !== run.file && one.run !== null && areEqual(one, run));
      const known = found[at];
      if (!known) return [...found, run];
      files.add(run.file);
      return found.with(at, joined(known, run));
    }, []),
  );
  const problems = [...files].map((file) => ({
    file,
    message: "It repeats runs that another file has, figure by figure.",
    done: "each was counted once",
    isHarmless: true,
  }));
  return { runs: kept, problems };
}
