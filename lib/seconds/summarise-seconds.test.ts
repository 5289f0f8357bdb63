import { describe, expect, it } from "vitest";
import type { RunSeconds } from "./seconds";
import { distributionOf, summariseSeconds } from "./summarise-seconds";

const ramp = Array.from({ length: 60 }, (_, index) => index + 1);

function runOf(columns: RunSeconds["columns"], datagrams?: RunSeconds["datagrams"]): RunSeconds {
  const place = { test: "dtm", run: 1, streams: 8, countedBy: "sender", receiverSeconds: 60 } as const;
  return { ...place, columns, ...(datagrams && { datagrams }) };
}

describe("the summary of a run's seconds", () => {
  it("leaves the omitted second out of every figure", () => {
    const distribution = distributionOf({ omitted: 1e6, seconds: ramp });
    expect(distribution).toMatchObject({ n: 60, mean: 30.5, sum: 1830, least: 1, p50: 30.5 });
  });

  it("gives the spread inside the run as (p95 − p5) / median, in percent", () => {
    const { spread } = summariseSeconds(runOf({ bandwidth: { omitted: 0, seconds: ramp } }));
    expect(spread).toBeCloseTo((100 * (57.05 - 3.95)) / 30.5, 10);
    const even = summariseSeconds(runOf({ bandwidth: { omitted: 0, seconds: ramp.map(() => 7) } }));
    expect(even.spread).toBe(0);
  });

  it("has no spread where the median is zero", () => {
    expect(
      summariseSeconds(runOf({ bandwidth: { omitted: 0, seconds: ramp.map(() => 0) } })).spread,
    ).toBeNull();
  });

  it("counts no second that has no value", () => {
    const seconds = [null, ...ramp.slice(1)];
    expect(distributionOf({ omitted: null, seconds })).toMatchObject({ n: 59, least: 2 });
    expect(distributionOf({ omitted: null, seconds: ramp.map(() => null) })).toBeNull();
  });

  it("takes the loss over the datagrams of all seconds, not the mean of the seconds", () => {
    const loss = { omitted: 0, seconds: ramp.map((_, index) => (index < 30 ? 0 : 100)) };
    expect(summariseSeconds(runOf({ loss }, { lost: 5, all: 1000 })).lossPercent).toBe(0.5);
    expect(summariseSeconds(runOf({ loss })).lossPercent).toBeNull();
  });
});
