import { describe, expect, it } from "vitest";
import { decodeLink, encodeLink } from "./link";

const fields = [{ name: "first" }, { name: "second" }];
const decode = (query: string) =>
  decodeLink(query, fields, ({ name }, given, before) => ({ name, given, before: Object.keys(before) }));

describe("decodeLink", () => {
  it("hands each field all its texts and the fields before it, however the query is ordered", () => {
    expect(decode("second=b&first=a&second=c")).toEqual({
      state: {
        first: { name: "first", given: ["a"], before: [] },
        second: { name: "second", given: ["b", "c"], before: ["first"] },
      },
      problems: [],
    });
  });

  it("tells an unknown name once, however often it stands, and what was meant", () => {
    expect(decode("frist=1&frist=2&zzzzzzzz=3").problems.map(({ message }) => message)).toEqual([
      "Unknown parameter 'frist': did you mean first? It changes nothing.",
      "Unknown parameter 'zzzzzzzz'. It changes nothing.",
    ]);
  });

  it("counts `v` and `form` to no state and to no problem", () => {
    expect(decode("v=1&form=1").problems).toEqual([]);
  });
});

describe("encodeLink", () => {
  it("leaves fields at their default out, and is empty when all are", () => {
    expect(
      encodeLink([
        ["first", null],
        ["second", "b"],
      ]),
    ).toBe("second=b&v=1");
    expect(encodeLink([["first", null]])).toBe("");
  });
});
