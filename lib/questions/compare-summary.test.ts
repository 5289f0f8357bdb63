import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { present } from "@/lib/testing/drawn-dataset";
import { compareHeading, compareSummary, popularPairs } from "./compare-summary";

const { dataset } = loadDataset();
const variant = (id: string) => present(dataset.variants.find((one) => one.id === id));
const calico = variant("calico");
const encrypted = variant("cilium-wg");

describe("a comparison in sentences", () => {
  it("of Calico and Cilium says what is better and worse, by the medians of results-spreadsheet.csv", () => {
    expect(compareSummary(dataset, calico, [calico, variant("cilium")])).toEqual([
      "Cilium vs Calico. Better: 14 % faster on one TCP stream. Worse: 0.208 GiB more memory on an idle node. No certain difference: about the same on 8 TCP streams, about the same on one TCP stream via a Service and about the same latency under load. CPU is counted in part and decides nothing: 16 % less counted CPU per Gbit/s.",
    ]);
  });

  it("calls no CPU without softirq better or worse, in sentences and heading", () => {
    for (const other of dataset.variants) {
      const both = [encrypted, other];
      const [words = ""] = compareSummary(dataset, encrypted, both);
      for (const part of words.split(/(?=Better:|Worse:|No certain|CPU is counted)/))
        if (part.includes("counted CPU")) expect(part).toMatch(/^CPU is counted in part/);
      expect(compareHeading(dataset, encrypted, both)).not.toContain("CPU");
    }
  });

  it("offers pairs that the dataset has", () => {
    for (const { ids } of popularPairs(dataset)) for (const id of ids) expect(variant(id).id).toBe(id);
  });
});
