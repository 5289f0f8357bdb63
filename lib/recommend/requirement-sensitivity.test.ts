import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/load-dataset";
import { arbitraryProfile, drawnProfile } from "@/lib/testing/drawn-profile";
import type { Profile } from "./profile";
import { decodeProfile, encodeProfile } from "./profile-codec";
import { presetProfiles } from "./preset-profiles";
import { recommend } from "./recommend";
import { oneStepDemands, oneStepRelaxations } from "./relaxations";
import { requirementChanges } from "./requirement-sensitivity";

const { dataset } = loadDataset();
const firstOf = (profile: Profile) => recommend(dataset, profile).ranked[0]?.variant.id ?? null;
const changesOf = (profile: Profile) => requirementChanges(dataset, recommend(dataset, profile));

describe("a change of a requirement", () => {
  it("brings first whom it names, when its link is followed, and that is another than now", () => {
    fc.assert(
      fc.property(arbitraryProfile, (profile) => {
        const now = firstOf(profile);
        for (const change of changesOf(profile)) {
          const followed = firstOf(decodeProfile(encodeProfile(change.profile)).profile);
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
        const told = changesOf(profile).map(({ label }) => label);
        const steps = [...oneStepRelaxations(profile), ...oneStepDemands(profile)];
        for (const step of steps.filter(({ label }) => !told.includes(label)))
          expect(firstOf(step.profile)).toBe(firstOf(profile));
      }),
      { numRuns: 30 },
    );
  });

  it("says whether the requirement is dropped or added", () => {
    const kinds = changesOf(presetProfiles.encrypted).map(({ label, kind }) => [label, kind]);
    expect(kinds).toContainEqual(["without encryption", "dropped"]);
    expect(kinds).toContainEqual(["with key rotation", "added"]);
  });

  it("that leaves no candidate is told as such", () => {
    const rotation = changesOf(drawnProfile()).find(({ requirement }) => requirement === "rotation");
    expect(rotation).toMatchObject({ label: "with key rotation", first: null });
  });
});
