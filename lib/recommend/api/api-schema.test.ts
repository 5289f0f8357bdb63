import { shippedCatalogue } from "@/lib/testing/shipped";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { present } from "@/lib/testing/drawn-dataset";
import { arbitraryDataset, arbitraryProfile, directProfile } from "@/lib/testing/drawn-profile";
import { figureSchema } from "./api-candidate-schema";
import { apiRecommendation } from "./api-recommendation";
import { apiRecommendationSchema } from "./api-schema";
import { shippedPresets } from "@/lib/testing/drawn-profile";
import type { Profile } from "@/lib/recommend/profile/profile";
import { decodeProfile } from "@/lib/recommend/profile/profile-codec";
import { recommend } from "@/lib/recommend/score/recommend";

const { dataset: shipped } = loadDataset();
const answer = (profile: Profile, dataset = shipped) =>
  apiRecommendation(dataset, recommend(dataset, profile), []);
const isTaken = (given: unknown) => apiRecommendationSchema.safeParse(given).success;
const standard = answer(shippedPresets.standard);

describe("the schema of a recommendation", () => {
  it("takes the answer to every preset and gives it back as it is", () => {
    for (const profile of Object.values(shippedPresets))
      expect(apiRecommendationSchema.parse(answer(profile))).toEqual(answer(profile));
  });

  it("takes the answer to any profile, from the shipped dataset and from any other", () => {
    const ofShipped = arbitraryProfile.map((profile) => answer(profile));
    const ofDrawn = fc
      .tuple(directProfile, arbitraryDataset)
      .map(([profile, dataset]) => answer(profile, dataset));
    fc.assert(
      fc.property(fc.oneof(ofShipped, ofDrawn), (given) => {
        expect(apiRecommendationSchema.parse(given)).toEqual(given);
      }),
      { numRuns: 60 },
    );
  });

  it("takes the answer where no candidate is left", () => {
    const given = answer(decodeProfile("encryption=ipsec&windows=yes", shippedCatalogue()).profile);
    expect([given.candidates, isTaken(given)]).toEqual([[], true]);
  });

  it("refuses a property more, one less, and a number that is none", () => {
    expect(isTaken(standard)).toBe(true);
    expect(isTaken({ ...standard, budget: undefined })).toBe(false);
    expect(isTaken({ ...standard, colour: "red" })).toBe(false);
    expect(isTaken({ ...standard, profile: { ...standard.profile, nodes: NaN } })).toBe(false);
    expect(isTaken({ ...standard, profile: { ...standard.profile, colour: "red" } })).toBe(false);
  });
});

describe("the schema of a figure", () => {
  const figure = present(present(standard.candidates[0]).figures[0]);
  const hole = { ...figure, median: null, min: null, max: null, n: 0, note: "The run failed." };
  const isFigure = (given: unknown) => figureSchema.safeParse(given).success;

  it("takes a value, and a hole with its reason", () => {
    expect([isFigure(figure), isFigure(hole)]).toEqual([true, true]);
  });

  it("refuses a hole that carries a number or no reason, and a value that is null", () => {
    expect([isFigure({ ...hole, median: 0 }), isFigure({ ...hole, min: 0 })]).toEqual([false, false]);
    expect(isFigure({ ...hole, note: null })).toBe(false);
    expect(isFigure({ ...figure, median: null })).toBe(false);
  });
});
