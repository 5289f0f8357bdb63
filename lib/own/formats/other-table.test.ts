import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { file } from "@/lib/testing/own-samples";
import { readText } from "@/lib/own/door";
import type { OtherTable } from "@/lib/own/own-run";
import { guessMeaning, meaningLabels, otherTable, readOtherTable, type Meaning } from "./other-table";

const table = (text: string): OtherTable => {
  const found = otherTable(file(text, "own.csv"));
  if (!found) throw new Error("no table");
  return found;
};
const read = (text: string, choices: readonly (Meaning | null)[]) => {
  const found = readOtherTable(table(text), choices);
  if (typeof found === "string") throw new Error(found);
  return found;
};

describe("a table of columns that this site does not know", () => {
  it("comes with the refusal, whatever separates its cells", () => {
    for (const separator of [",", ";", "\t"]) {
      const text = ["test", "speed"].join(separator) + "\n" + ["a", "9.4"].join(separator);
      expect(readText(file(text, "own.csv")).tables).toEqual([
        { file: "own.csv", columns: ["test", "speed"], rows: [["a", "9.4"]] },
      ]);
    }
  });

  it.each(["", "one word", "a,b\n1", "a,a\n1,2", "1,2\n3,4", "a,b\nx,y", "a b\nc d"])("is not %j", (text) => {
    expect(otherTable(file(text))).toBeNull();
  });

  it("has its figures in SI units, whatever unit the reader names", () => {
    const bandwidth = (unit: Meaning) => read("case,x\nA,2", ["name", unit]).runs[0]?.values.bandwidth;
    expect(bandwidth("gigabits")).toBe(2e9);
    expect(bandwidth("megabits")).toBe(2e6);
    expect(bandwidth("bits")).toBe(2);
    expect(bandwidth("megabytes")).toBe(16e6);
    expect(bandwidth("mebibytes")).toBe(16 * 1024 * 1024);
    expect(read("x,r\n2,250", ["bits", "microseconds"]).runs[0]?.values.rtt).toBe(0.25);
  });

  it("reads words in any case and leaves out what is not chosen", () => {
    const { runs, problems } = read("n,e,p,x,secret\nOurs,WireGuard,UDP,3,7", [
      "name",
      "encryption",
      "protocol",
      "gigabits",
      null,
    ]);
    expect(problems).toEqual([]);
    expect(runs).toMatchObject([
      { name: "Ours", encryption: "wireguard", protocol: "udp", values: { bandwidth: 3e9 } },
    ]);
    expect(JSON.stringify(runs)).not.toContain("7");
  });

  it("names what is no number by line and by the table's own column", () => {
    const { runs, problems } = read("n,Speed\nA,9\nB,fast", ["name", "gigabits"]);
    expect(runs.map(({ values }) => values.bandwidth)).toEqual([9e9, undefined]);
    expect(problems).toMatchObject([{ file: "own.csv", line: 3, column: "Speed", text: "fast" }]);
  });

  it("asks for the bandwidth, and for one column of each kind", () => {
    expect(readOtherTable(table("n,x\nA,9"), ["name", null])).toMatch(/Choose the column/);
    expect(readOtherTable(table("x,y\n8,9"), ["gigabits", "megabits"])).toMatch(/Two columns/);
  });

  it.each<[string, Meaning | null]>([
    ["Throughput (Mbit/s)", "megabits"],
    ["bandwidth", "gigabits"],
    ["bits_per_second", "bits"],
    ["Speed MiB/s", "mebibytes"],
    ["RTT usec", "microseconds"],
    ["latency", "milliseconds"],
    ["Retr", "retransmits"],
    ["CNI", "cni"],
    ["colour", null],
  ])("%j suggests %s", (head, meaning) => {
    expect(guessMeaning(head)).toBe(meaning);
  });

  it("never throws and never makes a figure that is none, whatever the cells and choices", () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom("1e999", "NaN", "-1", "0x10", "1,5", " 3 ", "__proto__"),
    );
    const meaning = fc.constantFrom(null, ...meaningLabels.map(([id]) => id));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), meaning, meaning, (rows, a, b) => {
        const found = readOtherTable({ file: "f", columns: ["a", "b"], rows }, [a, b]);
        if (typeof found === "string") return;
        for (const { values } of found.runs)
          for (const value of Object.values(values))
            expect(Number.isFinite(value) && (value as number) >= 0).toBe(true);
      }),
    );
  });
});
