import { metrics } from "@/lib/dataset/metrics";
import { formatNumber, formatRange, joinWords } from "@/lib/format";
import { toShown } from "@/lib/units";
import type { ArticlePick, ArticleSituation } from "./article-pick";
import { articleSituations, LOW_RESOURCE } from "./article-pick";
import { aimIds, aims, type AimId } from "./aims";
import type { Figure } from "./candidate-figures";
import { profileTitle } from "./describe-profile";
import { MOST_WEIGHT } from "./profile";
import type { Ranked, Recommendation } from "./recommend";
import { sumOfAims } from "./score";
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

/** The least and the most points that a candidate loses over its draws. */
export function lostBounds(candidate: Pick<Ranked, "low" | "high" | "possible">): readonly [number, number] {
  const full = fullPoints(candidate);
  return [Math.max(0, full - candidate.high), Math.max(0, full - candidate.low)];
}

/** The range of the points lost: "0.87 to 1.05". */
export function lostRange(candidate: Pick<Ranked, "low" | "high" | "possible">): string {
  return formatRange(...lostBounds(candidate));
}

function namesOf(candidates: readonly Ranked[]): string {
  return joinWords(candidates.map(({ variant }) => variant.name));
}

/** The answer in a sentence. */
export function recommendationHeading({ profile, bands, ranked, isLevel }: Recommendation): string {
  const title = profileTitle(profile);
  const first = bands[0];
  const leader = first?.[0];
  if (!first || !leader) return `${title}: no measured variant meets every requirement`;
  if (ranked.length === 1) return `${title}: ${leader.variant.name} alone meets every requirement`;
  const among = `of ${ranked.length} candidates`;
  if (isLevel) return `${title}: nobody comes first, ${levelCount(ranked)} ${among} have the same points`;
  if (first.length === 1) return `${title}: ${leader.variant.name} comes first ${among}`;
  if (first.length <= NAMES_IN_HEADING) return `${title}: ${namesOf(first)} share the first place ${among}`;
  return `${title}: ${first.length} ${among} share the first place, ${leader.variant.name} first by points`;
}

function levelCount(ranked: readonly Ranked[]): number {
  return ranked.filter(({ points }) => points === ranked[0]?.points).length;
}

/** A share of all draws: "64 %", "under 1 %". */
export function formatShare(share: number): string {
  if (share > 0 && share < 0.005) return "under 1 %";
  if (share < 1 && share >= 0.995) return "over 99 %";
  return `${Math.round(100 * share)} %`;
}

/** How often who comes first, over all ways of drawing one run for each variant and test. */
export function howSure({ ranked, isLevel }: Recommendation, shares: ReadonlyMap<string, number>): string {
  if (isLevel) return "The aims that count do not tell them apart: any order among them would be by name.";
  const shareOf = ({ variant }: Ranked) => shares.get(variant.id) ?? 0;
  const order = ranked.filter((candidate) => shareOf(candidate) > 0).sort((a, b) => shareOf(b) - shareOf(a));
  const told = order
    .slice(0, 3)
    .map((candidate) => `${candidate.variant.name} in ${formatShare(shareOf(candidate))}`);
  const left = order.slice(3).reduce((sum, candidate) => sum + shareOf(candidate), 0);
  const others = left > 0 ? [`another in ${formatShare(left)}`] : [];
  return `Over all ways of drawing one run for each variant and test, who comes first: ${joinWords([...told, ...others])}.`;
}

/** What else a reader must know of the first band: who else reaches it, and whose share rests on missing figures. */
export function firstBandCautions({ ranked }: Recommendation): readonly string[] {
  const [leader] = ranked;
  if (!leader) return [];
  const near = ranked.filter(({ rank, high }) => rank.band > 1 && high >= leader.low);
  const guessed = ranked.filter(({ lacking }) => lacking.some(({ rule }) => rule === "middle"));
  return [
    ...(near.length > 0
      ? [
          `The range of ${namesOf(near)} reaches that of ${leader.variant.name} too, behind another that does not.`,
        ]
      : []),
    ...(guessed.length > 0
      ? [
          `Figures of ${namesOf(guessed)} are missing: its points and draws rest on what was put in their place.`,
        ]
      : []),
  ];
}

/** What sets two candidates apart: by aim, the points by which the first is ahead (or, below zero, behind), the most first. */
function leadByAim(first: Ranked, second: Ranked): readonly { aim: AimId; ahead: number }[] {
  return aimIds
    .map((aim) => ({ aim, ahead: first.parts[aim] - second.parts[aim] }))
    .filter(({ ahead }) => Math.abs(ahead) >= 0.001)
    .sort((a, b) => Math.abs(b.ahead) - Math.abs(a.ahead));
}

function listAims(leads: readonly { aim: AimId; ahead: number }[]): string {
  return joinWords(leads.map(({ aim, ahead }) => `${aims[aim].label} (${formatNumber(Math.abs(ahead))})`));
}

/** Why one candidate stands above another, aim by aim, in points lost. */
export function whyAhead(first: Ranked, second: Ranked): string {
  const leads = leadByAim(first, second);
  const [better, worse] = [leads.filter(({ ahead }) => ahead > 0), leads.filter(({ ahead }) => ahead < 0)];
  const total = first.points - second.points;
  const [a, b] = [first.variant.name, second.variant.name];
  if (leads.length === 0) return `${a} and ${b} lose the same points.`;
  const parts = [
    ...(better.length > 0 ? [`less on ${listAims(better)}`] : []),
    ...(worse.length > 0 ? [`more on ${listAims(worse)}`] : []),
  ];
  return `${a} loses ${formatNumber(Math.abs(total))} points ${total < 0 ? "more" : "less"} than ${b}: ${parts.join("; ")}.`;
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

function weightOf({ aim, from, to }: Takes | WeightChange["changes"][number]): string {
  return `${aims[aim].label} at ${to} (now ${from})`;
}

function takeOf(take: Takes): string {
  const { aim, from, to, onwards } = take;
  if (!onwards || to === 0 || to === MOST_WEIGHT) return weightOf(take);
  return `${aims[aim].label} at ${to} or ${to < from ? "less" : "more"} (now ${from})`;
}

/** What single weights would bring a candidate first. */
export function describeTakes(candidate: Ranked, takes: readonly Takes[]): string {
  const { name } = candidate.variant;
  if (takes.length === 0) return `No single weight from 0 to ${MOST_WEIGHT} brings ${name} first.`;
  return `${name} comes first with ${takes.map(takeOf).join(", or with ")}.`;
}

/** A change of weights and what comes of it. */
export function describeWeightChange({ changes, first }: WeightChange): string {
  return `${first.name} comes first with ${joinWords(changes.map(weightOf))}.`;
}

/** How the nearest of the article's situations was found. */
const nearestBecause: Readonly<Record<ArticleSituation, string>> = {
  "low-resource": `The nearest of the article’s three situations by the nodes, of at most ${LOW_RESOURCE.vcpus} vCPUs or ${LOW_RESOURCE.memoryGib} GiB.`,
  standard:
    "The nearest of the article’s three situations, for nodes that are neither small nor heavily tuned.",
  tuned:
    "The nearest of the article’s three situations, since the heavily tuned preset was chosen and tuning is fine.",
};

/** The article's pick and where it stands here. */
export function describeArticlePick({ situation, name, best, agrees }: ArticlePick): string {
  const { label } = articleSituations[situation];
  const pick = `${nearestBecause[situation]} For a ${label} the article picks ${name}: its author’s judgement, which also weighs what was not measured.`;
  if (!best) return `${pick} Here no variant of it meets the requirements.`;
  const { place, shared } = best.rank;
  const standing = `${best.variant.name} stands at ${shared > 1 ? "=" : ""}${place} of ${best.rank.of}`;
  return agrees
    ? `${pick} Here ${standing}: in the first band, so these figures agree with it within the runs.`
    : `${pick} Here ${standing}.`;
}

/** What a heavily tuned cluster has to measure for itself: the edition measured VPP untuned. */
export const untunedVpp = {
  text: "These figures cannot show it tuned: Calico VPP was measured without hugepages and with its default uplink driver, as it comes.",
  benchmark: [
    "Calico VPP with hugepages and a native uplink driver (dpdk, avf or af_xdp) for your network card, against the other first candidates here",
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
