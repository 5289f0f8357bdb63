import { placeText } from "@/lib/dataset/source";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { describeCluster } from "@/lib/recommend/profile/describe-profile";
import { cautiousName } from "@/lib/dataset/facts/cautious-name";
import { verdictHeading } from "@/lib/recommend/verdict/describe-verdict";
import { rowLabel } from "@/lib/chart/row-layout";
import { shippedCatalogue } from "@/lib/testing/shipped";
import { decodeProfile, sharedProfileHref } from "@/lib/recommend/profile/profile-codec";
import { profileNotices } from "@/lib/recommend/profile/profile-notices";
import { recommend } from "@/lib/recommend/score/recommend";
import { siteUrl } from "@/lib/site";
import { wholeTexts } from "@/lib/testing/drawn-picture";
import { arbitraryProfile, drawnProfile } from "@/lib/testing/drawn-profile";
import { recommendationPicture } from "./recommendation-picture";

const { dataset } = loadDataset();
const answers = arbitraryProfile.map((profile) => recommend(dataset, profile));
const textsOf = (answer: ReturnType<typeof recommend>) => wholeTexts(recommendationPicture(answer));
const sampled = { numRuns: 40 };

describe("the whole picture of a recommendation", () => {
  it("has every candidate with its CPU and its memory per node, and no points", () => {
    fc.assert(
      fc.property(answers, (answer) => {
        const texts = textsOf(answer);
        for (const { variant } of answer.ranked)
          expect(
            texts.filter((text) => text.startsWith(rowLabel(cautiousName(variant)))).length,
          ).toBeGreaterThanOrEqual(2);
        expect(texts.join(" ")).not.toMatch(/\bpoints\b/);
      }),
      sampled,
    );
  });

  it("of Calico today has the verdict, and each CPU as the lower bound that it is", () => {
    const { profile } = decodeProfile("today=calico&consider=cilium", shippedCatalogue());
    const texts = textsOf(recommend(dataset, profile));
    expect(texts.join(" ")).toContain("Stay on Calico. Moving to Cilium would save 0.03 cores");
    expect(texts).toEqual(expect.arrayContaining(["≥ 0.21", "≥ 0.17", "≥ 1.95"]));
  });

  it("has the answer, the cluster, every notice and the source", () => {
    fc.assert(
      fc.property(answers, (answer) => {
        const words = textsOf(answer).join(" ");
        const parts = [verdictHeading(answer), describeCluster(answer.profile), ...profileNotices(answer)];
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

  it("without a candidate says what brings them back", () => {
    const answer = recommend(
      dataset,
      drawnProfile({ windows: "yes", bgp: "yes", l7: "yes", encryption: "ipsec" }),
    );
    expect(answer.ranked).toEqual([]);
    expect(textsOf(answer).some((text) => /: \d+ candidates?$/.test(text))).toBe(true);
  });
});
