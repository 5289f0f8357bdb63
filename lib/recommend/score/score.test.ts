import { describe, expect, it } from "vitest";
import { drawnVariant } from "@/lib/testing/drawn-dataset";
import { rankScores } from "./rank-scores";
import { byAim, scoreOf, type Score } from "./score";
import type { TestUtility, Utilities } from "./utilities";

const cell = (utility: number, runs: readonly number[]): TestUtility => ({
  test: "dtm",
  utility,
  runs,
  below: 0,
  above: 0,
});
const third = { ...byAim(() => 0), throughput: 30, cpu: 30, memory: 30 };

describe("the range of a score", () => {
  it("holds the points, even where they lie outside every draw of one run", () => {
    // Each aim is met in a run of its own: every draw gives 30 points, the three medians together none.
    const utilities: Utilities = {
      variant: drawnVariant("cilium"),
      aims: {
        throughput: [cell(0, [1, 0, 0])],
        cpu: [cell(0, [0, 1, 0])],
        memory: [cell(0, [0, 0, 1])],
      },
      lacking: [],
    };
    const { points, outcomes, low, high } = scoreOf(utilities, third);
    expect([points, [...outcomes], low, high]).toEqual([0, [30, 30, 30], 0, 30]);
  });
});

const score = (id: "cilium" | "calico" | "antrea", points: number, spread = 0, guessed = false): Score => ({
  variant: drawnVariant(id),
  utilities: { variant: drawnVariant(id), aims: {}, lacking: [] },
  points,
  parts: byAim(() => 0),
  possible: third,
  low: points - spread,
  high: points + spread,
  outcomes: [points],
  lacking: guessed
    ? [{ aim: "cpu", test: "dtm", reason: "iperf3 wrote no output", assumed: 0.5, rule: "middle" }]
    : [],
});
const order = (scores: readonly Score[]) =>
  rankScores(scores).map(({ variant, rank }) => `${variant.id} ${rank.best}-${rank.worst}`);

describe("rankScores", () => {
  it("puts a guessed candidate behind the first measured one, however many points it has", () => {
    expect(order([score("antrea", 90, 20, true), score("calico", 80), score("cilium", 70)])).toEqual([
      "calico 1-2",
      "antrea 1-3",
      "cilium 2-3",
    ]);
  });

  it("gives equal points the same rank range, in order of id", () => {
    expect(order([score("cilium", 80), score("calico", 80), score("antrea", 70)])).toEqual([
      "calico 1-2",
      "cilium 1-2",
      "antrea 3-3",
    ]);
  });

  it("lets a guessed candidate lead where nothing is measured", () => {
    expect(order([score("antrea", 90, 0, true), score("calico", 80, 0, true)])).toEqual([
      "antrea 1-1",
      "calico 2-2",
    ]);
  });
});
