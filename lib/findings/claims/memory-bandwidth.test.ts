import { describe, expect, it } from "vitest";
import { mebibytes, rate, verdictOn } from "@/lib/testing/drawn-claims";
import { drawnDataset } from "@/lib/testing/drawn-dataset";
import { memoryBandwidth } from "./memory-bandwidth";

describe("memory that does not depend on the bandwidth", () => {
  /** Idle and four tests of rising bandwidth, with the memory on each in MiB. */
  const course = (id: string, [idle, ...loaded]: readonly [number, number, number, number, number]) => {
    const runs = (test: number) => ({
      [id]: {
        ...mebibytes(...Array<number>(3).fill(loaded[test] ?? 0)),
        ...rate(...Array<number>(3).fill(10 + test)),
      },
    });
    return {
      idle: { [id]: mebibytes(idle, idle, idle) },
      dts: runs(0),
      dtm: runs(1),
      sts: runs(2),
      stm: runs(3),
    };
  };
  const both = (a: ReturnType<typeof course>, b: ReturnType<typeof course>) =>
    drawnDataset({
      idle: { ...a.idle, ...b.idle },
      dts: { ...a.dts, ...b.dts },
      dtm: { ...a.dtm, ...b.dtm },
      sts: { ...a.sts, ...b.sts },
      stm: { ...a.stm, ...b.stm },
    });
  const steady = course("cilium", [1500, 1510, 1490, 1505, 1495]);
  const rising = course("calico", [1000, 1010, 1020, 1030, 1040]);

  it("holds where it rises for nobody, partly where for some, not where for all", () => {
    expect(verdictOn(memoryBandwidth, drawnDataset(steady))).toBe("holds");
    expect(verdictOn(memoryBandwidth, both(steady, rising))).toBe("mixed");
    expect(verdictOn(memoryBandwidth, drawnDataset(rising))).toBe("fails");
  });
  it("does not rise where the runs overlap those of idle, however well it correlates", () => {
    const within = { ...rising, idle: { calico: mebibytes(1000, 1000, 1040) } };
    expect(verdictOn(memoryBandwidth, drawnDataset(within))).toBe("holds");
  });
  it("does not rise where it only stands above idle, whatever the bandwidth", () => {
    expect(verdictOn(memoryBandwidth, drawnDataset(course("calico", [1000, 1100, 1090, 1080, 1010])))).toBe(
      "holds",
    );
  });
  it("is not testable without idle, or of fewer than four tests", () => {
    const { idle, dts, dtm, sts, stm } = rising;
    expect(verdictOn(memoryBandwidth, drawnDataset({ dts, dtm, sts, stm }))).toBe("not-testable");
    expect(verdictOn(memoryBandwidth, drawnDataset({ idle, dtm, sts, stm }))).toBe("not-testable");
  });
});
