import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearestWord } from "./nearest-word";

const known = ["cilium", "cilium-wg", "calico", "canal"];

describe("nearestWord", () => {
  it.each([
    ["clium", "cilium"],
    ["CILIUM", "cilium"],
    ["cillium-wg", "cilium-wg"],
    ["calcio", "calico"],
    ["weave", null],
    ["", null],
  ])("takes %j for %j", (word, meant) => {
    expect(nearestWord(word, known)).toBe(meant);
  });

  it("takes a known word for itself, and any other for a known one or none", () => {
    fc.assert(fc.property(fc.constantFrom(...known), (word) => nearestWord(word, known) === word));
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (word) => {
        expect([...known, null]).toContain(nearestWord(word, known));
      }),
    );
  });
});
