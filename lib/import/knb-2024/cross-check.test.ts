import { describe, expect, it } from "vitest";
import { cellKey, type Cell, type CellTable, type LocatedCell } from "@/lib/import/cell";
import { crossCheck } from "./cross-check";

const key = cellKey(1, "dtm", "retransmits");
const cellsWith = (cell: LocatedCell["cell"] | undefined): CellTable =>
  new Map(cell === undefined ? [] : [[key, { cell, text: String(cell), line: 7 }]]);
const check = (here: LocatedCell["cell"] | undefined, there: Cell | undefined) =>
  crossCheck({ path: "a", cells: cellsWith(here) }, { path: "b", cells: cellsWith(there) }, [1]);

describe("two files on the same runs", () => {
  it.each<[Cell | undefined, Cell | undefined]>([
    [0, 0],
    [12, 12],
    ["blank", "null"],
    ["null", undefined],
    [undefined, undefined],
  ])("agree where one says %s and the other %s", (here, there) => {
    expect(check(here, there)).toEqual([]);
  });

  it.each<[Cell | undefined, Cell | undefined]>([
    [0, "blank"],
    ["null", 0],
    [0, undefined],
    [undefined, 0],
    [12, 13],
  ])("disagree where one says %s and the other %s: a hole is no zero", (here, there) => {
    expect(check(here, there)).toEqual([
      {
        file: "a",
        line: here === undefined ? 1 : 7,
        column: expect.stringContaining("retransmits") as string,
        text: here === undefined ? "" : String(here),
        message: expect.stringContaining("disagrees") as string,
      },
    ]);
  });

  it("are not compared where a cell was refused before", () => {
    expect(check("invalid", 12)).toEqual([]);
  });
});
