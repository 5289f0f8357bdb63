import { metrics } from "@/lib/dataset/metrics";
import { joinWords } from "@/lib/format";
import { cannotTell } from "../cannot-tell";
import { contest, contestTable, leads, placeWords } from "../contenders";
import type { Claim } from "../finding";
import { FULL_LOAD, firstById, fullLoadTest, isTuned, plainVariants } from "../measured";
import { judge, levelsOf } from "../verdict";
import { JUDGEMENT } from "./judgement";

/** Calico VPP where everything is tuned. */
export const vppTuned: Claim = {
  id: "calico-vpp-tuned",
  claim: "Calico VPP suits highly tuned clusters.",
  rule: `Among all plain variants, take the rank range of a tuned VPP by bandwidth and by CPU cost on ${FULL_LOAD}. A comparison is won if its best possible rank is 1. ${levelsOf.always}`,
  check(dataset) {
    const test = fullLoadTest(dataset);
    const plain = plainVariants(dataset);
    const vpp = plain.filter(({ dataPlane }) => dataPlane === "vpp");
    if (!test || vpp.length === 0)
      return cannotTell("No plain variant on VPP is in these figures.", [JUDGEMENT]);
    const contests = (["bandwidth", "efficiency"] as const).map((metric) =>
      contest(dataset, { metric, test }, plain),
    );
    const evidence = contests.map((found) => contestTable(dataset, found, "plain variants"));
    const tuned = firstById(vpp.filter(isTuned));
    if (!tuned) {
      const names = joinWords(vpp.map(({ name }) => name));
      return {
        ...cannotTell(`VPP was measured as it comes only (${names}): what tuning gives is not testable.`, [
          JUDGEMENT,
        ]),
        evidence,
      };
    }
    const places = contests.map((found) => `${metrics[found.metric].label}: ${placeWords(found, tuned)}`);
    return {
      ...judge(contests.map((found) => leads(found, tuned))),
      result: `${tuned.name} among the plain variants: ${places.join("; ")}.`,
      evidence,
      caveats: [JUDGEMENT],
    };
  },
};
