import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_QUERY_LENGTH, malformedQuery, readPageQuery } from "./read-query";

describe("readPageQuery", () => {
  it("keeps repeated parameters in order and leaves absent ones out", () => {
    const query = readPageQuery({ cni: ["calico", "cilium"], metric: "cpu", role: undefined });
    expect([...query]).toEqual([
      ["cni", "calico"],
      ["cni", "cilium"],
      ["metric", "cpu"],
    ]);
  });
});

describe("malformedQuery", () => {
  it.each(["metric=%", "metric=%zz", "metric=%ff", "metric=%E2%82", "metric=%00", "%ff=1"])(
    "refuses %j with its reason",
    (raw) => {
      expect(malformedQuery(raw)).toMatch(
        /^The query is not percent-encoded UTF-8 text: see the parameter "/,
      );
    },
  );

  it("refuses what is longer than it reads", () => {
    expect(malformedQuery("x".repeat(MAX_QUERY_LENGTH))).toBeNull();
    expect(malformedQuery("x".repeat(MAX_QUERY_LENGTH + 1))).toBe(
      "The query is 8001 characters long; at most 8000 are read.",
    );
  });

  it("accepts any printable text that was percent-encoded, but for a percent sign", () => {
    const text = fc
      .string({ unit: "grapheme", maxLength: 20 })
      .filter((word) => !/[%\p{Cc}\ufffd]/u.test(word));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { maxLength: 5 }), (pairs) => {
        expect(malformedQuery(new URLSearchParams(pairs).toString())).toBeNull();
      }),
    );
  });
});
