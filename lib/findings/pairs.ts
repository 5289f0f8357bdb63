import type { Dataset, Variant } from "@/lib/dataset/dataset";
import type { Encryption } from "@/lib/dataset/facts/dimensions";
import { plainCounterpart } from "@/lib/dataset/facts/families";
import type { MetricId } from "@/lib/dataset/metrics";
import type { TestId } from "@/lib/dataset/tests";
import { joinWords } from "@/lib/format";
import { beyondRunRanges } from "@/lib/statistics/compare";
import type { Measurement } from "@/lib/statistics/measure-test";
import type { EvidenceCell, NumberCell } from "./finding";
import { cniVariants, figureCell, measure } from "./measured";
import type { Check } from "./verdict";

/** Two variants that are compared with each other: what a figure of `subject` is to one of `base`. */
export interface Pair {
  readonly subject: Variant;
  readonly base: Variant;
}

/** Every encrypted variant with the plain one of which it is the same installation. */
export function encryptedPairs(dataset: Dataset, wanted: readonly Encryption[]): readonly Pair[] {
  return cniVariants(dataset).flatMap((subject) => {
    const base = wanted.includes(subject.encryption) ? plainCounterpart(subject, dataset.variants) : null;
    return base ? [{ subject, base }] : [];
  });
}

/** The encrypted variants that no pair holds for want of a plain sibling, in a sentence; none where there are none. */
export function unpairedWords(dataset: Dataset, wanted: readonly Encryption[]): readonly string[] {
  const paired = encryptedPairs(dataset, wanted).map(({ subject }) => subject);
  const names = cniVariants(dataset)
    .filter((variant) => wanted.includes(variant.encryption) && !paired.includes(variant))
    .map(({ name }) => name);
  if (names.length === 0) return [];
  return [`Left out, since the same installation was not measured without encryption: ${joinWords(names)}.`];
}

/** How the subject's runs lie to the base's; `unknown` where one of them has no value or they may not be compared. */
export type Outcome = "above" | "below" | "within" | "unknown";

const outcomeWords: Readonly<Record<Outcome, string>> = {
  above: "higher beyond both run ranges",
  below: "lower beyond both run ranges",
  within: "within the run ranges",
  unknown: "cannot be compared",
};

/** A pair on one test. */
export interface Comparison extends Pair {
  readonly test: TestId;
  readonly of: Measurement | null;
  readonly to: Measurement | null;
  /** The subject's median over the base's; null where there is none. */
  readonly ratio: number | null;
  readonly outcome: Outcome;
}

function outcomeOf(of: Measurement | null, to: Measurement | null): Outcome {
  if (of?.figure == null || to?.figure == null || of.notComparable || to.notComparable) return "unknown";
  if (!beyondRunRanges(of.summary, to.summary)) return "within";
  return of.figure > to.figure ? "above" : "below";
}

/** Holds the runs of a pair against each other on a test. */
export function comparePair(dataset: Dataset, metric: MetricId, test: TestId, pair: Pair): Comparison {
  const of = measure(dataset, test, metric, pair.subject);
  const to = measure(dataset, test, metric, pair.base);
  const ratio = of?.figure != null && to?.figure ? of.figure / to.figure : null;
  return { ...pair, test, of, to, ratio, outcome: outcomeOf(of, to) };
}

/** Whether a comparison came out as claimed; null where it could not be made. */
export function checkOutcome({ outcome }: Comparison, claimed: Outcome): Check {
  return outcome === "unknown" ? null : outcome === claimed;
}

/** The subject's figure compared with the base's: as its multiple, as its share in percent, or as the difference in percent. */
export type RatioKind = "times" | "share" | "difference";

function ratioCell(ratio: number | null, kind: RatioKind): NumberCell {
  if (ratio === null) return { kind: "number", value: null };
  if (kind === "times") return { kind: "number", value: ratio };
  return kind === "share"
    ? { kind: "number", value: ratio * 100 }
    : { kind: "number", value: (ratio - 1) * 100, format: "signed" };
}

/** The cells of a comparison: both figures, their ratio, and the outcome. */
export function comparisonCells(
  dataset: Dataset,
  metric: MetricId,
  { of, to, ratio, outcome }: Comparison,
  kind: RatioKind,
): readonly EvidenceCell[] {
  const cellOf = (measurement: Measurement | null): EvidenceCell =>
    measurement ? figureCell(dataset, metric, measurement) : { kind: "words", text: "not measured" };
  return [cellOf(of), cellOf(to), ratioCell(ratio, kind), { kind: "words", text: outcomeWords[outcome] }];
}
