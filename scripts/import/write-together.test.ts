import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeTogether } from "./write-together";

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "together-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const [a, b] = [
  { name: "a.csv", text: "new" },
  { name: "b.csv", text: "new" },
];

describe("files that belong together", () => {
  it("are all written, in a folder that is made, and nothing else stays", () => {
    const to = path.join(folder, "in", "there");
    writeTogether(to, [a, b]);
    expect(readdirSync(to)).toEqual(["a.csv", "b.csv"]);
    expect(readFileSync(path.join(to, "b.csv"), "utf8")).toBe("new");
  });

  it("leave what was there where one of them cannot be written", () => {
    writeFileSync(path.join(folder, "a.csv"), "old");
    mkdirSync(path.join(folder, "b.csv.partial"));
    writeFileSync(path.join(folder, "b.csv.partial", "in the way"), "");
    expect(() => writeTogether(folder, [a, b])).toThrow();
    expect(readFileSync(path.join(folder, "a.csv"), "utf8")).toBe("old");
    expect(readdirSync(folder)).toEqual(["a.csv", "b.csv.partial"]);
  });
});
