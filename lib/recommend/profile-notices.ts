import { gigabitsPerSecond } from "@/lib/units";
import { formatNumber } from "@/lib/format";
import { aimIds } from "./aims";
import type { Recommendation } from "./recommend";

/** What a reader must know of how the profile's answers were used. */
export function profileNotices({ profile, setting, aims }: Recommendation): readonly string[] {
  const { peak, link, weights } = profile;
  const lab = gigabitsPerSecond(setting.dataset.linkBitsPerSecond);
  const { expected } = setting.traffic;
  const isIdle = aims.every((aim) => weights[aim] === 0);
  const absent = aimIds.filter((aim) => !aims.includes(aim) && weights[aim] > 0);
  return [
    ...(peak > Number(link)
      ? [`A peak of ${peak} Gbit/s does not fit the link: ${link} Gbit/s are counted.`]
      : []),
    ...(expected > lab
      ? [
          `The lab’s link ends at ${formatNumber(lab)} Gbit/s: bandwidth beyond it cannot be told apart here, and CPU at ${formatNumber(expected)} Gbit/s is reckoned in proportion.`,
        ]
      : []),
    ...(isIdle ? ["Every weight is 0: nothing ranks the candidates."] : []),
    ...absent.map(() => "UDP has no retransmits: their weight is not counted."),
  ];
}
