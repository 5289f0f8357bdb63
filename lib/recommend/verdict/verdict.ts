import type { Dataset, Variant } from "@/lib/dataset/dataset";
import { plainCounterpart } from "@/lib/dataset/facts/families";
import { nodeLoad } from "@/lib/recommend/budget/node-load";
import { runnableVariant } from "@/lib/recommend/profile/runnable";
import type { Recommendation } from "@/lib/recommend/score/recommend";
import { carriesPeak } from "@/lib/recommend/answer/answer";
import { judgeDifference, nodeDifference, type NodeDifference } from "./node-difference";

/** What a recommendation comes to for a cluster that runs something today, or nothing that was named. */
export interface Verdict {
  /**
   * `nothing`: no variant meets the requirements. `none`: none of them carries the peak. `pick`, `about-the-same`: as the answer, where
   * nothing runs today. `fails`: what runs today is no candidate, or does not carry the peak. `unfit`: what the reader considers is or
   * does. `stay`: moving brings nothing that a reader would notice. `move`: it does. `trade`: it saves some and costs some.
   */
  readonly kind:
    "nothing" | "none" | "pick" | "about-the-same" | "fails" | "unfit" | "stay" | "move" | "trade";
  /** What runs today; null where it is not said. */
  readonly today: Variant | null;
  /** What it would be as the profile asks: itself, or the same with encryption. Null where no such variant is a candidate. */
  readonly kept: Variant | null;
  /** What it is compared with: what the reader considers, or the first of the answer that is another one. Null where there is none. */
  readonly other: Variant | null;
  /** Moving from `kept` to `other`; null unless there are both. */
  readonly difference: NodeDifference | null;
}

/** The candidate that today's install would be: itself, or the first in ranking order that is the same with encryption. */
function keptOf({ ranked, setting: { dataset } }: Recommendation, today: Variant): Variant | null {
  const candidates = ranked.map(({ variant }) => variant);
  return (
    candidates.find(({ id }) => id === today.id) ??
    candidates.find((one) => plainCounterpart(one, dataset.variants)?.id === today.id) ??
    null
  );
}

/** What the reader considers, as the profile asks it: with encryption where that is asked for. */
function consideredOf(recommendation: Recommendation, dataset: Dataset): Variant | null {
  const named = runnableVariant(dataset, recommendation.profile.consider);
  return named && (keptOf(recommendation, named) ?? named);
}

/** What moving comes to: by the two alone where the reader named both, else by whether what runs today is in the answer. */
function movingKind(
  difference: NodeDifference | null,
  isAsked: boolean,
  isInAnswer: boolean,
): Verdict["kind"] {
  if (!difference || (isInAnswer && !isAsked)) return "stay";
  const judgement = judgeDifference(difference);
  if (judgement === "mixed") return "trade";
  return judgement === "better" ? "move" : "stay";
}

const known = new WeakMap<Recommendation, Verdict>();

/** The verdict of a recommendation, made once for each. */
export function verdictOf(recommendation: Recommendation): Verdict {
  const verdict = known.get(recommendation) ?? judge(recommendation);
  known.set(recommendation, verdict);
  return verdict;
}

/** Whether a variant is a candidate that carries the peak. */
function fits({ ranked, setting }: Recommendation, variant: Variant): boolean {
  return (
    ranked.some((one) => one.variant.id === variant.id) && carriesPeak(setting, nodeLoad(setting, variant))
  );
}

function judge(recommendation: Recommendation): Verdict {
  const { profile, answer, ranked, setting } = recommendation;
  const { dataset } = setting;
  const today = runnableVariant(dataset, profile.today);
  const kept = today && keptOf(recommendation, today);
  const considered = consideredOf(recommendation, dataset);
  const isAsked = considered !== null && considered.id !== (kept ?? today)?.id;
  const first = answer.kind === "none" ? null : answer.variants.find(({ id }) => id !== kept?.id);
  const other = isAsked ? considered : today ? (first ?? null) : null;
  const difference = kept && other && nodeDifference(setting, kept, other);
  const kind = (): Verdict["kind"] => {
    if (ranked.length === 0) return "nothing";
    if (answer.kind === "none") return "none";
    if (!today) return answer.kind;
    if (!kept || !fits(recommendation, kept)) return "fails";
    if (isAsked && !fits(recommendation, considered)) return "unfit";
    return movingKind(difference, isAsked, answer.variants.includes(kept));
  };
  return { kind: kind(), today, kept, other, difference };
}

/** The same install as a variant with each encryption that was measured. */
export function encryptedSiblings(dataset: Dataset, { id }: Variant): readonly Variant[] {
  return dataset.variants.filter(({ plainSibling }) => plainSibling === id);
}
