import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { defuseFormula, readDefused, toCsv } from "./csv";

describe("defuseFormula", () => {
  it.each(["=1+1", "+cmd", "-x", "@SUM(A1)", "\tx", "\rx", "-1+2", "'=1"])("disarms %j", (cell) => {
    expect(defuseFormula(cell)).toBe(`'${cell}`);
  });

  it.each(["-5", "+5", "-1.5e-7", "1e+21", "cilium", "", "a=b", "'quoted'"])("leaves %j as it is", (cell) => {
    expect(defuseFormula(cell)).toBe(cell);
  });

  it("is undone by readDefused", () => {
    const cells = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom("'", "=", "-", "1", "\t") }));
    fc.assert(fc.property(cells, (cell) => readDefused(defuseFormula(cell)) === cell));
  });

  it("leaves no cell that a spreadsheet would run", () => {
    fc.assert(
      fc.property(fc.string(), (cell) => {
        const shown = defuseFormula(cell);
        expect(!/^[=+\-@\t\r]/.test(shown) || Number.isFinite(Number(shown))).toBe(true);
      }),
    );
  });
});

describe("toCsv", () => {
  it("quotes delimiters, quotes and line breaks and nothing else", () => {
    expect(
      toCsv(
        ["a", "b"],
        [
          ["x,y", 'say "hi"'],
          ["two\nlines", "plain text"],
        ],
      ),
    ).toBe('a,b\n"x,y","say ""hi"""\n"two\nlines",plain text\n');
  });

  it.each(["two\rlines", "two\r\nlines", "end\r"])(
    "quotes %j: a carriage return alone ends a line too",
    (cell) => {
      expect(toCsv(["a"], [[cell]])).toBe(`a\n"${cell}"\n`);
      expect(toCsv(["a"], [[cell]], "\t")).toBe(`a\n"${cell}"\n`);
    },
  );

  it("quotes by the delimiter in use", () => {
    expect(toCsv(["a", "b"], [["x,y", "p\tq"]], "\t")).toBe('a\tb\nx,y\t"p\tq"\n');
  });

  it("ends every line with a line feed, also a table of no rows", () => {
    expect(toCsv(["a"], [])).toBe("a\n");
  });

  it("is read back by a CSV parser", () => {
    const cell = fc.string({ minLength: 1 });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell)), (rows) => {
        const parsed = Papa.parse<string[]>(toCsv(["a", "b"], rows), { delimiter: ",", newline: "\n" }).data;
        const body = parsed.slice(1, -1).map((row) => row.map(readDefused));
        expect(body).toEqual(rows);
      }),
    );
  });
});
