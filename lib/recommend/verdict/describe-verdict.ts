import type { Variant } from "@/lib/dataset/dataset";
import { encryptions } from "@/lib/dataset/facts/dimensions";
import { metricOf } from "@/lib/dataset/metric-definitions";
import { becauseOf } from "@/lib/recommend/answer/describe-answer";
import { boundWord } from "@/lib/dataset/metrics";
import { formatFixed } from "@/lib/format-column";
import { formatNumber, formatShort, joinWords } from "@/lib/format";
import type { Recommendation } from "@/lib/recommend/score/recommend";
import { gigabits, moveWords, noticeSentences } from "./describe-difference";
import { cautiousName } from "@/lib/dataset/facts/cautious-name";
import { judgeDifference, loadOf } from "./node-difference";
import { thresholds } from "@/lib/recommend/score/thresholds";
import { NODE_DECIMALS } from "./per-node";
import { reachOf, reachWords } from "./reach";
import { encryptedSiblings, verdictOf, type Verdict } from "./verdict";

const NAMES_IN_HEADING = 4;

/** The peak in words: "20 Gbit/s encrypted". */
function peakWords({ profile, setting }: Recommendation): string {
  return `${formatShort(setting.traffic.expected)} Gbit/s${profile.encryption === "none" ? "" : " encrypted"}`;
}

/** The answer by itself, whatever runs today. */
function answerWords({ answer, ranked }: Recommendation): string {
  const { variants, kind } = answer;
  const [first] = variants;
  if (!first) return "";
  if (ranked.length === 1) return `${cautiousName(first)} alone meets every requirement`;
  if (kind === "pick") return `Choose ${cautiousName(first)}`;
  return variants.length <= NAMES_IN_HEADING
    ? `About the same: ${joinWords(variants.map(cautiousName))}. Choose by features`
    : `${variants.length} of ${ranked.length} candidates are about the same. Choose by features`;
}

/** What runs today, as the profile asks it: "Calico", "Calico and turn on WireGuard". */
function keptWords(today: Variant, kept: Variant): string {
  return kept.id === today.id ? today.name : `${today.name} and turn on ${encryptions[kept.encryption]}`;
}

/** Why a variant is no candidate, or that it does not carry the peak; without the last full stop. */
function unfitWords(recommendation: Recommendation, variant: Variant): string {
  const { excluded, profile, setting } = recommendation;
  const reasons = excluded
    .filter((one) => one.variant === variant.id)
    .map(({ requirement, reason }) => {
      if (requirement !== "encryption") return reason;
      return variant.encryption === "none"
        ? `${variant.name} was not measured with this encryption.`
        : profile.encryption === "none"
          ? `${variant.name} encrypts, which you did not ask for.`
          : reason;
    });
  if (reasons.length > 0) return reasons.join(" ").replace(/\.$/, "");
  const reach = reachOf(setting, variant);
  return reach
    ? `${variant.name} carries ${reachWords(reach, profile.link)}`
    : `The bandwidth of ${variant.name} is not known`;
}

function movingHeading({ kind, today, kept, other, difference }: Verdict): string {
  if (!today || !kept) return "";
  const stay = `Stay on ${keptWords(today, kept)}`;
  if (!other || !difference) return `${stay}: nothing measured does better here`;
  const name = cautiousName(other);
  const words = moveWords(difference);
  if (kind === "stay") return `${stay}. Moving to ${name} would ${words}`;
  return kind === "move" ? `Consider ${name}: it would ${words}` : `A trade: ${name} would ${words}`;
}

function headingOf(recommendation: Recommendation, verdict: Verdict): string {
  const { answer } = recommendation;
  switch (verdict.kind) {
    case "nothing":
      return "No measured variant meets every requirement";
    case "none":
      return `None carries ${peakWords(recommendation)}; the best, ${answer.variants[0]?.name ?? ""}, reaches ${gigabits(answer.carries ?? 0)}`;
    case "pick":
    case "about-the-same":
      return answerWords(recommendation);
    case "fails": {
      const unfit = verdict.kept ?? verdict.today;
      const answer = answerWords(recommendation);
      return unfit ? `${unfitWords(recommendation, unfit)}. ${answer}` : answer;
    }
    case "unfit":
      return verdict.today && verdict.kept && verdict.other
        ? `Stay on ${keptWords(verdict.today, verdict.kept)}. ${unfitWords(recommendation, verdict.other)}`
        : answerWords(recommendation);
    case "stay":
    case "move":
    case "trade":
      return movingHeading(verdict);
  }
}

/** The verdict in a sentence or two without the last full stop. */
export function verdictHeading(recommendation: Recommendation): string {
  const { edition } = recommendation.profile;
  const figures = edition.isDefault ? "" : ` (figures of ${edition.name})`;
  return `${headingOf(recommendation, verdictOf(recommendation))}${figures}`;
}

/** How sure the verdict is. */
export interface Confidence {
  readonly word: "Clear" | "Close";
  /** A sentence. */
  readonly why: string;
}

/** How sure the verdict is, and why. */
export function confidenceOf(recommendation: Recommendation): Confidence {
  const { kind, difference } = verdictOf(recommendation);
  const { answer, ranked } = recommendation;
  if (kind === "nothing") return { word: "Clear", why: "Each candidate fails a requirement." };
  if (kind === "none")
    return { word: "Clear", why: `No candidate receives ${100 * thresholds.carries} % of your peak.` };
  if (kind === "unfit") return { word: "Clear", why: "What you compare with does not meet your needs." };
  if (difference && kind !== "fails")
    return judgeDifference(difference) === "same"
      ? { word: "Close", why: "The difference is smaller than you would notice or a repeat would change." }
      : { word: "Clear", why: "The difference is larger than you would overlook and than repeats change." };
  if (answer.kind === "pick") return { word: "Clear", why: "No other candidate is about the same." };
  const why = `${answer.variants.length} of ${ranked.length} candidates differ by less than you would notice or a repeat would change.`;
  return { word: "Close", why };
}

function bandwidthSentence({ setting, profile }: Recommendation, a: Variant, b: Variant): string {
  const [one, two] = [reachOf(setting, a), reachOf(setting, b)];
  if (!one || !two) return "The bandwidth of one of them is not known.";
  if (one.kind === "fills" && two.kind === "fills") return `Both fill your ${profile.link} Gbit/s link.`;
  return `${a.name} carries ${reachWords(one, profile.link)}, ${b.name} ${reachWords(two, profile.link)}.`;
}

/** What moving would mean, with the limit behind each "about the same": sentences. Empty where nothing is compared. */
export function moveSentences(recommendation: Recommendation): readonly string[] {
  const { kind, difference } = verdictOf(recommendation);
  if (!difference || ["nothing", "none", "fails", "unfit"].includes(kind)) return [];
  return [
    bandwidthSentence(recommendation, difference.from, difference.to),
    ...noticeSentences(recommendation.setting, difference),
    ...(judgeDifference(difference) === "same" ? ["Performance is no reason to move."] : []),
  ];
}

function encryptionSentence(
  { setting, profile }: Recommendation,
  plain: Variant,
  encrypted: Variant,
): string {
  const { bound } = metricOf(setting.dataset.definition, "cpu");
  const reach = reachOf(setting, encrypted);
  const traffic = Math.min(setting.traffic.expected, reach?.gigabits ?? Infinity);
  const at = traffic / setting.traffic.expected;
  const [without, withIt] = [plain, encrypted].map((one) => {
    const { cores } = loadOf(setting, one);
    return cores === null ? null : cores * at;
  });
  const cores = (value: number) => `${boundWord(bound)}${formatFixed(value, NODE_DECIMALS)}`;
  const cpu =
    withIt == null
      ? "would use an unknown amount of CPU"
      : `would use ${cores(withIt)} of ${profile.vcpu} cores at ${formatNumber(traffic).replace(/\.00?$/, "")} Gbit/s${without == null ? "" : ` (without: ${cores(without)})`}`;
  const end = reach ? ` and carry ${reachWords(reach, profile.link)}` : "";
  return `${encryptions[encrypted.encryption]} on ${plain.name} ${cpu}${end}.`;
}

/** What encryption would cost on what runs today, or on the first of the answer: a sentence for each kind. Empty where the profile asks for encryption. */
export function encryptionSentences(recommendation: Recommendation): readonly string[] {
  const { profile, answer, setting } = recommendation;
  if (profile.encryption !== "none" || answer.kind === "none") return [];
  const { kept, today, other } = verdictOf(recommendation);
  const plain = kept ?? today ?? answer.variants[0];
  if (!plain) return [];
  const all = [plain, ...(other && other.id !== plain.id ? [other] : [])];
  return all.flatMap((variant) =>
    encryptedSiblings(setting.dataset, variant).map((encrypted) =>
      encryptionSentence(recommendation, variant, encrypted),
    ),
  );
}

/** The verdict with its reasons in one text. */
export function verdictText(recommendation: Recommendation): string {
  const { word, why } = confidenceOf(recommendation);
  const moving = moveSentences(recommendation);
  const because = moving.length > 0 ? moving : [becauseOf(recommendation.setting.dataset, recommendation)];
  return [`${word}. ${why}`, ...because, ...encryptionSentences(recommendation)].join(" ");
}
