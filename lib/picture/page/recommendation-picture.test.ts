import { placeText } from "@/lib/dataset/source";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { describeCluster } from "@/lib/recommend/profile/describe-profile";
import { recommendationHeading } from "@/lib/recommend/answer/describe-answer";
import { formatPoints, lostRange, pointsLost } from "@/lib/recommend/answer/lost-points";
import { sharedProfileHref } from "@/lib/recommend/profile/profile-codec";
import { profileNotices } from "@/lib/recommend/profile/profile-notices";
import { recommend } from "@/lib/recommend/score/recommend";
import { siteUrl } from "@/lib/site";
import { lacking, wholeTexts } from "@/lib/testing/drawn-picture";
import { arbitraryProfile, drawnProfile } from "@/lib/testing/drawn-profile";
import { recommendationPicture } from "./recommendation-picture";

const { dataset } = loadDataset();
const answers = arbitraryProfile.map((profile) => recommend(dataset, profile));
const textsOf = (answer: ReturnType<typeof recommend>) => wholeTexts(recommendationPicture(answer));
const sampled = { numRuns: 40 };

describe("the whole picture of a recommendation", () => {
  it("has every candidate with the points it loses and their range", () => {
    fc.assert(
      fc.property(answers, (answer) => {
        const texts = textsOf(answer);
        const { ranked } = answer;
        expect(
          lacking(
            ranked.map((one) => formatPoints(pointsLost(one))),
            texts,
          ),
        ).toEqual([]);
        for (const one of ranked) {
          expect(texts.some((text) => text.includes(one.variant.name))).toBe(true);
          expect(texts.some((text) => text === lostRange(one))).toBe(true);
        }
      }),
      sampled,
    );
  });

  it("has the answer, the cluster, every notice and the source", () => {
    fc.assert(
      fc.property(answers, (answer) => {
        const words = textsOf(answer).join(" ");
        const parts = [
          recommendationHeading(answer),
          describeCluster(answer.profile),
          ...profileNotices(answer),
        ];
        for (const part of [...parts, dataset.definition.licence, placeText(dataset.definition)])
          expect(words).toContain(part);
      }),
      sampled,
    );
  });

  it("has the whole link", () => {
    fc.assert(
      fc.property(answers, (answer) => {
        expect(textsOf(answer).join("")).toContain(`${siteUrl()}${sharedProfileHref(answer.profile)}`);
      }),
      sampled,
    );
  });

  it("names exactly the aims that count, and says what CPU leaves out where it counts", () => {
    const weights = { throughput: 3, cpu: 0, memory: 2, udp: 0, steadiness: 0, retransmits: 0, latency: 0 };
    const words = (changes: Partial<typeof weights>) =>
      textsOf(recommend(dataset, drawnProfile({ weights: { ...weights, ...changes } })));
    expect(words({})).toEqual(expect.arrayContaining(["Throughput", "Memory"]));
    expect(words({}).filter((text) => ["CPU", "UDP", "Steadiness", "Retransmits"].includes(text))).toEqual(
      [],
    );
    expect(words({}).join(" ")).not.toContain("softirq");
    expect(words({ cpu: 1 }).join(" ")).toContain("softirq excluded");
  });

  it("without a candidate says what brings them back", () => {
    const answer = recommend(
      dataset,
      drawnProfile({ windows: "yes", bgp: "yes", l7: "yes", encryption: "ipsec" }),
    );
    expect(answer.ranked).toEqual([]);
    expect(textsOf(answer).some((text) => /: \d+ candidates?$/.test(text))).toBe(true);
  });
});
