import { describe, expect, it } from "vitest";
import { rate, verdictOn } from "@/lib/testing/drawn-claims";
import { drawnDataset } from "@/lib/testing/drawn-dataset";
import { wireguardKeyRotation } from "./wireguard-key-rotation";

describe("WireGuard's key rotation", () => {
  it("is not testable of any figures", () => {
    expect(verdictOn(wireguardKeyRotation, drawnDataset({ dtm: { "cilium-wg": rate(8, 8, 8) } }))).toBe(
      "not-testable",
    );
  });
});
