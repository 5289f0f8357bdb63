import { describe, expect, it } from "vitest";
import { linkCodec } from "./link";
import { oneWord, severalWords } from "./words";

const links = linkCodec({
  first: oneWord({ name: "first", noun: "letter" }, ["a", "b"], "a"),
  second: severalWords({ name: "second", noun: "letter" }, ["c", "d"], { isOrdered: true }),
});

describe("a decoded link", () => {
  it("has every word of a parameter, repeated or comma-separated, however the query is ordered", () => {
    expect(links.decode("second=d&first=b&second=c")).toEqual({
      state: { first: "b", second: ["d", "c"] },
      problems: [],
    });
  });

  it("has the default where a parameter is absent or cannot be used, and tells what it could not use", () => {
    expect(links.decode("first=z&second=c,z")).toEqual({
      state: { first: "a", second: ["c"] },
      problems: [
        {
          parameter: "first",
          text: "z",
          message: "Unknown letter 'z': did you mean a? Shown with a.",
        },
        {
          parameter: "second",
          text: "z",
          message: "Unknown letter 'z': did you mean c? It was left out.",
        },
      ],
    });
    expect(links.decode("").state).toEqual({ first: "a", second: [] });
  });

  it("tells an unknown name once, however often it stands, and what was meant", () => {
    expect(links.decode("frist=1&frist=2&zzzzzzzz=3").problems.map(({ message }) => message)).toEqual([
      "Unknown parameter 'frist': did you mean first? It changes nothing.",
      "Unknown parameter 'zzzzzzzz'. It changes nothing.",
    ]);
  });

  it("counts `v` and `form` to no problem", () => {
    expect(links.decode("v=1&form=1").problems).toEqual([]);
  });
});

describe("an encoded link", () => {
  it("leaves what is as by default out, and is empty where all is, else ends in the version", () => {
    expect(links.encode({ first: "a", second: ["d", "c"] })).toBe("second=d,c&v=1");
    expect(links.encode({ first: "a", second: [] })).toBe("");
    expect(links.query({ first: "b", second: ["c"] })).toBe("first=b&second=c");
  });
});
