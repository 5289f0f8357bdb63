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
  it.each([
    ["metric=%", "Malformed percent-encoding at character 8 of the query."],
    ["metric=%zz", "Malformed percent-encoding at character 8 of the query."],
    ["metric=%ff", "The query's percent-encoded bytes are not UTF-8."],
    [
      "x".repeat(MAX_QUERY_LENGTH + 1),
      `The query is 8001 characters long; at most ${MAX_QUERY_LENGTH} are read.`,
    ],
  ])("refuses %.20s with its reason", (raw, reason) => {
    expect(malformedQuery(raw)).toBe(reason);
  });

  it("accepts every query that a browser would send", () => {
    fc.assert(fc.property(fc.webQueryParameters(), (raw) => malformedQuery(raw) === null));
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.string({ unit: "grapheme", maxLength: 20 }), { maxKeys: 5 }),
        (pairs) => {
          expect(malformedQuery(new URLSearchParams(pairs).toString())).toBeNull();
        },
      ),
    );
  });
});
