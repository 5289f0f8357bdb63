import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { arbitraryProfile, drawnProfile } from "@/lib/testing/drawn-profile";
import type { Profile } from "@/lib/recommend/profile/profile";
import {
  oldestKernelForAll,
  oneStepDemands,
  oneStepRelaxations,
  suggestRelaxations,
  type Relaxation,
} from "./relaxations";
import { requirementsAsked, selectCandidates } from "@/lib/recommend/score/requirements";

const { variants } = loadDataset().dataset;
const count = (profile: Profile) => selectCandidates(variants, profile).candidates.length;
const suggested = (changes: Partial<Profile>) => suggestRelaxations(variants, drawnProfile(changes));
const told = (relaxations: readonly Relaxation[]) =>
  relaxations.map(({ label, candidates }) => [label, candidates]);

describe("the kernel that is suggested", () => {
  it("is the oldest that no CNI's documentation refuses", () => {
    expect(oldestKernelForAll).toBe("5.10");
    for (const encryption of ["none", "any"] as const) {
      const { excluded } = selectCandidates(variants, drawnProfile({ kernel: "5.10", encryption }));
      expect(excluded.filter(({ requirement }) => requirement === "kernel")).toEqual([]);
    }
    expect(count(drawnProfile({ kernel: "5.9" }))).toBeLessThan(count(drawnProfile({ kernel: "5.10" })));
  });

  it("is told where the kernel is older, and only there", () => {
    const offers = (kernel: string) => oneStepRelaxations(drawnProfile({ kernel })).map(({ label }) => label);
    expect([offers("5.9"), offers("5.10"), offers("6.8")]).toEqual([["with Linux 5.10 or later"], [], []]);
  });
});

describe("the ways to relax", () => {
  it("WireGuard on Linux 4.15 begin with no encryption, which leaves the six plain variants of old kernels", () => {
    expect(told(suggested({ kernel: "4.15", encryption: "wireguard" }))).toEqual([
      ["without encryption", 6],
      ["with Linux 5.10 or later", 5],
      ["with any encryption", 1],
    ]);
  });

  it("flows, BGP and Windows nodes are to drop one of the three", () => {
    // Cilium, full Hubble and no kube-proxy; Calico and Kube-OVN; Antrea with and without encapsulation.
    expect(told(suggested({ observability: "yes", bgp: "yes", windows: "yes" }))).toEqual([
      ["without Windows nodes", 3],
      ["without flow observability", 2],
      ["without BGP", 2],
    ]);
  });

  it("what no one requirement gives are the smallest sets that do", () => {
    const asked: Partial<Profile> = {
      observability: "yes",
      bgp: "yes",
      windows: "yes",
      kubeproxy: "replaced",
      tuning: "default",
    };
    expect(told(suggested(asked))).toEqual([
      ["without flow observability and with kube-proxy kept or replaced", 2],
      ["without Windows nodes and with kube-proxy kept or replaced", 1],
      ["without Windows nodes and with options and tuning", 1],
      ["without BGP and with kube-proxy kept or replaced", 1],
    ]);
  });

  it("encryption are two where one kind is asked for, and one where any is", () => {
    const labels = (encryption: Profile["encryption"]) =>
      oneStepRelaxations(drawnProfile({ encryption })).map(({ label }) => label);
    expect(labels("ipsec")).toEqual(["with any encryption", "without encryption"]);
    expect(labels("any")).toEqual(["without encryption"]);
    expect(labels("none")).toEqual([]);
  });

  it("are none where nothing stands in the way", () => {
    expect(suggested({})).toEqual([]);
  });

  it("each give more candidates than there are, as many as they say, most first, five at the most", () => {
    fc.assert(
      fc.property(arbitraryProfile, (profile) => {
        const counts = suggestRelaxations(variants, profile).map((relaxation) => {
          expect(count(relaxation.profile)).toBe(relaxation.candidates);
          return relaxation.candidates;
        });
        expect(counts).toEqual([...counts].sort((a, b) => b - a));
        expect(counts.every((candidates) => candidates > count(profile))).toBe(true);
        expect(counts.length).toBeLessThanOrEqual(5);
      }),
    );
  });

  it("exist for every profile without a candidate", () => {
    fc.assert(
      fc.property(arbitraryProfile, (profile) => {
        if (count(profile) === 0) expect(suggestRelaxations(variants, profile)).not.toEqual([]);
      }),
    );
  });

  it("relax requirements in force, each once, and no more of them than it takes", () => {
    fc.assert(
      fc.property(arbitraryProfile, (profile) => {
        const inForce = requirementsAsked(profile).map(({ id }) => id);
        const best = Math.max(0, ...oneStepRelaxations(profile).map((step) => count(step.profile)));
        for (const { requirements } of suggestRelaxations(variants, profile)) {
          expect(inForce).toEqual(expect.arrayContaining([...requirements]));
          expect(new Set(requirements).size).toBe(requirements.length);
          expect(requirements.length === 1).toBe(best > 0);
        }
      }),
    );
  });
});

describe("one step", () => {
  it("changes its own answer, and no other", () => {
    fc.assert(
      fc.property(arbitraryProfile, (profile) => {
        for (const step of [...oneStepRelaxations(profile), ...oneStepDemands(profile)]) {
          const changed = (Object.keys(profile) as (keyof Profile)[]).filter(
            (field) => step.profile[field] !== profile[field],
          );
          expect(changed).toEqual([step.requirement]);
        }
      }),
    );
  });

  it("of relaxing never takes a candidate away, but for encryption, which changes the pool", () => {
    fc.assert(
      fc.property(arbitraryProfile, (profile) => {
        for (const step of oneStepRelaxations(profile)) {
          if (step.requirement !== "encryption") {
            expect(count(step.profile)).toBeGreaterThanOrEqual(count(profile));
          }
        }
      }),
    );
  });

  it("of demanding is every requirement that is not in force", () => {
    expect(oneStepDemands(drawnProfile()).map(({ label }) => label)).toEqual([
      "with any encryption",
      "with key rotation",
      "with network policy",
      "with L7 policy",
      "with flow observability",
      "with Windows nodes",
      "with BGP",
      "with kube-proxy kept",
      "with kube-proxy replaced",
      "with the default install only",
    ]);
    fc.assert(
      fc.property(arbitraryProfile, (profile) => {
        const inForce = requirementsAsked(profile).map(({ id }) => id);
        for (const { requirement, profile: asked } of oneStepDemands(profile)) {
          expect(inForce).not.toContain(requirement);
          expect(requirementsAsked(asked).map(({ id }) => id)).toContain(requirement);
        }
      }),
    );
  });

  it("is undone by the step back", () => {
    fc.assert(
      fc.property(arbitraryProfile, (profile) => {
        for (const { requirement, profile: asked } of oneStepDemands(profile)) {
          const back = oneStepRelaxations(asked).filter((step) => step.requirement === requirement);
          expect(back.map((step) => step.profile)).toContainEqual(profile);
        }
      }),
    );
  });
});
