import type { Dataset } from "@/lib/dataset/dataset";
import { editions } from "@/lib/dataset/editions";
import { formatNumber, joinWords } from "@/lib/format";
import { gigabitsPerSecond } from "@/lib/units";
import { aimIds, aims, type AimId } from "./aims";
import { profileTitle } from "./describe-profile";
import type { Ranked, Recommendation } from "./recommend";
import type { Lacking } from "./utilities";

const NAMES_IN_HEADING = 4;

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

/** What no figure of an edition speaks of. */
export function notMeasured({ edition, linkBitsPerSecond }: Dataset): readonly string[] {
  const softirq =
    "CPU spent in softirq, where kernels receive packets and run IPsec: every CPU figure is a lower bound.";
  return [
    "Latency and the rate of new connections.",
    "Network policy at scale: no test ran with policies in force.",
    "Operations: upgrades, failure, debugging, and what the team knows already.",
    ...(editions[edition].ipsecEvidence === null ? [] : [softirq]),
    `Your hardware: the lab is one pair of servers on a ${formatNumber(gigabitsPerSecond(linkBitsPerSecond))} Gbit/s link; figures below its speed are reckoned from it, in proportion.`,
  ];
}

/** What was put in the place of a figure that a candidate lacks, and why. */
export function lackingNote({ aim, reason, rule }: Lacking): string {
  const put = {
    none: "no candidate can be judged by it, so all get nothing",
    least: "counted as that of the worst candidate that may be compared, so that it gains nothing",
    middle: "counted as that of the candidate in the middle, its range as that of all",
  }[rule];
  return `${aims[aim].label}: ${put}. ${reason}`;
}
