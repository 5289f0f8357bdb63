import { gigabitsPerSecond } from "@/lib/units";
import { formatShort, joinWords, lowerFirst } from "@/lib/format";
import type { Definition } from "@/lib/dataset/definition";
import { mtuCaution } from "@/lib/dataset/facts/mtu-words";
import { metrics } from "@/lib/dataset/metrics";
import { tests } from "@/lib/dataset/tests";
import { aimIds, aims, type AimId } from "./aims";
import type { Recommendation } from "@/lib/recommend/score/recommend";
import { trafficGaps } from "./traffic";

/** Why an aim that has a weight is not counted. */
function whyAbsent(aim: AimId, { name, metrics: measured }: Definition): string {
  const lacking = aims[aim].metrics.filter((metric) => !measured.includes(metric));
  if (aim === "udp") return "Your traffic has no UDP, so the weight of UDP does not count.";
  if (lacking.length === 0) return "UDP has no retransmits, so their weight does not count.";
  const names = joinWords(lacking.map((metric) => lowerFirst(metrics[metric].label)));
  return `The result tables of ${name} have no ${names}, so the weight of ${aims[aim].label} does not count.`;
}

/** What the figures of a dataset other than the default mean for the answer. */
function ofEdition({ setting, ranked }: Recommendation): readonly string[] {
  const { traffic } = setting;
  const { definition } = setting.dataset;
  if (definition.isDefault) return [];
  const edition = definition.name;
  const udpTests = traffic.main.filter((test) => tests[test].protocol === "udp");
  const unknown = definition.streams.includes("unknown")
    ? [
        `The edition ${edition} does not say how many streams it used: its one test of a path is used for any flows.`,
      ]
    : [];
  const udp = udpTests.length > 0 && !definition.metrics.includes("loss");
  return [
    definition.source
      ? `The figures are those of ${edition}: releases, kernels and machines of that time. What a CNI can do is as its documentation says today.`
      : "What a CNI can do is as its documentation says today.",
    ...unknown,
    ...(udp
      ? [`UDP bandwidths are shown without their loss, which the result tables of ${edition} do not have.`]
      : []),
    ...definition.runsCaveat,
    ...mtuCaution(ranked.map(({ variant }) => variant)),
  ];
}

/** What a reader must know of how the profile's answers were used. */
export function profileNotices(recommendation: Recommendation): readonly string[] {
  const { profile, setting, aims: existing } = recommendation;
  const { peak, link, weights } = profile;
  const lab = gigabitsPerSecond(setting.dataset.definition.lab.linkBitsPerSecond);
  const { expected } = setting.traffic;
  const isIdle = existing.every((aim) => weights[aim] === 0);
  const absent = aimIds.filter((aim) => !existing.includes(aim) && weights[aim] > 0);
  return [
    ...trafficGaps(profile, setting.dataset.definition),
    ...(peak > Number(link)
      ? [`Your peak of ${formatShort(peak)} Gbit/s exceeds the link; ${link} Gbit/s is used.`]
      : []),
    ...(expected > lab
      ? [
          `The lab’s link ends at ${formatShort(lab)} Gbit/s, so nothing faster was measured. CPU at ${formatShort(expected)} Gbit/s is calculated in proportion.`,
        ]
      : []),
    ...(existing.includes("udp")
      ? [
          "The UDP tests flood the link. Paced applications lose far fewer packets, so the loss is shown and never scored.",
        ]
      : []),
    ...(isIdle ? ["Every weight is 0, so nothing ranks the candidates."] : []),
    ...absent.map((aim) => whyAbsent(aim, setting.dataset.definition)),
    ...ofEdition(recommendation),
  ];
}
