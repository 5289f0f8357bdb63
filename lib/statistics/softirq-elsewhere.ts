import type { Dataset } from "@/lib/dataset/dataset";
import { initialRole, type Definition } from "@/lib/dataset/definition";
import type { Encryption } from "@/lib/dataset/facts/dimensions";
import type { TestId } from "@/lib/dataset/tests";
import { measureTest } from "./measure-test";

/** The least and the greatest share of CPU time in softirq that was seen on a test, from 0 to 1. */
export interface ShareRange {
  readonly least: number;
  readonly most: number;
}

/** The shares of softirq of some variants of a dataset that counts it, by test, to two digits; none where fewer than two have one. */
export function softirqShares(
  dataset: Dataset,
  variants: readonly string[],
): Readonly<Partial<Record<TestId, ShareRange>>> {
  const spec = { metric: "softirq-share", role: initialRole(dataset.definition), stat: "median" } as const;
  const entries = dataset.definition.testIds.flatMap((test) => {
    const rows = measureTest(dataset, test, spec);
    const shares = variants.flatMap((id) => {
      const row = rows.get(id);
      return !row || row.figure === null || row.notComparable ? [] : [row.figure / 100];
    });
    if (shares.length < 2 || test === "idle") return [];
    const digits = (share: number) => Number(share.toFixed(2));
    return [[test, { least: digits(Math.min(...shares)), most: digits(Math.max(...shares)) }]];
  });
  return Object.fromEntries(entries) as Partial<Record<TestId, ShareRange>>;
}

/**
 * Whether a difference of counted CPU between two set-ups keeps its direction under every share of softirq that comparable set-ups showed on
 * the tests: the higher is then more by more than (1 - least) / (1 - most). Always where softirq is counted; never between set-ups of
 * different encryption, or of one whose shares were not seen.
 */
export function cpuDecides(
  { countsSoftirq, softirqElsewhere }: Definition,
  tests: readonly TestId[],
  a: { readonly cores: number; readonly encryption: Encryption },
  b: { readonly cores: number; readonly encryption: Encryption },
): boolean {
  if (countsSoftirq) return true;
  if (!softirqElsewhere || a.encryption !== "none" || b.encryption !== "none") return false;
  const [low, high] = [Math.min(a.cores, b.cores), Math.max(a.cores, b.cores)];
  return tests.every((test) => {
    const seen = softirqElsewhere.shares[test];
    return seen !== undefined && high * (1 - seen.most) > low * (1 - seen.least);
  });
}
