import { describe, expect, it } from "vitest";
import { problemList } from "./problem";
import { checkVersion } from "./version";

function problemsOf(query: string): string[] {
  const { report, problems } = problemList();
  checkVersion(new URLSearchParams(query), report);
  return problems().map(({ message }) => message);
}

describe("the version of a link", () => {
  it.each(["", "v=1", "v=1&v=1", "v=1,1", "v=,1", "v=%201", "rate=5"])("of %j is fine", (query) => {
    expect(problemsOf(query)).toEqual([]);
  });

  it.each(["2", "0", "-1", "01", "1.0", "1e0", "x", "__proto__", "９"])(
    "%s does not exist: it is reported, and the link is read as version 1",
    (word) => {
      expect(problemsOf(`v=${word}`)).toEqual([
        `This link says version '${word}'; it was read as version 1.`,
      ]);
    },
  );

  it("that contradicts another is reported", () => {
    expect(problemsOf("v=1&v=2")).toEqual(["This link says version '2'; it was read as version 1."]);
  });
});
