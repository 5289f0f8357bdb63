import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { present } from "@/lib/testing/drawn-dataset";
import { formatRank, rankBands, type Contender } from "./rank-bands";
import { median, rangesOverlap, summariseRuns } from "./summarise-runs";

const contender = (id: string, ...runs: number[]): Contender => ({
  id,
  figure: median(runs) as number,
  summary: summariseRuns(runs),
});
const places = (ranks: ReturnType<typeof rankBands>) =>
  Object.fromEntries([...ranks].map(([id, rank]) => [id, formatRank(rank)]));

const run = fc.integer({ min: 1, max: 60 });
const field = fc
  .array(fc.tuple(run, run, run), { maxLength: 12 })
  .map((all) => all.map((runs, index) => contender(`v${index}`, ...runs)));
const direction = fc.constantFrom("higher" as const, "lower" as const);
const inOrder = (all: Contender[], better: "higher" | "lower") =>
  [...all].sort((a, b) => (better === "higher" ? b.figure - a.figure : a.figure - b.figure));

describe("rankBands", () => {
  it("gives =2, =2, 4: ties share their first place and the next counts on", () => {
    const ranks = rankBands(
      [
        contender("first", 40, 41),
        contender("second", 30, 32),
        contender("tied", 29, 31),
        contender("last", 10, 11),
      ],
      "higher",
    );
    expect(places(ranks)).toEqual({ first: "1", second: "=2", tied: "=2", last: "4" });
  });

  it("starts a band at the first whose range does not overlap the leader's, though it overlaps the previous one's", () => {
    const chain = [
      contender("leader", 28, 30, 32),
      contender("middle", 26, 28, 29),
      contender("tail", 24, 26, 27),
    ];
    expect(rangesOverlap(present(chain[1]).summary, present(chain[2]).summary)).toBe(true);
    expect(places(rankBands(chain, "higher"))).toEqual({ leader: "=1", middle: "=1", tail: "3" });
  });

  it("does not reopen a band: a later range that overlaps the first leader's stays with its own", () => {
    const ranks = rankBands(
      [contender("a", 30, 31), contender("b", 28, 29), contender("wide", 1, 2, 31)],
      "higher",
    );
    expect(places(ranks)).toEqual({ a: "1", b: "=2", wide: "=2" });
  });

  it("follows the direction of the metric", () => {
    const two = [contender("low", 1, 2), contender("high", 8, 9)];
    expect(places(rankBands(two, "higher"))).toEqual({ high: "1", low: "2" });
    expect(places(rankBands(two, "lower"))).toEqual({ high: "2", low: "1" });
  });

  it("does not depend on the order of its input", () => {
    const shuffled = field.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, direction, ([all, other], better) => {
        expect(Object.fromEntries(rankBands(other, better))).toEqual(
          Object.fromEntries(rankBands(all, better)),
        );
      }),
    );
  });

  it("gives every place as 1 + the number in earlier bands, and counts all that were ranked", () => {
    fc.assert(
      fc.property(field, direction, (all, better) => {
        const ranks = [...rankBands(all, better).values()];
        for (const { place, band, shared, of } of ranks) {
          expect(place).toBe(1 + ranks.filter((other) => other.band < band).length);
          expect([shared, of]).toEqual([ranks.filter((other) => other.band === band).length, all.length]);
        }
      }),
    );
  });

  it("never ranks a worse figure before a better one", () => {
    fc.assert(
      fc.property(field, direction, (all, better) => {
        const ranks = rankBands(all, better);
        const order = inOrder(all, better).map(({ id }) => present(ranks.get(id)).place);
        expect(order).toEqual([...order].sort((a, b) => a - b));
      }),
    );
  });

  it("keeps each band to those that overlap its leader, and opens the next with one that does not", () => {
    fc.assert(
      fc.property(field, direction, (all, better) => {
        const ranks = rankBands(all, better);
        const bands = new Map<number, Contender[]>();
        for (const id of ranks.keys()) {
          const band = present(ranks.get(id)).band;
          bands.set(band, [...(bands.get(band) ?? []), present(all.find((one) => one.id === id))]);
        }
        for (const [band, [leader, ...members]] of bands) {
          expect(members.every(({ summary }) => rangesOverlap(present(leader).summary, summary))).toBe(true);
          const next = bands.get(band + 1)?.[0];
          if (next) expect(rangesOverlap(present(leader).summary, next.summary)).toBe(false);
        }
      }),
    );
  });

  it("is the same in every unit", () => {
    fc.assert(
      fc.property(
        field,
        direction,
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        (all, better, factor) => {
          const scaled = all.map(({ id, summary }) =>
            contender(id, ...summary.runs.map((value) => (value as number) * factor)),
          );
          expect(Object.fromEntries(rankBands(scaled, better))).toEqual(
            Object.fromEntries(rankBands(all, better)),
          );
        },
      ),
    );
  });
});
