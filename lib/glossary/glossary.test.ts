import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findTerms } from "./find-terms";
import { terms } from "./terms";

describe("the terms", () => {
  it("are in alphabetical order, each id and each way of writing it once", () => {
    const names = terms.map(({ name }) => name);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, "en")));
    const ways = terms.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(new Set(ways).size).toBe(ways.length);
    expect(new Set(terms.map(({ id }) => id)).size).toBe(terms.length);
  });

  it("are explained in sentences of up to 24 words", () => {
    for (const { meaning } of terms)
      for (const sentence of meaning.split(/(?<=[.:;]) /))
        expect(sentence.split(" ").length, sentence).toBeLessThanOrEqual(24);
  });
});

describe("finding terms in a text", () => {
  it("marks each term once, the longest way of writing it, and no part of a word", () => {
    expect(findTerms("CPU cost per Gbit/s in mCPU; CPU cost leaves softirq out, nonsoftirq too")).toEqual([
      { text: "CPU cost per Gbit/s", term: "cpu-cost" },
      { text: " in ", term: null },
      { text: "mCPU", term: "mcpu" },
      { text: "; CPU cost leaves ", term: null },
      { text: "softirq", term: "softirq" },
      { text: " out, nonsoftirq too", term: null },
    ]);
  });

  it("loses nothing of any text", () => {
    const text = fc
      .array(fc.oneof(fc.string(), fc.constantFrom("MTU", "eBPF", " ", "softirq")))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, (whole) => {
        expect(
          findTerms(whole)
            .map((piece) => piece.text)
            .join(""),
        ).toBe(whole);
      }),
    );
  });
});
