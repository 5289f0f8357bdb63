import { describe, expect, it } from "vitest";
import { problemList, quote } from "./problem";

const told = (count: number) => {
  const { report, problems } = problemList();
  const written: number[] = [];
  for (let index = 1; index <= count; index++) {
    report("p", "x", () => {
      written.push(index);
      return `Problem ${index}.`;
    });
  }
  return { messages: problems().map(({ message }) => message), written: written.length };
};

describe("problems", () => {
  it("are all told up to 20", () => {
    expect(told(20).messages).toEqual(Array.from({ length: 20 }, (_, index) => `Problem ${index + 1}.`));
  });

  it("beyond 20 are told in 20 lines, the last of which counts every one that is not told", () => {
    expect(told(21).messages.slice(18)).toEqual(["Problem 19.", "And 2 more problems with this link."]);
    expect(told(5000).messages.slice(18)).toEqual(["Problem 19.", "And 4981 more problems with this link."]);
  });

  it("that are only counted have no message written", () => {
    expect(told(5000).written).toBe(20);
  });
});

describe("a text in a problem", () => {
  it("is cut to 60 characters, and left alone up to that", () => {
    expect(quote("x".repeat(60))).toBe(`'${"x".repeat(60)}'`);
    expect(quote("x".repeat(61))).toBe(`'${"x".repeat(59)}…'`);
  });
});
