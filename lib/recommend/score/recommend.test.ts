import { shippedCatalogue } from "@/lib/testing/shipped";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dataset } from "@/lib/dataset/dataset";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { drawnDataset, gigabits, hole, present } from "@/lib/testing/drawn-dataset";
import { arbitraryDataset, arbitraryProfile, directProfile, drawnProfile } from "@/lib/testing/drawn-profile";
import { aimIds } from "@/lib/recommend/profile/aims";
import { decodeProfile } from "@/lib/recommend/profile/profile-codec";
import type { Profile, Weights } from "@/lib/recommend/profile/profile";
import { recommend, type Ranked, type Recommendation } from "./recommend";
import { oneStepDemands } from "@/lib/recommend/answer/relaxations";
import { byAim, possiblePoints, utilityOf } from "./score";

const { dataset: shipped } = loadDataset();

/** Any profile answered from the shipped dataset, and one answered from a drawn dataset of any readings. */
const questions: fc.Arbitrary<readonly [Dataset, Profile]> = fc.oneof(
  arbitraryProfile.map((profile) => [shipped, profile] as const),
  fc.tuple(arbitraryDataset, directProfile),
);
const answers = questions.map(([dataset, profile]) => recommend(dataset, profile));
const forAll = (rule: (answer: Recommendation) => void) => fc.assert(fc.property(answers, rule));

const nothing = byAim(() => 0);
/** Whether points rest on what was put in the place of missing figures. */
const isGuessed = ({ lacking }: Ranked) => lacking.some(({ rule }) => rule === "middle");

describe("the weights", () => {
  it("multiplied by one number change nothing, to the last bit", () => {
    fc.assert(
      fc.property(questions, fc.integer({ min: 2, max: 1000 }), ([dataset, profile], factor) => {
        const weights = byAim((aim) => factor * profile.weights[aim]);
        const { ranked } = recommend(dataset, { ...profile, weights });
        const before = recommend(dataset, profile);
        expect(ranked).toEqual(before.ranked);
      }),
    );
  });

  it("share out 100 points in proportion, or none where nothing matters", () => {
    const weights: Weights = { ...nothing, throughput: 3, cpu: 1 };
    expect(possiblePoints(weights, aimIds)).toEqual({ ...nothing, throughput: 75, cpu: 25 });
    expect(possiblePoints(weights, ["cpu"])).toEqual({ ...nothing, cpu: 100 });
    expect(possiblePoints(nothing, aimIds)).toEqual(nothing);
  });

  it("of 0, and of an aim that does not exist for the traffic, give no points", () => {
    forAll(({ ranked, aims, profile }) => {
      for (const { parts, possible } of ranked) {
        for (const aim of aimIds) {
          if (profile.weights[aim] === 0 || !aims.includes(aim))
            expect([parts[aim], possible[aim]]).toEqual([0, 0]);
        }
      }
    });
  });

  it("of retransmits count as 0 where all traffic is UDP", () => {
    const udp = (retransmits: number) => {
      const { weights } = drawnProfile();
      const answer = recommend(
        shipped,
        drawnProfile({ protocol: "udp", weights: { ...weights, retransmits } }),
      );
      return [answer.aims, answer.ranked];
    };
    expect(udp(5)).toEqual(udp(0));
    expect(udp(5)[0]).not.toContain("retransmits");
  });

  it("all of 0 leave every candidate any rank, in order of id", () => {
    fc.assert(
      fc.property(questions, ([dataset, profile]) => {
        const { ranked } = recommend(dataset, { ...profile, weights: nothing });
        expect(
          ranked.every(({ points, rank }) => points === 0 && rank.best === 1 && rank.worst === rank.of),
        ).toBe(true);
        const ids = ranked.map(({ variant }) => variant.id);
        expect(ids).toEqual([...ids].sort());
      }),
    );
  });
});

describe("the points", () => {
  it("are the sum of the parts, each from 0 to what its aim can give", () => {
    forAll(({ ranked }) => {
      for (const { points, parts, possible } of ranked) {
        expect(points).toBeCloseTo(
          Object.values(parts).reduce((sum, part) => sum + part, 0),
          9,
        );
        for (const aim of aimIds) {
          expect(parts[aim]).toBeGreaterThanOrEqual(0);
          expect(parts[aim]).toBeLessThanOrEqual(possible[aim] + 1e-9);
        }
      }
    });
  });

  it("of all aims that exist and matter could be 100", () => {
    forAll(({ ranked, aims, profile }) => {
      const matters = aims.some((aim) => profile.weights[aim] > 0);
      for (const { possible } of ranked) {
        const sum = Object.values(possible).reduce((total, points) => total + points, 0);
        expect(sum).toBeCloseTo(matters ? 100 : 0, 9);
      }
    });
  });

  it("lie in their range, as every outcome of drawing one run does", () => {
    forAll(({ ranked }) => {
      for (const { points, low, high, outcomes } of ranked) {
        expect(outcomes.length).toBeGreaterThan(0);
        expect(Math.min(points, ...outcomes)).toBeGreaterThanOrEqual(low);
        expect(Math.max(points, ...outcomes)).toBeLessThanOrEqual(high);
      }
    });
  });

  it("have a range from the worst to the best of the others where nothing was measured", () => {
    const runs = (gbits: number) => ({ bandwidth: gigabits(gbits, gbits, gbits) });
    const failed = { bandwidth: [hole(), hole(), hole()] };
    const dataset = drawnDataset({
      dtm: { antrea: runs(5), calico: runs(5), canal: runs(5), cilium: runs(5) },
      dum: { antrea: runs(1), calico: runs(4), canal: runs(5), cilium: failed },
    });
    const profile = drawnProfile({ protocol: "mixed", peak: 10, weights: { ...nothing, throughput: 1 } });
    const cilium = present(recommend(dataset, profile).ranked.find(({ variant }) => variant.id === "cilium"));
    const { low, points, high } = cilium;
    expect([low, points, high].map((value) => value.toFixed(9))).toEqual(
      [30, 45, 50].map((value) => value.toFixed(9)),
    );
  });

  it("order the candidates whose figures were measured, the first id first where they are equal", () => {
    forAll((answer) => {
      const ranked = answer.ranked.filter((candidate) => !isGuessed(candidate));
      ranked.slice(1).forEach((candidate, index) => {
        const before = present(ranked[index]);
        const isEqual = before.points === candidate.points && before.variant.id < candidate.variant.id;
        expect(before.points > candidate.points || isEqual).toBe(true);
      });
    });
  });
});

describe("a candidate no better than another on any aim that matters", () => {
  it("is never before it", () => {
    forAll(({ ranked, aims, profile }) => {
      const mattering = aims.filter((aim) => profile.weights[aim] > 0);
      for (const worse of ranked) {
        for (const better of ranked) {
          const isNoBetter = mattering.every(
            (aim) => utilityOf(worse.utilities, aim) <= utilityOf(better.utilities, aim),
          );
          if (isNoBetter && better.points > worse.points)
            expect(ranked.indexOf(better)).toBeLessThan(ranked.indexOf(worse));
        }
      }
    });
  });
});

describe("a rank range", () => {
  it("puts a candidate behind another only if its whole range of points is lower", () => {
    forAll(({ ranked }) => {
      for (const { low, high, rank } of ranked) {
        expect(rank).toEqual({
          best: 1 + ranked.filter((other) => other.low > high).length,
          worst: ranked.filter((other) => other.high >= low).length,
          of: ranked.length,
        });
      }
    });
  });

  it("of candidates with equal points overlaps", () => {
    forAll(({ ranked }) => {
      for (const a of ranked)
        for (const b of ranked)
          if (a.points === b.points) expect(a.rank.best).toBeLessThanOrEqual(b.rank.worst);
    });
  });
});

describe("a requirement that takes candidates away", () => {
  /** Whether every figure was measured and nobody takes more memory than a node has, where all are worth 0 alike. */
  const isPlain = ({ lacking, utilities }: Ranked) =>
    lacking.length === 0 && present(utilities.aims.memory).every(({ utility }) => utility > 0);

  it("leaves the distances between the others as they were, where nobody lacks a figure or the memory", () => {
    fc.assert(
      fc.property(arbitraryProfile, (profile) => {
        const before = recommend(shipped, profile).ranked;
        const demands = oneStepDemands(profile).filter(({ requirement }) => requirement !== "encryption");
        for (const demand of demands) {
          const after = recommend(shipped, demand.profile).ranked;
          if (![...before, ...after].every(isPlain)) continue;
          const shifts = after.map(({ variant, points }) => {
            return points - present(before.find((one) => one.variant.id === variant.id)).points;
          });
          for (const shift of shifts) expect(shift).toBeCloseTo(present(shifts[0]), 9);
        }
      }),
    );
  });
});

describe("a variant that no run measured on the profile's traffic", () => {
  const query = "encryption=any&streams=single&path=service";

  it("is left out with the reason that its runs give, and comes back where other traffic of the profile was measured", () => {
    const { ranked, excluded } = recommend(shipped, decodeProfile(query, shippedCatalogue()).profile);
    expect(ranked.map(({ variant }) => variant.id)).not.toContain("antrea-ipsec");
    const reason = present(excluded.find(({ requirement }) => requirement === "traffic"));
    expect(reason).toMatchObject({ variant: "antrea-ipsec" });
    expect(reason.reason).toContain("Name or service not known");
    const mixed = recommend(shipped, decodeProfile(`${query}&protocol=mixed`, shippedCatalogue()).profile);
    expect(mixed.ranked.map(({ variant }) => variant.id)).toContain("antrea-ipsec");
  });

  it("is behind one that is as good on every aim that counts, however far its range reaches", () => {
    const weights = "throughput:3,cpu:5,memory:1,udp:3,steadiness:0,retransmits:0";
    const { ranked } = recommend(
      shipped,
      decodeProfile(`${query}&protocol=mixed&policy=no&weights=${weights}`, shippedCatalogue()).profile,
    );
    const placeOf = (id: string) => ranked.findIndex(({ variant }) => variant.id === id);
    expect(placeOf("antrea-ipsec")).toBeGreaterThan(placeOf("antrea-wg"));
  });

  it("never leads measured ones with figures that it lacks", () => {
    forAll(({ ranked }) => {
      const [leader] = ranked;
      if (leader && !ranked.every(isGuessed)) expect(isGuessed(leader)).toBe(false);
    });
  });
});
