import { describe, expect, it } from "vitest";
import { loadDataset, loadFolder } from "@/lib/dataset/files/load-dataset";
import { present } from "@/lib/testing/drawn-dataset";
import { placesOf, profilesFinding, strengthsOf } from "./variant-profile";

const { dataset } = loadDataset();
const variant = (id: string) => present(dataset.variants.find((one) => one.id === id));

describe("what a variant is strong and weak at", () => {
  it("say together how many variants stand out, of those that rank at all", () => {
    for (const { dataset: of } of loadFolder().datasets) {
      const ranked = of.variants.filter((one) => placesOf(of, one).length > 0);
      const having = (word: string) =>
        ranked.filter((one) => strengthsOf(of, one).some((sentence) => sentence.startsWith(word))).length;
      expect(profilesFinding(of)).toBe(
        ranked.length === 0
          ? null
          : `${having("Strong:")} of ${ranked.length} variants are certainly in the best quarter by some figure, ${having("Weak:")} in the worst`,
      );
    }
  });

  it("is by its rank ranges among the plain variants of 2024-01", () => {
    // results-spreadsheet.csv: calico-ebpf has the highest median on dts, 25.4 Gbit/s; calico-vpp the lowest, 8.77.
    expect(strengthsOf(dataset, variant("calico-ebpf"))[0]).toMatch(
      /^Strong: bandwidth on one TCP stream \(1 of 14\)/,
    );
    expect(strengthsOf(dataset, variant("calico-vpp")).join(" ")).toContain(
      "Weak: bandwidth on one TCP stream",
    );
    expect(strengthsOf(dataset, variant("flannel")).at(-1)).toBe("It enforces no network policy.");
  });

  it("compares an encrypted variant with encrypted ones of its kind", () => {
    const [place] = placesOf(dataset, variant("cilium-wg"));
    expect(place?.rank.of).toBe(
      dataset.variants.filter(({ encryption }) => encryption === "wireguard").length,
    );
  });

  it("is nothing of bare metal, and whole sentences of everything else", () => {
    expect(strengthsOf(dataset, variant("baremetal"))).toEqual([]);
    for (const { dataset: of } of loadFolder().datasets)
      for (const one of of.variants)
        for (const sentence of strengthsOf(of, one)) expect(sentence).toMatch(/^[A-Z].*\.$/);
  });
});
