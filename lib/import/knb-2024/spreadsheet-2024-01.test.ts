import { describe, expect, it } from "vitest";
import { columns } from "./columns-2024-01";
import { parseSpreadsheet } from "./spreadsheet-2024-01";

const line = (value: number) => `${columns.map(() => value).join("\t")}\t`;
const issuesOf = (...lines: string[]) =>
  parseSpreadsheet({ path: "a.csv", text: `${lines.join("\n")}\n` }, [], 3).issues.map(
    ({ line: at, message }) => `${at}: ${message}`,
  );

describe("a spreadsheet of 2024-01", () => {
  it("has a line for each of three runs", () => {
    expect(issuesOf(line(1), line(2), line(3))).toEqual([]);
  });

  it("with a fourth line is refused at that line", () => {
    expect(issuesOf(line(1), line(2), line(3), line(4))).toEqual(["4: expected 3 lines, one a run"]);
  });

  it("with two lines is refused at the third", () => {
    expect(issuesOf(line(1), line(2))).toEqual(["3: run 3 is missing: expected one line for each of 3 runs"]);
  });

  it("takes a loss of exactly 100 % and nothing above", () => {
    const lost = columns.findIndex(({ series }) => series === "loss");
    const withLoss = (value: number) =>
      `${columns.map((_, index) => (index === lost ? value : 1)).join("\t")}\t`;
    expect(lost).toBeGreaterThan(-1);
    expect(issuesOf(withLoss(100), line(2), line(3))).toEqual([]);
    expect(issuesOf(withLoss(100.1), line(2), line(3))).toEqual(["1: expected a percentage of at most 100"]);
  });
});
