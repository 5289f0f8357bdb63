import { describe, expect, it } from "vitest";
import { loadFolder } from "@/lib/dataset/files/load-dataset";
import { campaignsOf } from "./campaigns";
import { repeatsHeading, repeatSentences } from "./describe-repeats";
import { repeatPairs } from "./repeat-pairs";
import { fullPairs, noiseOfCampaigns, summariseRepeats } from "./repeat-summary";

const campaigns = campaignsOf(loadFolder());
if (!campaigns) throw new Error("no dataset was measured again");
const bandwidth = repeatPairs(campaigns, "bandwidth");

describe("the repeats of the shipped campaigns", () => {
  it("are 77 pairs of bandwidth without a fix, of which 12 do not overlap and 17 move by more than 5 %", () => {
    const pairs = fullPairs(bandwidth, ["nothing", "version"]);
    expect(summariseRepeats(pairs)).toMatchObject({ pairs: 77, apart: 12 });
    expect(pairs.filter(({ change }) => Math.abs(change ?? 0) > 0.05)).toHaveLength(17);
  });

  it("leave out the variant that was measured once, and those whose runs are not all there", () => {
    expect(bandwidth.map(({ id }) => id)).not.toContain("cilium-bwmgr");
    expect(fullPairs(bandwidth, ["nothing", "version", "fix"])).toHaveLength(14 * 8 - 4);
  });

  it("show what the fix of the MTU did: Calico from 34.2 to 39.0, Canal from 29.5 to 38.9 Gbit/s", () => {
    const on = (id: string) => bandwidth.find((pair) => pair.id === id && pair.test === "dtm");
    const gigabits = (id: string) =>
      [on(id)?.earlier, on(id)?.later]
        .map((side) => side?.measurement.summary.median)
        .map((bits) => Number(((bits ?? 0) / 1e9).toFixed(1)));
    expect([gigabits("calico"), gigabits("canal")]).toEqual([
      [34.2, 39],
      [29.5, 38.9],
    ]);
    expect(on("calico")?.between.kind).toBe("fix");
  });

  it("are the noise that both definitions carry", () => {
    const noise = noiseOfCampaigns(campaigns);
    expect(campaigns.earlier.definition.noise).toEqual(noise);
    expect(campaigns.later.definition.noise).toEqual(noise);
  });

  it("are told with the figures of the pairs", () => {
    expect(repeatsHeading(bandwidth)).toBe(
      "Measured again, bandwidth moves by 2 % at the median, by up to 8 % in nine pairs of ten",
    );
    expect(repeatSentences(bandwidth)[0]).toContain("in 12 of 77 pairs");
  });
});
