import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { present } from "@/lib/testing/drawn-dataset";
import { formatRank, isCertainlyBetter, rankRanges, type Contender } from "./rank-ranges";
import { rangesOverlap, summariseRuns } from "./summarise-runs";

const contender = (id: string, ...runs: number[]) => ({ id, summary: summariseRuns(runs) });
const written = (contenders: readonly Contender[], better: "higher" | "lower") =>
  Object.fromEntries([...rankRanges(contenders, better)].map(([id, rank]) => [id, formatRank(rank)]));

const run = fc.integer({ min: 1, max: 60 });
const fieldOf = (minLength: number) =>
  fc
    .array(fc.array(run, { minLength: 2, maxLength: 5 }), { minLength, maxLength: 12 })
    .map((all) => all.map((runs, index) => contender(`v${index}`, ...runs)));
const direction = fc.constantFrom("higher" as const, "lower" as const);

describe("rankRanges", () => {
  it("gives a rank of one's own only where no range overlaps", () => {
    const field = [
      contender("a", 40, 41),
      contender("b", 30, 32),
      contender("c", 29, 31),
      contender("d", 9, 10),
    ];
    expect(written(field, "higher")).toEqual({ a: "1", b: "2–3", c: "2–3", d: "4" });
    expect(written(field, "lower")).toEqual({ d: "1", c: "2–3", b: "2–3", a: "4" });
  });

  it("does not let a wide range swallow two that do not overlap each other", () => {
    const field = [
      contender("wide", 6.31, 12.1),
      contender("antrea-wg", 8.74, 8.82),
      contender("calico-wg", 8.01, 8.09),
    ];
    expect(written(field, "higher")).toEqual({ wide: "1–3", "antrea-wg": "1–2", "calico-wg": "2–3" });
  });

  it("gives the first rank to everyone whom nobody certainly beats, through a chain of overlaps", () => {
    const chain = [contender("a", 28, 32), contender("b", 26, 29), contender("c", 24, 27)];
    expect(written(chain, "higher")).toEqual({ a: "1–2", b: "1–3", c: "2–3" });
  });

  it("counts ranges that touch as overlapping", () => {
    expect(written([contender("a", 2, 3), contender("b", 1, 2)], "higher")).toEqual({ a: "1–2", b: "1–2" });
  });

  it("never calls a difference certain where a variant has one run only", () => {
    expect(written([contender("a", 40), contender("b", 30, 31), contender("c", 20)], "higher")).toEqual({
      a: "1–3",
      b: "1–3",
      c: "1–3",
    });
  });

  it("counts those that are certainly better, and those that are not certainly worse, of one run or none too", () => {
    const any = fc
      .array(fc.array(run, { maxLength: 3 }), { minLength: 1, maxLength: 12 })
      .map((all) => all.map((runs, index) => contender(`v${index}`, ...runs)));
    fc.assert(
      fc.property(any, direction, (field, better) => {
        const ranks = rankRanges(field, better);
        for (const { id, summary } of field) {
          const ahead = field.filter((other) => isCertainlyBetter(other.summary, summary, better));
          const behind = field.filter((other) => isCertainlyBetter(summary, other.summary, better));
          const of = field.length;
          expect(ranks.get(id)).toEqual({ best: 1 + ahead.length, worst: of - behind.length, of });
        }
      }),
    );
  });

  it("never gives two variants whose ranges do not overlap the same rank range", () => {
    fc.assert(
      fc.property(fieldOf(2), direction, (field, better) => {
        const ranks = rankRanges(field, better);
        for (const a of field)
          for (const b of field) {
            if (a === b || rangesOverlap(a.summary, b.summary)) continue;
            expect(ranks.get(a.id)).not.toEqual(ranks.get(b.id));
          }
      }),
    );
  });

  it("ranks a certainly better variant no lower at either end", () => {
    fc.assert(
      fc.property(fieldOf(2), direction, (field, better) => {
        const ranks = rankRanges(field, better);
        for (const a of field)
          for (const b of field) {
            if (!isCertainlyBetter(a.summary, b.summary, better)) continue;
            expect(present(ranks.get(a.id)).best).toBeLessThan(present(ranks.get(b.id)).best);
            expect(present(ranks.get(a.id)).worst).toBeLessThan(present(ranks.get(b.id)).worst);
          }
      }),
    );
  });

  it("can only widen a variant's own range when it gets another run", () => {
    fc.assert(
      fc.property(fieldOf(1), direction, run, fc.nat(), (field, better, more, pick) => {
        const chosen = present(field[pick % field.length]);
        const longer = contender(chosen.id, ...(chosen.summary.runs as number[]), more);
        const before = present(rankRanges(field, better).get(chosen.id));
        const after = present(
          rankRanges(
            field.map((one) => (one === chosen ? longer : one)),
            better,
          ).get(chosen.id),
        );
        expect(after.best).toBeLessThanOrEqual(before.best);
        expect(after.worst).toBeGreaterThanOrEqual(before.worst);
      }),
    );
  });

  it("holds every rank between 1 and the number compared, best no greater than worst", () => {
    fc.assert(
      fc.property(fieldOf(1), direction, (field, better) => {
        for (const { best, worst, of } of rankRanges(field, better).values()) {
          expect(of).toBe(field.length);
          expect(1 <= best && best <= worst && worst <= of).toBe(true);
        }
      }),
    );
  });

  it("is the same in every order and in every unit", () => {
    const shuffled = fieldOf(1).chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    const factor = fc.integer({ min: -20, max: 20 }).map((power) => 2 ** power);
    fc.assert(
      fc.property(shuffled, direction, factor, ([all, other], better, times) => {
        const scaled = other.map(({ id, summary }) =>
          contender(id, ...summary.runs.map((value) => (value as number) * times)),
        );
        const byId = (field: readonly Contender[]) => Object.fromEntries(rankRanges(field, better));
        expect(byId(scaled)).toEqual(byId(all));
      }),
    );
  });
});
