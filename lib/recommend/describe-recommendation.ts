import { metrics } from "@/lib/dataset/metrics";
import { formatNumber, formatRange, joinWords } from "@/lib/format";
import { toShown } from "@/lib/units";
import type { ArticlePick } from "./article-pick";
import { articleSituations } from "./article-pick";
import { aimIds, aims, type AimId } from "./aims";
import type { Figure } from "./candidate-figures";
import { profileTitle } from "./describe-profile";
import type { Ranked, Recommendation } from "./recommend";
import { sumOfAims } from "./score";
import { requirementsAsked } from "./requirements";
import type { Takes, WeightChange } from "./weight-sensitivity";

const NAMES_IN_HEADING = 4;

/** Points that a candidate could have: 100, or 0 where nothing is weighed. */
function fullPoints({ possible }: Pick<Ranked, "possible">): number {
  return sumOfAims((aim) => possible[aim]);
}

/** Points that a candidate loses of the 100 that it starts with. */
export function pointsLost(candidate: Pick<Ranked, "points" | "possible">): number {
  return Math.max(0, fullPoints(candidate) - candidate.points);
}

/** Points that a candidate loses on an aim. */
export function pointsLostOn({ possible, parts }: Pick<Ranked, "possible" | "parts">, aim: AimId): number {
  return Math.max(0, possible[aim] - parts[aim]);
}

/** The range of the points lost: "0.87 to 1.05". */
export function lostRange(candidate: Pick<Ranked, "low" | "high" | "possible">): string {
  const full = fullPoints(candidate);
  return formatRange(Math.max(0, full - candidate.high), Math.max(0, full - candidate.low));
}

function namesOf(candidates: readonly Ranked[]): string {
  return joinWords(candidates.map(({ variant }) => variant.name));
}

/** The answer in a sentence. */
export function recommendationHeading({ profile, bands, ranked }: Recommendation): string {
  const title = profileTitle(profile);
  const first = bands[0];
  const leader = first?.[0];
  if (!first || !leader) return `${title}: no measured variant meets every requirement`;
  if (ranked.length === 1) return `${title}: ${leader.variant.name} alone meets every requirement`;
  if (sumOfAims((aim) => leader.possible[aim]) === 0)
    return `${title}: every weight is 0, so nothing ranks the ${ranked.length} candidates`;
  const among = `of ${ranked.length} candidates`;
  if (first.length === 1) return `${title}: ${leader.variant.name} comes first ${among}`;
  if (first.length <= NAMES_IN_HEADING)
    return `${title}: ${namesOf(first)} come first ${among}, a tie on three runs`;
  return `${title}: ${first.length} ${among} tie at the top, ${leader.variant.name} first by points`;
}

/** A share of all draws: "64 %", "under 1 %". */
export function formatShare(share: number): string {
  if (share > 0 && share < 0.005) return "under 1 %";
  if (share < 1 && share >= 0.995) return "over 99 %";
  return `${Math.round(100 * share)} %`;
}

/** How often who comes first, over all ways of drawing one run for each variant and test. */
export function howSure({ ranked }: Recommendation, shares: ReadonlyMap<string, number>): string {
  const leaders = ranked
    .map((candidate) => ({ candidate, share: shares.get(candidate.variant.id) ?? 0 }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share)
    .slice(0, 3);
  const told = joinWords(
    leaders.map(({ candidate, share }) => `${candidate.variant.name} in ${formatShare(share)}`),
  );
  const guessed = leaders.flatMap(({ candidate: { lacking, variant } }) =>
    lacking.some(({ rule }) => rule === "middle") ? [variant.name] : [],
  );
  const caution = `Figures of ${joinWords(guessed)} are missing: there the share rests on what was put in their place.`;
  const draws = `Over all ways of drawing one run for each variant and test, who comes first: ${told}.`;
  return guessed.length > 0 ? `${draws} ${caution}` : draws;
}

/** What sets two candidates apart: by aim, the points by which the first is ahead (or, below zero, behind), the most first. */
export function leadByAim(first: Ranked, second: Ranked): readonly { aim: AimId; ahead: number }[] {
  return aimIds
    .map((aim) => ({ aim, ahead: first.parts[aim] - second.parts[aim] }))
    .filter(({ ahead }) => Math.abs(ahead) >= 0.001)
    .sort((a, b) => Math.abs(b.ahead) - Math.abs(a.ahead));
}

function listAims(leads: readonly { aim: AimId; ahead: number }[]): string {
  return joinWords(leads.map(({ aim, ahead }) => `${aims[aim].label} (${formatNumber(Math.abs(ahead))})`));
}

/** Why one candidate stands above another, aim by aim, in points. */
export function whyAhead(first: Ranked, second: Ranked): string {
  const leads = leadByAim(first, second);
  const [better, worse] = [leads.filter(({ ahead }) => ahead > 0), leads.filter(({ ahead }) => ahead < 0)];
  const total = formatNumber(first.points - second.points);
  const [a, b] = [first.variant.name, second.variant.name];
  if (leads.length === 0) return `${a} and ${b} have the same points.`;
  const ahead = better.length > 0 ? ` It is ahead on ${listAims(better)}` : " It is ahead on nothing";
  const behind = worse.length > 0 ? ` and behind on ${listAims(worse)}.` : " and behind on nothing.";
  return `${a} has ${total} points more than ${b}.${ahead}${behind}`;
}

/** A figure with its range and unit: "39.5 Gbit/s (39.4 to 39.6)"; the reason where there is none. */
export function describeFigure({ column, summary, figure, note }: Figure): string {
  if (figure === null || summary.min === null || summary.max === null) return note ?? "no value";
  const { unit } = column;
  const shown = (value: number) => toShown(value, unit);
  const name = unit.shown === metrics.retransmits.unit.shown ? "" : ` ${unit.shown}`;
  const text = `${formatNumber(shown(figure))}${name} (${formatRange(shown(summary.min), shown(summary.max))})`;
  return note === null ? text : `${text}, not comparable`;
}

function moved(aim: AimId, from: number, to: number): string {
  return `${aims[aim].label} counts ${to} instead of ${from}`;
}

/** What single weights would bring a candidate first. */
export function describeTakes(candidate: Ranked, takes: readonly Takes[]): string {
  const { name } = candidate.variant;
  if (takes.length === 0) return `No single weight from 0 to 5 brings ${name} first.`;
  const ways = takes.map(({ aim, from, to, onwards }) => {
    if (!onwards) return moved(aim, from, to);
    return to < from
      ? `${aims[aim].label} matters less than ${to + 1} (now ${from})`
      : `${aims[aim].label} matters more than ${to - 1} (now ${from})`;
  });
  return `${name} comes first if ${ways.join(", or if ")}.`;
}

/** A change of weights and what comes of it. */
export function describeWeightChange({ changes, first }: WeightChange): string {
  return `${first.name} comes first if ${joinWords(changes.map(({ aim, from, to }) => moved(aim, from, to)))}.`;
}

/** What the profile requires, in a few words. */
export function describeRequirements({ profile }: Recommendation): string {
  return requirementsAsked(profile)
    .map(({ label }) => label)
    .join(", ");
}

/** The article's pick and where it stands here. */
export function describeArticlePick({ situation, name, best, agrees }: ArticlePick): string {
  const { label } = articleSituations[situation];
  const pick = `For a ${label} the article picks ${name}: its author’s judgement, which also weighs what was not measured.`;
  if (!best) return `${pick} Here no variant of it meets the requirements.`;
  const { place, shared } = best.rank;
  const standing = `${best.variant.name} stands at ${shared > 1 ? "=" : ""}${place} of ${best.rank.of}`;
  return agrees ? `${pick} Here ${standing}: in the first band.` : `${pick} Here ${standing}.`;
}

/** What a heavily tuned cluster has to measure for itself: the edition measured VPP untuned. */
export const untunedVpp = {
  text: "These figures cannot show it: Calico VPP was measured without hugepages and with its default uplink driver, as it comes without tuning.",
  benchmark: [
    "Calico VPP with hugepages and a native uplink driver (dpdk, avf or af_xdp) for your network card, against the first candidates here",
    "pinned cores for VPP's workers, and the pod MTU that your network allows",
    "the same iperf3 tests for at least three runs, with softirq counted in the CPU time",
  ],
} as const;

/** What no figure of the edition speaks of. */
export const notMeasured = [
  "Latency and the rate of new connections.",
  "Network policy at scale: no test ran with policies in force.",
  "Operations: upgrades, failure, debugging, and what the team knows already.",
  "CPU spent in softirq, where kernels receive packets and run IPsec: every CPU figure is a lower bound.",
  "Your hardware: the lab is one pair of servers on a 40 Gbit/s link; figures below its speed are reckoned from it, in proportion.",
] as const;
