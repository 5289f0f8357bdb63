import { describe, expect, it } from "vitest";
import { loadFolder } from "@/lib/dataset/files/load-dataset";
import { present } from "@/lib/testing/drawn-dataset";
import { cpuLeftOut, leftOutHeading, leftOutSentences, worstPair } from "./cpu-left-out";

const found = present(cpuLeftOut(loadFolder().datasets.map(({ dataset }) => dataset)));

describe("what the published CPU leaves out", () => {
  it("is 30 to 96 % of the CPU time in the lab that counts all of it", () => {
    expect(leftOutHeading(found)).toBe(
      "Published CPU leaves out softirq, 30 to 96 % of the CPU time where it was counted",
    );
  });

  it("sets Calico VXLAN and Cilium, which cost 12 mCPU per Gbit/s as counted, at 334 and 43", () => {
    const [cheap, dear] = present(worstPair(found));
    const rounded = [cheap, dear].map((row) => [
      row.variant.id,
      Math.round(row.counted),
      Math.round(row.all),
    ]);
    expect(rounded).toEqual([
      ["cilium", 12, 43],
      ["calico-vxlan", 12, 334],
    ]);
  });

  it("changes the place of set-ups, and says of which", () => {
    const moved = found.rows.filter(({ countedPlace, allPlace }) => countedPlace !== allPlace);
    expect(moved.length).toBeGreaterThan(3);
    for (const { variant } of moved) expect(leftOutSentences(found).join(" ")).toContain(variant.name);
  });

  it("is not told of datasets that count no more than system and user", () => {
    expect(cpuLeftOut([])).toBeNull();
  });
});
