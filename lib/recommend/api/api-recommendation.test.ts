import { shippedCatalogue } from "@/lib/testing/shipped";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { arbitraryDataset, arbitraryProfile, directProfile } from "@/lib/testing/drawn-profile";
import { apiRecommendation, type ApiRecommendation } from "./api-recommendation";
import { shippedPresets } from "@/lib/testing/drawn-profile";
import type { Profile } from "@/lib/recommend/profile/profile";
import { decodeProfile } from "@/lib/recommend/profile/profile-codec";
import { recommend } from "@/lib/recommend/score/recommend";
import { sourceOf } from "@/lib/dataset/source";

const { dataset: shipped } = loadDataset();
const source = sourceOf(shipped.definition);
const api = (profile: Profile, dataset = shipped) =>
  apiRecommendation(dataset, recommend(dataset, profile), []);
const answers: fc.Arbitrary<ApiRecommendation> = arbitraryProfile.map((profile) => api(profile));
const drawnAnswers: fc.Arbitrary<ApiRecommendation> = fc
  .tuple(arbitraryDataset, directProfile)
  .map(([dataset, profile]) => api(profile, dataset));
const forAll = (rule: (answer: ApiRecommendation) => void) =>
  fc.assert(fc.property(fc.oneof(answers, drawnAnswers), rule), { numRuns: 60 });

describe("the API's answer", () => {
  it("is JSON: no number in it is NaN or without end, and reading it back gives the same", () => {
    forAll((answer) => {
      expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
    });
  });

  it("has each CNI variant either as a candidate, or excluded with its reasons", () => {
    fc.assert(
      fc.property(answers, ({ candidates, excluded }) => {
        const ranked = candidates.map(({ variant }) => variant);
        const left = new Set(excluded.map(({ variant }) => variant));
        const cnis = shipped.variants.filter(({ cni }) => cni !== "baremetal").map(({ id }) => id);
        expect([...ranked, ...left].sort()).toEqual(cnis.sort());
      }),
      { numRuns: 60 },
    );
  });

  it("has shares of first place that add up to 1", () => {
    forAll(({ candidates }) => {
      const shares = candidates.map(({ firstShare }) => firstShare);
      if (shares.length > 0) expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    });
  });

  it("has scores that are the sum of their parts, within their range, the measured ones from the most down", () => {
    forAll(({ candidates }) => {
      for (const { score, parts, low, high } of candidates) {
        expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBeCloseTo(score, 9);
        expect([low <= score, score <= high]).toEqual([true, true]);
      }
      const measured = candidates.filter(({ lacking }) => !lacking.some(({ rule }) => rule === "middle"));
      const scores = measured.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    });
  });

  it("gives every candidate the same columns of figures, each a value within its range or a note", () => {
    forAll(({ candidates }) => {
      const columnsOf = (candidate: (typeof candidates)[number]) =>
        candidate.figures.map(({ metric, test, unit }) => `${metric} ${test} ${unit}`);
      for (const candidate of candidates) {
        expect(columnsOf(candidate)).toEqual(candidates[0] && columnsOf(candidates[0]));
        for (const { median, min, max, n, note } of candidate.figures) {
          if (median === null) expect([min, max, n, note === null]).toEqual([null, null, 0, false]);
          else expect([median >= (min ?? NaN), median <= (max ?? NaN)]).toEqual([true, true]);
        }
      }
    });
  });

  it("counts memory from the leanest candidate: on the edge preset from Flannel, with Kube-router 13.5 MB above", () => {
    const memory = api(shippedPresets.edge)
      .candidates.flatMap(({ variant, figures }) => figures.map((figure) => ({ variant, ...figure })))
      .filter(({ aim }) => aim === "memory");
    expect(memory[0]).toMatchObject({ variant: "flannel", unit: "bytes", median: 0 });
    expect(memory[1]).toMatchObject({ variant: "kuberouter", median: 13_545_014 });
    expect(Math.min(...memory.map(({ median }) => median ?? NaN))).toBe(0);
  });

  it("budgets a node for the first of the answer, and has none where no candidate carries the peak", () => {
    forAll(({ answer, budget }) => {
      expect(budget?.variant).toBe(answer.kind === "none" ? undefined : answer.variants[0]);
    });
  });

  it("says what to relax where nothing is left, and only there", () => {
    fc.assert(
      fc.property(answers, ({ candidates, sensitivity }) => {
        expect(sensitivity.relaxations.length > 0).toBe(candidates.length === 0);
      }),
      { numRuns: 60 },
    );
    const ipsecOnWindows = decodeProfile("encryption=ipsec&windows=yes", shippedCatalogue()).profile;
    expect(api(ipsecOnWindows)).toMatchObject({
      candidates: [],
      budget: null,
      answer: { kind: "none", variants: [], carries: null },
    });
  });

  it("names the dataset, its source and the article's pick", () => {
    const answer = api(shippedPresets.tuned);
    expect([answer.edition, answer.source]).toEqual(["2024-01", source]);
    expect(answer.articlePick).toMatchObject({ name: "Calico VPP", variant: "calico-vpp", agrees: false });
  });

  it("hands on the problems of the link", () => {
    const { profile, problems } = decodeProfile("nodes=many", shippedCatalogue());
    const answer = apiRecommendation(shipped, recommend(shipped, profile), problems);
    expect(answer.problems).toEqual(problems);
    expect(answer.problems).toHaveLength(1);
  });
});
