import { describe, expect, it } from "vitest";
import { drawnDataset, gigabits, present } from "@/lib/testing/drawn-dataset";
import { comparePair, comparisonCells } from "./pairs";

const dataset = drawnDataset({
  dtm: { cilium: { bandwidth: gigabits(40, 40, 40) }, "cilium-wg": { bandwidth: gigabits(10, 10, 10) } },
});
const [plain, encrypted] = dataset.variants.map((variant) => present(variant));
const cellOf = (kind: "times" | "share" | "difference", [subject, base] = [encrypted, plain]) => {
  const pair = { subject: present(subject), base: present(base) };
  return comparisonCells(dataset, "bandwidth", comparePair(dataset, "bandwidth", "dtm", pair), kind)[2];
};

describe("how a pair's figures stand to each other", () => {
  it("as a difference in percent is below zero where the subject has less, above where it has more", () => {
    expect(cellOf("difference")).toEqual({ kind: "number", value: -75, format: "signed" });
    expect(cellOf("difference", [plain, encrypted])).toEqual({
      kind: "number",
      value: 300,
      format: "signed",
    });
  });

  it("as a share and as a multiple is the subject's over the base's", () => {
    expect([cellOf("share"), cellOf("times")]).toEqual([
      { kind: "number", value: 25 },
      { kind: "number", value: 0.25 },
    ]);
  });

  it("comes out as below where the subject has less", () => {
    const pair = { subject: present(encrypted), base: present(plain) };
    expect(comparePair(dataset, "bandwidth", "dtm", pair).outcome).toBe("below");
  });
});
