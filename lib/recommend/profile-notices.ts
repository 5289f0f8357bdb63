import { gigabitsPerSecond } from "@/lib/units";
import { formatNumber, joinWords } from "@/lib/format";
import { editions, LATEST_EDITION, type EditionId } from "@/lib/dataset/editions";
import { mtuCaution } from "@/lib/dataset/mtu-words";
import { metrics } from "@/lib/dataset/metrics";
import { tests } from "@/lib/dataset/tests";
import { aimIds, aims, type AimId } from "./aims";
import type { Setting } from "./aim-runs";
import { measurementsOn } from "./measurements";
import type { Recommendation } from "./recommend";

/** Gbit/s that a candidate carried: the median, the most over the profile's main tests. */
function carried({ dataset, traffic }: Setting, variant: string): number {
  const medians = traffic.main.map(
    (test) => measurementsOn(dataset, "bandwidth", test).get(variant)?.figure ?? 0,
  );
  return gigabitsPerSecond(Math.max(...medians));
}

/** Says where what is reckoned for the expected traffic lies beyond what was measured. */
function beyondReach({ setting, ranked }: Recommendation): readonly string[] {
  const { counted, expected } = setting.traffic;
  const [first] = ranked;
  const most = Math.max(0, ...ranked.map(({ variant }) => carried(setting, variant.id)));
  if (!first || carried(setting, first.variant.id) >= 0.9 * counted) return [];
  const [ours, all] = [formatNumber(carried(setting, first.variant.id)), formatNumber(most)];
  return [
    `${first.variant.name} carried ${ours} Gbit/s, the most of all candidates ${all}, of the ${formatNumber(expected)} that are asked for: its CPU and what a node has left are reckoned in proportion, beyond what it can carry.`,
  ];
}

/** Why an aim that has a weight is not counted. */
function whyAbsent(aim: AimId, edition: EditionId): string {
  const lacking = aims[aim].metrics.filter((metric) => !editions[edition].metrics.includes(metric));
  if (lacking.length === 0) return "UDP has no retransmits: their weight is not counted.";
  const names = joinWords(lacking.map((metric) => metrics[metric].label.toLowerCase()));
  return `The result tables of ${edition} have no ${names}: the weight of ${aims[aim].label} is not counted.`;
}

/** What an edition other than the latest cannot answer as the latest does. */
function ofEdition({ setting, ranked }: Recommendation): readonly string[] {
  const { traffic } = setting;
  const { edition } = setting.dataset;
  if (edition === LATEST_EDITION) return [];
  const udpTests = traffic.main.filter((test) => tests[test].protocol === "udp");
  const unknown = editions[edition].streams.includes("unknown")
    ? [`The edition ${edition} tells nothing of streams: its one test of a path stands for any flows.`]
    : [];
  const udp = udpTests.length > 0 && !editions[edition].metrics.includes("loss");
  return [
    `The figures are those of ${edition}: releases, kernels and machines of that time. What a CNI can do is as its documentation says today.`,
    ...unknown,
    ...(udp
      ? [`UDP bandwidths stand without their loss, which the result tables of ${edition} do not have.`]
      : []),
    ...editions[edition].runsCaveat,
    ...mtuCaution(ranked.map(({ variant }) => variant)),
  ];
}

/** What a reader must know of how the profile's answers were used. */
export function profileNotices(recommendation: Recommendation): readonly string[] {
  const { profile, setting, aims: existing } = recommendation;
  const { peak, link, weights } = profile;
  const lab = gigabitsPerSecond(setting.dataset.linkBitsPerSecond);
  const { expected } = setting.traffic;
  const isIdle = existing.every((aim) => weights[aim] === 0);
  const absent = aimIds.filter((aim) => !existing.includes(aim) && weights[aim] > 0);
  return [
    ...(peak > Number(link)
      ? [`A peak of ${peak} Gbit/s does not fit the link: ${link} Gbit/s are counted.`]
      : []),
    ...(expected > lab
      ? [
          `The lab’s link ends at ${formatNumber(lab)} Gbit/s: bandwidth beyond it cannot be told apart here, and CPU at ${formatNumber(expected)} Gbit/s is reckoned in proportion.`,
        ]
      : []),
    ...beyondReach(recommendation),
    ...(weights.udp > 0 && existing.includes("udp")
      ? [
          `UDP is of a sender that is not paced: its loss was measured at overload and says little of ${formatNumber(expected)} Gbit/s. It counts as much as its weight lets it.`,
        ]
      : []),
    ...(isIdle ? ["Every weight is 0: nothing ranks the candidates."] : []),
    ...absent.map((aim) => whyAbsent(aim, setting.dataset.edition)),
    ...ofEdition(recommendation),
  ];
}
