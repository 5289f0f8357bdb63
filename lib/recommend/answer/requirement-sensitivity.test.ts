import { shippedCatalogue } from "@/lib/testing/shipped";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { arbitraryProfile, drawnProfile } from "@/lib/testing/drawn-profile";
import type { Profile } from "@/lib/recommend/profile/profile";
import { decodeProfile, encodeProfile } from "@/lib/recommend/profile/profile-codec";
import { shippedPresets } from "@/lib/testing/drawn-profile";
import { firstFor, recommend } from "@/lib/recommend/score/recommend";
import { oneStepDemands, oneStepRelaxations } from "./relaxations";
import { requirementChanges } from "./requirement-sensitivity";

const { dataset } = loadDataset();
function firstOf(profile: Profile): string | null {
  const { ranked, isLevel } = recommend(dataset, profile);
  return isLevel ? null : (ranked[0]?.variant.id ?? null);
}
const changesOf = (profile: Profile) => requirementChanges(dataset, recommend(dataset, profile));

describe("a change of a requirement", () => {
  it("brings first whom it names, when its link is followed, and that is another than now", () => {
    fc.assert(
      fc.property(arbitraryProfile, (profile) => {
        const now = firstOf(profile);
        for (const change of changesOf(profile)) {
          const followed = firstOf(decodeProfile(encodeProfile(change.profile), shippedCatalogue()).profile);
          expect(followed).toBe(change.first?.id ?? null);
          expect(followed).not.toBe(now);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("that is not told leaves the first where it is", () => {
    fc.assert(
      fc.property(arbitraryProfile, (profile) => {
        fc.pre(!recommend(dataset, profile).isLevel);
        const told = changesOf(profile).map(({ label }) => label);
        const steps = [...oneStepRelaxations(profile), ...oneStepDemands(profile)];
        for (const step of steps.filter(({ label }) => !told.includes(label)))
          expect(firstOf(step.profile)).toBe(firstOf(profile));
      }),
      { numRuns: 30 },
    );
  });

  it("tells of how many candidates that one is the first", () => {
    for (const { profile, candidates } of changesOf(shippedPresets.encrypted))
      expect(candidates).toBe(recommend(dataset, profile).ranked.length);
  });

  it("that leaves no candidate is told as such", () => {
    const rotation = changesOf(drawnProfile()).find(({ requirement }) => requirement === "rotation");
    expect(rotation).toMatchObject({ label: "with key rotation", first: null, candidates: 0 });
  });
});

describe("who comes first for a profile", () => {
  it("is the first of its recommendation, and nobody where several are level", () => {
    fc.assert(
      fc.property(arbitraryProfile, (profile) => {
        const { first, candidates } = firstFor(dataset, profile);
        expect(first?.id ?? null).toBe(firstOf(profile));
        expect(candidates).toBe(recommend(dataset, profile).ranked.length);
      }),
    );
  });
});
