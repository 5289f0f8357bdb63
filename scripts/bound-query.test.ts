import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundQuery } from "./support/bound-query.mjs";

const many = (count: number) => Array.from({ length: count }, (_, index) => `p${index}=${index}`).join("&");

describe("the bound of a query's parameters", () => {
  it("leaves an address alone that has no more than 500", () => {
    for (const url of ["/", "/?", "/compare?variant=a,b&v=1", `/?${many(500)}`])
      expect(boundQuery(url)).toBe(url);
    fc.assert(fc.property(fc.webUrl({ withQueryParameters: true }), (url) => boundQuery(url) === url));
  });

  it("leaves 500 parameters of any more, the first as they were, and loses no text", () => {
    fc.assert(
      fc.property(fc.integer({ min: 501, max: 9000 }), (count) => {
        const query = new URLSearchParams(boundQuery(`/?${many(count)}`).slice(2));
        expect([...query.keys()]).toHaveLength(500);
        expect([...query].slice(0, 499)).toEqual([...new URLSearchParams(many(count))].slice(0, 499));
        expect([...query].map((pair) => pair.join("=")).join("&")).toBe(many(count));
      }),
      { numRuns: 20 },
    );
  });
});
