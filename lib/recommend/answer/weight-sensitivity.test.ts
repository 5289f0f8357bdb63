import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { valuesOf } from "@/lib/dataset/facts/dimensions";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { drawnVariant, present } from "@/lib/testing/drawn-dataset";
import { arbitraryProfile, drawnProfile } from "@/lib/testing/drawn-profile";
import { aimIds } from "@/lib/recommend/profile/aims";
import { shippedPresets } from "@/lib/testing/drawn-profile";
import { profilePresets, type Profile, type Weights } from "@/lib/recommend/profile/profile";
import { recommend } from "@/lib/recommend/score/recommend";
import { MOST_STEPS, smallestWeightChanges, takesToLead, weightRows } from "./weight-sensitivity";

const { dataset } = loadDataset();
const presets = valuesOf(profilePresets);
const values = [0, 1, 2, 3, 4, 5];

/** Which candidate ranks first when a profile's weights are these. */
function firstWith(profile: Profile, weights: Weights): string | undefined {
  const { ranked, isLevel } = recommend(dataset, { ...profile, weights });
  return isLevel ? undefined : ranked[0]?.variant.id;
}

const stepsBetween = (a: Weights, b: Weights) =>
  aimIds.reduce((sum, aim) => sum + Math.abs(a[aim] - b[aim]), 0);

/** All weights that lie so many steps away. */
function weightsAround(weights: Weights, steps: number): Weights[] {
  return aimIds
    .reduce<Weights[]>(
      (all, aim) =>
        all
          .flatMap((one) => values.map((value) => ({ ...one, [aim]: value })))
          .filter((one) => stepsBetween(one, weights) <= steps),
      [weights],
    )
    .filter((one) => stepsBetween(one, weights) === steps);
}

describe("the rows of weights", () => {
  it("name at the current weight who comes first, and have one for each aim that exists", () => {
    fc.assert(
      fc.property(arbitraryProfile, (profile) => {
        const answer = recommend(dataset, profile);
        const rows = weightRows(answer);
        expect(rows.map(({ aim, current }) => [aim, current])).toEqual(
          answer.aims.map((aim) => [aim, profile.weights[aim]]),
        );
        for (const { first, current } of rows)
          expect(first[current]?.id).toBe(firstWith(profile, profile.weights));
      }),
    );
  });

  it.each(presets)("of the preset %s name for each weight who comes first with it", (preset) => {
    const profile = shippedPresets[preset];
    for (const { aim, first } of weightRows(recommend(dataset, profile))) {
      const applied = values.map((value) => firstWith(profile, { ...profile.weights, [aim]: value }));
      expect([aim, first.map((leader) => leader?.id)]).toEqual([aim, applied]);
    }
  });

  it("are empty of names where there is no candidate", () => {
    const answer = recommend(dataset, drawnProfile({ encryption: "ipsec", windows: "yes", bgp: "yes" }));
    expect([
      answer.ranked,
      weightRows(answer).flatMap(({ first }) => first.filter((leader) => leader !== null)),
    ]).toEqual([[], []]);
    expect(smallestWeightChanges(answer)).toEqual([]);
  });
});

describe("the smallest changes of weights", () => {
  it("bring whom they name first, when applied, with as few steps each", () => {
    fc.assert(
      fc.property(arbitraryProfile, (profile) => {
        const answer = recommend(dataset, profile);
        const changes = smallestWeightChanges(answer);
        const winner = answer.ranked[0]?.variant.id;
        for (const { changes: moves, weights, first } of changes) {
          const moved = { ...profile.weights };
          for (const { aim, from, to } of moves) {
            expect(from).toBe(profile.weights[aim]);
            moved[aim] = to;
          }
          expect(moved).toEqual(weights);
          expect(first.id).not.toBe(winner);
          expect(firstWith(profile, weights)).toBe(first.id);
        }
        const steps = new Set(changes.map(({ weights }) => stepsBetween(weights, profile.weights)));
        expect(steps.size).toBeLessThanOrEqual(1);
        expect(Math.max(0, ...steps)).toBeLessThanOrEqual(MOST_STEPS);
        expect(new Set(changes.map(({ first }) => first.id)).size).toBe(changes.length);
      }),
    );
  });

  it.each(["edge", "standard", "tuned"] as const)(
    "of the preset %s are all there are: no fewer steps bring another first, and as many bring no one else",
    (preset) => {
      const profile = shippedPresets[preset];
      const changes = smallestWeightChanges(recommend(dataset, profile));
      const winner = firstWith(profile, profile.weights);
      const needed = changes[0] ? stepsBetween(changes[0].weights, profile.weights) : MOST_STEPS;
      const firsts = (steps: number) =>
        new Set(weightsAround(profile.weights, steps).map((weights) => firstWith(profile, weights)));
      for (let steps = 1; steps < needed; steps++) expect([...firsts(steps)]).toEqual([winner]);
      expect([...firsts(needed)].filter((id) => id !== winner).sort()).toEqual(
        changes.map(({ first }) => first.id).sort(),
      );
    },
  );

  it("of the preset edge are of latency alone: no weight of UDP changes the first for TCP", () => {
    const changes = smallestWeightChanges(recommend(dataset, shippedPresets.edge));
    expect(changes.flatMap((one) => one.changes.map(({ aim }) => aim))).toEqual(["latency"]);
  });
});

describe("what it takes to lead", () => {
  it.each(presets)(
    "holds when applied, for every candidate of the preset %s, and nothing less does",
    (preset) => {
      const profile = shippedPresets[preset];
      const answer = recommend(dataset, profile);
      const rows = weightRows(answer);
      for (const { variant } of answer.ranked.slice(1)) {
        const leadsAt = (aim: keyof Weights, value: number) =>
          firstWith(profile, { ...profile.weights, [aim]: value }) === variant.id;
        for (const { aim, from, to, onwards } of takesToLead(rows, variant)) {
          expect([from, leadsAt(aim, to)]).toEqual([profile.weights[aim], true]);
          const nearer = values.filter((value) => Math.abs(value - from) < Math.abs(to - from));
          expect(nearer.some((value) => leadsAt(aim, value))).toBe(false);
          const beyond = values.filter((value) => (to < from ? value <= to : value >= to));
          expect(beyond.every((value) => leadsAt(aim, value))).toBe(onwards);
        }
      }
    },
  );

  it("is the nearest value, and goes on to the end of the scale only where every value beyond leads too", () => {
    const [own, other] = [drawnVariant("cilium"), drawnVariant("calico")];
    const row = (aim: keyof Weights, current: number, leads: readonly number[]) => {
      return { aim, current, first: values.map((value) => (leads.includes(value) ? own : other)) };
    };
    expect(takesToLead([row("cpu", 2, [0, 3, 5]), row("udp", 4, [0, 1, 2, 3])], own)).toEqual([
      { aim: "cpu", from: 2, to: 3, onwards: false },
      { aim: "udp", from: 4, to: 3, onwards: true },
    ]);
    expect(takesToLead([row("memory", 0, [4, 5]), row("udp", 2, [1])], own)).toEqual([
      { aim: "udp", from: 2, to: 1, onwards: false },
      { aim: "memory", from: 0, to: 4, onwards: true },
    ]);
  });

  it("is nothing for whom no single weight brings first", () => {
    const answer = recommend(dataset, shippedPresets.tuned);
    const vpp = present(answer.ranked.find(({ variant }) => variant.id === "calico-vpp"));
    expect(takesToLead(weightRows(answer), vpp.variant)).toEqual([]);
  });
});
