import { testLabel } from "@/lib/dataset/test-labels";
import type { Dataset, Variant } from "@/lib/dataset/dataset";
import { cniLabel, type Cni } from "@/lib/dataset/facts/dimensions";
import { metricOf } from "@/lib/dataset/metric-definitions";
import { boundWord, metrics } from "@/lib/dataset/metrics";
import { type TestId } from "@/lib/dataset/tests";
import { formatNumber, joinWords, lowerFirst } from "@/lib/format";
import { toShown } from "@/lib/units";
import { cannotTell } from "../cannot-tell";
import { contest, contestTable, leads, placeWords, type Contest, type Criterion } from "../contenders";
import type { Claim } from "../finding";
import { FULL_LOAD, defaultInstalls, firstById, fullLoadTest, measure, trafficTests } from "../measured";
import { judge, levelsOf } from "../verdict";
import { JUDGEMENT } from "./judgement";

/** A criterion in words: `memory idle`, `CPU cost on TCP, 8 streams, pod to pod`. */
function criterionWords(dataset: Dataset, { metric, test }: Criterion): string {
  const label = lowerFirst(metrics[metric].label);
  return test === "idle" ? `${label} idle` : `${label} on ${testLabel(dataset.definition, test)}`;
}

function standingWords(dataset: Dataset, contests: readonly Contest[], variant: Variant): string {
  const words = contests.map((found) => {
    const { metric, test } = found;
    const { unit, bound } = metricOf(dataset.definition, metric);
    const figure = measure(dataset, test, metric, variant)?.figure;
    const value =
      figure == null ? "" : ` (${boundWord(bound)}${formatNumber(toShown(figure, unit))} ${unit.shown})`;
    return `${criterionWords(dataset, found)}: ${placeWords(found, variant)}${value}`;
  });
  return `${variant.name} among the default installs: ${words.join("; ")}.`;
}

/** The variant's rank when those that enforce no network policy are left out; nothing where that changes no place. */
function enforcingWords(dataset: Dataset, contests: readonly Contest[], variant: Variant): string[] {
  const installs = defaultInstalls(dataset);
  const enforcing = installs.filter(({ policy }) => policy === null || (policy.ingress && policy.egress));
  const left = installs.filter((install) => !enforcing.includes(install)).map(({ name }) => name);
  if (left.length === 0) return [];
  const joined = contests
    .filter((found) => !leads(found, variant) && leads(contest(dataset, found, enforcing), variant))
    .map((found) => criterionWords(dataset, found));
  const words =
    joined.length > 0 ? `can rank first by ${joinWords(joined)}` : "ranks first where it did before";
  const enforces = left.length > 1 ? "enforce" : "enforces";
  return [`Without ${joinWords(left)}, which ${enforces} no network policy, ${variant.name} ${words}.`];
}

/** A recommendation of a CNI as it comes, judged by its places among the default installs. */
interface Situation extends Pick<Claim, "id" | "claim"> {
  readonly cni: Cni;
  /** What the situation asks for, in words, and the criteria that represent it. */
  readonly asks: string;
  readonly criteria: (dataset: Dataset) => readonly Criterion[];
}

function recommendationClaim({ id, claim, cni, asks, criteria }: Situation): Claim {
  return {
    id,
    claim,
    rule: `Among the default installs without encryption, take ${cniLabel(cni)}'s rank range by ${asks}. A comparison is won if its best possible rank is 1. ${levelsOf.always}`,
    check(dataset) {
      const installs = defaultInstalls(dataset);
      const variant = firstById(installs.filter((install) => install.cni === cni));
      if (!variant) return cannotTell(`${cniLabel(cni)} as it comes is not in these figures.`, [JUDGEMENT]);
      const contests = criteria(dataset).map((criterion) => contest(dataset, criterion, installs));
      const ranked = contests.filter((found) => leads(found, variant) !== null);
      if (ranked.length === 0)
        return cannotTell("These figures have none of what is asked for.", [JUDGEMENT]);
      return {
        ...judge(ranked.map((found) => leads(found, variant))),
        result: standingWords(dataset, ranked, variant),
        evidence: ranked.map((found) => contestTable(dataset, found, "default installs without encryption")),
        caveats: [
          JUDGEMENT,
          ...enforcingWords(dataset, ranked, variant),
          "Ranks in the explorer are among all variants of the edition; here they are among the default installs alone.",
        ],
      };
    },
  };
}

const onTests = (metric: Criterion["metric"], found: readonly (TestId | null)[]): Criterion[] =>
  found.flatMap((test) => (test ? [{ metric, test }] : []));

/** Idle, where it was measured. */
const idleOf = ({ readings }: Dataset): TestId | null => (readings.idle ? "idle" : null);

/** Kube-router where memory and CPU are short. */
export const kuberouterLowResource = recommendationClaim({
  id: "kube-router-low-resource",
  claim: "Kube-router suits clusters with few resources.",
  cni: "kuberouter",
  asks: `memory and by CPU, each idle and on ${FULL_LOAD}`,
  criteria: (dataset) => [
    ...onTests("memory", [idleOf(dataset), fullLoadTest(dataset)]),
    ...onTests("cpu", [idleOf(dataset), fullLoadTest(dataset)]),
  ],
});

/** The other TCP test from pod to pod: with one stream where the full load is of several. */
function lightLoadTest(dataset: Dataset): TestId | null {
  return trafficTests(dataset, { protocol: "tcp", path: "direct", streams: "single" })[0] ?? null;
}

/** Cilium as the general choice. */
export const ciliumStandard = recommendationClaim({
  id: "cilium-standard",
  claim: "Cilium suits standard clusters.",
  cni: "cilium",
  asks: `TCP bandwidth from pod to pod, and on ${FULL_LOAD}, by CPU cost and memory`,
  criteria: (dataset) => [
    ...onTests("bandwidth", [...new Set([fullLoadTest(dataset), lightLoadTest(dataset)])]),
    ...onTests("efficiency", [fullLoadTest(dataset)]),
    ...onTests("memory", [fullLoadTest(dataset)]),
  ],
});
