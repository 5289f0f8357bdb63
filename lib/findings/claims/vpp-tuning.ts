import { testLabel } from "@/lib/dataset/test-labels";
import type { Dataset, Variant } from "@/lib/dataset/dataset";
import { metrics } from "@/lib/dataset/metrics";
import { type TestId } from "@/lib/dataset/tests";
import { countOf, formatNumber } from "@/lib/format";
import { beyondRunRanges } from "@/lib/statistics/compare";
import type { Measurement } from "@/lib/statistics/measure-test";
import { gigabitsPerSecond } from "@/lib/units";
import { cannotTell } from "../cannot-tell";
import { evidenceView } from "../evidence-view";
import type { Claim, EvidenceTable, Finding } from "../finding";
import { FULL_LOAD, figureCell, fullLoadTest, isTuned, measure, plainVariants } from "../measured";

/** The tuned variant performs if its median is at most this share below the lowest of the plain variants on other data planes. */
const NEAR = 0.05;

const isVpp = ({ dataPlane }: Variant) => dataPlane === "vpp";

interface Field {
  readonly test: TestId;
  /** Plain variants with a figure, by their median from the highest down. */
  readonly untuned: readonly Measurement[];
  readonly tuned: readonly Measurement[];
  readonly others: readonly Measurement[];
}

function fieldOf(dataset: Dataset): Field | null {
  const test = fullLoadTest(dataset);
  if (!test) return null;
  const measured = plainVariants(dataset)
    .flatMap((variant) => measure(dataset, test, "bandwidth", variant) ?? [])
    .filter(({ figure }) => figure !== null)
    .sort((a, b) => (b.figure ?? 0) - (a.figure ?? 0));
  return {
    test,
    untuned: measured.filter(({ variant }) => isVpp(variant) && !isTuned(variant)),
    tuned: measured.filter(({ variant }) => isVpp(variant) && isTuned(variant)),
    others: measured.filter(({ variant }) => !isVpp(variant)),
  };
}

const isBelow = (a: Measurement, b: Measurement) =>
  (a.figure ?? 0) < (b.figure ?? 0) && beyondRunRanges(a.summary, b.summary);
const gigabits = ({ figure }: Measurement) => `${formatNumber(gigabitsPerSecond(figure ?? 0))} Gbit/s`;

function decide(
  dataset: Dataset,
  { test, untuned, tuned, others }: Field,
): Pick<Finding, "verdict" | "counts" | "result"> {
  const [asItComes] = untuned;
  const lowest = others.at(-1);
  if (!asItComes || !lowest) {
    return {
      verdict: "not-testable",
      counts: null,
      result: "These figures have no plain variant on VPP as it comes next to one on another data plane.",
    };
  }
  const behind = others.filter((other) => isBelow(asItComes, other)).length;
  const standing = `As it comes, ${asItComes.variant.name} carries ${gigabits(asItComes)} on ${testLabel(dataset.definition, test)}: beyond both run ranges behind ${behind} of ${countOf(others.length, "other plain variant")}, of which the lowest has ${gigabits(lowest)}.`;
  if (behind < others.length) return { verdict: "fails", counts: null, result: standing };
  const best = tuned[0];
  if (!best) {
    return {
      verdict: "not-testable",
      counts: null,
      result: `${standing} It is slow untuned. Whether tuning helps is not testable: no tuned installation was measured.`,
    };
  }
  const gains = isBelow(asItComes, best);
  const performs = (best.figure ?? 0) >= (lowest.figure ?? 0) * (1 - NEAR);
  return {
    verdict: gains && performs ? "holds" : gains ? "mixed" : "fails",
    counts: null,
    result: `${standing} Tuned, it carries ${gigabits(best)}.`,
  };
}

function fieldTable(dataset: Dataset, { test, untuned, tuned, others }: Field): EvidenceTable {
  const rows = [...tuned, ...untuned, ...others];
  const kindOf = ({ variant }: Measurement) =>
    isVpp(variant) ? (isTuned(variant) ? "VPP, tuned" : "VPP, as it comes") : "another data plane";
  return {
    title: `${testLabel(dataset.definition, test)}, plain variants`,
    metric: "bandwidth",
    heads: [
      { label: "Variant", unit: null },
      { label: "Median", unit: metrics.bandwidth.unit.shown },
      { label: "Kind", unit: null },
    ],
    rows: rows.map((measurement) => ({
      label: measurement.variant.name,
      cells: [figureCell(dataset, "bandwidth", measurement), { kind: "words", text: kindOf(measurement) }],
    })),
    view: evidenceView(dataset, {
      metric: "bandwidth",
      tests: [test],
      variants: rows.map(({ variant }) => variant),
    }),
  };
}

/** Whether Calico VPP needs tuning to perform. */
export const vppTuning: Claim = {
  id: "vpp-tuning",
  claim: "Calico VPP needs extensive tuning to perform.",
  rule: `The test is ${FULL_LOAD}. As installed, VPP must be slower in every run than every other plain variant. Tuned, it must be faster in every run than as installed, with a median at most ${NEAR * 100} % below the lowest of the rest. Holds if both are so. Mixed if tuning helps but does not reach the rest. Fails if VPP is not behind as installed, or gains nothing. Not testable where no tuned installation was measured.`,
  check(dataset) {
    const field = fieldOf(dataset);
    if (!field) return cannotTell("These figures have no TCP test from pod to pod.");
    return {
      ...decide(dataset, field),
      evidence: field.untuned.length + field.tuned.length > 0 ? [fieldTable(dataset, field)] : [],
      caveats: field.untuned.flatMap(({ variant: { name, note } }) => (note ? [`${name}: ${note}`] : [])),
    };
  },
};
