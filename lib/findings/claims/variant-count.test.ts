import { describe, expect, it } from "vitest";
import type { Dataset } from "@/lib/dataset/dataset";
import { verdictOn } from "@/lib/testing/drawn-claims";
import { drawnDataset, drawnVariant } from "@/lib/testing/drawn-dataset";
import { variantCount } from "./variant-count";

function withVariants(ids: readonly string[]): Dataset {
  return { ...drawnDataset({}), variants: ids.map((id) => drawnVariant(id)) };
}

describe("the count of variants", () => {
  const cnis = ["antrea", "calico", "canal", "cilium", "kubeovn", "kuberouter"];
  const more = (count: number) => Array.from({ length: count }, (_, index) => `cilium-${index}`);

  it("holds where one way of counting gives 21 of 7", () => {
    expect(verdictOn(variantCount, withVariants([...cnis, "flannel", ...more(14)]))).toBe("holds");
  });
  it("is mixed where each number comes of another way of counting", () => {
    expect(verdictOn(variantCount, withVariants([...cnis, "flannel", ...more(15)]))).toBe("mixed");
  });
  it("is not supported otherwise, and bare metal is no variant", () => {
    expect(verdictOn(variantCount, withVariants(["baremetal", ...cnis, ...more(15)]))).toBe("fails");
  });
  it("is not testable of no variants", () => {
    expect(verdictOn(variantCount, withVariants([]))).toBe("not-testable");
  });
});
