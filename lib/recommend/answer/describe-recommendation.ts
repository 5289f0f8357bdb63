import { metricOf } from "@/lib/dataset/metric-definitions";
import { boundWord } from "@/lib/dataset/metrics";
import type { Dataset } from "@/lib/dataset/dataset";
import { formatNumber, formatShort, joinWords } from "@/lib/format";
import { gigabitsPerSecond, units } from "@/lib/units";
import { aims } from "@/lib/recommend/profile/aims";
import { nodeLoad, type NodeLoad } from "@/lib/recommend/budget/node-load";
import { isGuessed } from "@/lib/recommend/score/rank-scores";
import type { Ranked, Recommendation } from "@/lib/recommend/score/recommend";
import type { Lacking } from "@/lib/recommend/score/utilities";

/** A share of all draws: "64 %", "under 1 %". */
export function formatShare(share: number): string {
  if (share > 0 && share < 0.005) return "under 1 %";
  if (share < 1 && share >= 0.995) return "over 99 %";
  return `${Math.round(100 * share)} %`;
}

/** How often each ranks first when one run of each variant and test is picked at random. For the method, not for the answer. */
export function howSure({ ranked, isLevel }: Recommendation, shares: ReadonlyMap<string, number>): string {
  if (isLevel) return "What you weighted does not separate the candidates.";
  const shareOf = ({ variant }: Ranked) => shares.get(variant.id) ?? 0;
  const order = ranked.filter((candidate) => shareOf(candidate) > 0).sort((a, b) => shareOf(b) - shareOf(a));
  const named = order
    .slice(0, 3)
    .map((candidate) => `${candidate.variant.name} in ${formatShare(shareOf(candidate))}`);
  const left = order.slice(3).reduce((sum, candidate) => sum + shareOf(candidate), 0);
  const others = left > 0 ? [`another in ${formatShare(left)}`] : [];
  return `Picking one run of each at random, this ranks first: ${joinWords([...named, ...others])}.`;
}

/** What else a reader must know of the answer: whose points rest on missing figures. */
export function answerCautions({ ranked }: Recommendation): readonly string[] {
  const guessed = ranked.filter(isGuessed);
  return guessed.length > 0
    ? [
        `Figures of ${joinWords(guessed.map(({ variant }) => variant.name))} are missing: typical values are used.`,
      ]
    : [];
}

function side(value: number | null, perShown: number): string {
  return value === null ? "not known" : formatNumber(value / perShown);
}

/** Two candidates in a reader's units: "A vs B at 5 Gbit/s: 0.178 vs 0.209 cores, …". */
export function compareLoads(
  { setting }: Pick<Recommendation, "setting">,
  first: Ranked,
  second: Ranked,
): string {
  const [a, b] = [first, second].map(({ variant }) => nodeLoad(setting, variant)) as [NodeLoad, NodeLoad];
  const { bound } = metricOf(setting.dataset.definition, "cpu");
  const pair = (of: (load: NodeLoad) => number | null, perShown: number) =>
    `${side(of(a), perShown)} vs ${side(of(b), perShown)}`;
  return [
    `${first.variant.name} vs ${second.variant.name} at ${formatShort(setting.traffic.expected)} Gbit/s per node:`,
    `${boundWord(bound)}${pair(({ cores }) => cores, 1)} cores,`,
    `${pair(({ memoryBytes }) => memoryBytes, units.memory.perShown)} GiB in use on the node,`,
    `up to ${pair(({ bitsPerSecond }) => bitsPerSecond, units.bandwidth.perShown)} Gbit/s.`,
  ].join(" ");
}

/** What no figure of an edition speaks of. */
export function notMeasured({ definition }: Dataset): readonly string[] {
  const softirq =
    "CPU spent in softirq, where kernels receive packets and run IPsec: every CPU figure is a lower bound.";
  return [
    "Latency where the link is not full, and the rate of new connections.",
    "Network policy at scale: no test ran with policies in force.",
    "Operations: upgrades, failure, debugging, and what the team knows already.",
    ...(definition.countsSoftirq ? [] : [softirq]),
    `Your hardware: the lab is one pair of servers on a ${formatShort(gigabitsPerSecond(definition.lab.linkBitsPerSecond))} Gbit/s link; figures below its speed are calculated in proportion.`,
  ];
}

/** What was put in the place of a figure that a candidate lacks, and why. */
export function lackingNote({ aim, reason, rule }: Lacking): string {
  const put = {
    none: "unknown for every candidate, so nobody scores",
    least: "unknown; scored as the worst comparable candidate",
    middle: "unknown; scored as the middle candidate, with the range of all",
  }[rule];
  return `${aims[aim].label}: ${put}. ${reason}`;
}
