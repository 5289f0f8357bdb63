/** What is answered from the latest edition's figures is answered from an earlier edition's. */
import { shippedCatalogue } from "@/lib/testing/shipped";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { arbitraryProfile } from "@/lib/testing/drawn-profile";
import { apiRecommendation } from "@/lib/recommend/api/api-recommendation";
import { apiRecommendationSchema } from "@/lib/recommend/api/api-schema";
import { decisionRecord } from "@/lib/recommend/verdict/decision-record";
import { decodeProfile, encodeProfile, profileHref } from "@/lib/recommend/profile/profile-codec";
import { profileNotices } from "@/lib/recommend/profile/profile-notices";
import { holdsProfile, sliceForProfile } from "@/lib/recommend/profile/profile-slice";
import { profilePresets, type Profile } from "@/lib/recommend/profile/profile";
import { recommend } from "./recommend";

const { dataset } = loadDataset("2020-08");
const profiles = arbitraryProfile.map((profile): Profile => ({
  ...profile,
  edition: dataset.definition,
  today: "",
  consider: "",
}));
const standard = () => recommend(dataset, decodeProfile("edition=2020-08", shippedCatalogue()).profile);

describe("a recommendation from 2020-08", () => {
  it("has a link of its own", () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        expect(decodeProfile(encodeProfile(profile), shippedCatalogue())).toEqual({ profile, problems: [] });
      }),
    );
  });

  it("fits the schema of the API and can be written down, whatever the profile", () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        const recommendation = recommend(dataset, profile);
        const answer = apiRecommendation(dataset, recommendation, []);
        expect(apiRecommendationSchema.safeParse(answer).error).toBeUndefined();
        expect(
          decisionRecord(dataset, recommendation, { link: profileHref(profile), date: "", decision: "" }),
        ).toContain("2020-08");
      }),
      { numRuns: 30 },
    );
  });

  it("is the same from the cut dataset", () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        const cut = sliceForProfile(dataset, profile);
        expect(holdsProfile(cut, profile)).toBe(true);
        const ids = (from: typeof dataset) =>
          recommend(from, profile).ranked.map(({ variant }) => variant.id);
        expect(ids(cut)).toEqual(ids(dataset));
      }),
      { numRuns: 30 },
    );
  });

  it("names candidates for every preset", () => {
    for (const preset of Object.keys(profilePresets)) {
      const { profile } = decodeProfile(`edition=2020-08&preset=${preset}`, shippedCatalogue());
      expect(recommend(dataset, profile).ranked.length, preset).toBeGreaterThan(0);
    }
  });

  it("does not weigh retransmits, which the edition did not publish, and says that it has no streams", () => {
    expect(standard().aims).toEqual(["throughput", "cpu", "memory", "steadiness"]);
    expect(profileNotices(standard())).toEqual(
      expect.arrayContaining([
        "The edition 2020-08 does not say how many streams it used: its one test of a path is used for any flows.",
      ]),
    );
  });

  it("has no pick of the article, which is about another edition", () => {
    expect(apiRecommendation(dataset, standard(), []).articlePick).toBeNull();
  });

  it("counts the CPU of IPsec, whose softirq is in it", () => {
    const { profile } = decodeProfile(
      "edition=2020-08&preset=encrypted&encryption=ipsec",
      shippedCatalogue(),
    );
    const lacking = recommend(dataset, profile).ranked.flatMap((candidate) => candidate.lacking);
    expect(lacking.filter(({ aim }) => aim === "cpu")).toEqual([]);
  });
});
