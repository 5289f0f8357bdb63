import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { drawnVariant, present } from "@/lib/testing/drawn-dataset";
import { arbitraryDataset, arbitraryProfile, directProfile } from "@/lib/testing/drawn-profile";
import { firstShares } from "./first-share";
import { shippedPresets } from "@/lib/testing/drawn-profile";
import { recommend, type Ranked } from "@/lib/recommend/score/recommend";
import { byAim, type Score } from "@/lib/recommend/score/score";

const { dataset: shipped } = loadDataset();

/** A score of which only the outcomes matter. */
function drawnScore(id: string, outcomes: readonly number[]): Score {
  const none = byAim(() => 0);
  const [points, low, high] = [0, Math.min(...outcomes), Math.max(...outcomes)];
  const variant = drawnVariant(id);
  return {
    variant,
    points,
    parts: none,
    possible: none,
    low,
    high,
    outcomes,
    lacking: [],
    utilities: { variant, aims: {}, lacking: [] },
  };
}

const scoresOf = (outcomes: readonly (readonly number[])[]) =>
  outcomes.map((own, index) => drawnScore(`cilium-${index}`, own));
const sharesOf = (outcomes: readonly (readonly number[])[]) => [...firstShares(scoresOf(outcomes)).values()];
const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

/** Every way to draw one outcome of each. */
function jointDraws(outcomes: readonly (readonly number[])[]): number[][] {
  return outcomes.reduce<number[][]>(
    (draws, own) => draws.flatMap((draw) => own.map((points) => [...draw, points])),
    [[]],
  );
}

function enumeratedShares(outcomes: readonly (readonly number[])[]): number[] {
  const draws = jointDraws(outcomes);
  return outcomes.map((_, index) => {
    const wins = draws.map((draw) => {
      const most = Math.max(...draw);
      return draw[index] === most ? 1 / draw.filter((points) => points === most).length : 0;
    });
    return sum(wins) / draws.length;
  });
}

describe("the shares of first place", () => {
  it("are those of all joint draws, gone through one by one", () => {
    const few = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 3, maxLength: 9 });
    fc.assert(
      fc.property(fc.tuple(few, few, few), (outcomes) => {
        sharesOf(outcomes).forEach((share, index) =>
          expect(share).toBeCloseTo(present(enumeratedShares(outcomes)[index]), 12),
        );
      }),
    );
  });

  it("are equal parts where all are equal", () => {
    expect(sharesOf([[7, 7, 7], [7], [7, 7], [7]])).toEqual([0.25, 0.25, 0.25, 0.25]);
  });

  it("take points that differ by rounding alone as equal", () => {
    expect(sharesOf([[0.1 + 0.2], [0.3]])).toEqual([0.5, 0.5]);
  });

  it("add up to 1 as soon as there is a candidate", () => {
    expect(sharesOf([])).toEqual([]);
    const answers = fc.oneof(
      arbitraryProfile.map((profile) => recommend(shipped, profile)),
      fc.tuple(arbitraryDataset, directProfile).map(([dataset, profile]) => recommend(dataset, profile)),
    );
    fc.assert(
      fc.property(answers, ({ ranked }) => {
        const shares = firstShares(ranked);
        expect([...shares.keys()]).toEqual(ranked.map(({ variant }) => variant.id));
        if (ranked.length > 0) expect(sum(shares.values())).toBeCloseTo(1, 9);
      }),
    );
  });

  it("are 0 for who has fewer points in every draw than another has in any", () => {
    fc.assert(
      fc.property(arbitraryProfile, (profile) => {
        const { ranked } = recommend(shipped, profile);
        const shares = firstShares(ranked);
        const surest = Math.max(...ranked.map(({ outcomes }) => Math.min(...outcomes)));
        for (const { variant, outcomes } of ranked)
          if (Math.max(...outcomes) < surest - 1e-6) expect(shares.get(variant.id)).toBe(0);
      }),
    );
  });

  it("are what 20,000 draws of runs come to, within their sampling error", () => {
    const draws = 20_000;
    const { ranked } = recommend(shipped, shippedPresets.standard);
    const random = seededRandom(20240417);
    const wins = new Map<string, number>();
    for (let draw = 0; draw < draws; draw++) {
      const first = firstOfDraw(ranked, random);
      wins.set(first, (wins.get(first) ?? 0) + 1);
    }
    for (const [id, share] of firstShares(ranked)) {
      const error = Math.sqrt((share * (1 - share)) / draws);
      expect(Math.abs((wins.get(id) ?? 0) / draws - share)).toBeLessThanOrEqual(4 * error + 1e-12);
    }
  });
});

/** Numbers from 0 up to 1, the same ones for the same seed (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Which candidate ranks first when each candidate is given one run of each test, drawn at random. */
function firstOfDraw(ranked: readonly Ranked[], random: () => number): string {
  const drawn = ranked.map(({ variant, utilities, possible }) => {
    const runOf = new Map<string, number>();
    let points = 0;
    for (const [aim, cells] of Object.entries(utilities.aims)) {
      for (const { test, runs } of cells) {
        const run = runOf.get(test) ?? Math.floor(random() * runs.length);
        runOf.set(test, run);
        points += (possible[aim as keyof typeof possible] * present(runs[run])) / cells.length;
      }
    }
    return { id: variant.id, points };
  });
  return drawn.reduce((best, one) => (one.points > best.points ? one : best)).id;
}
