import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CHECKSUMS, checksumProblems, readChecksums, sha256Of, writeChecksums } from "./checksums";

const files: Readonly<Record<string, string>> = { "a.csv": "1", "b.json": "{}" };
const read = (name: string) => (files[name] === undefined ? null : Buffer.from(files[name]));
const sums = writeChecksums(new Map(Object.entries(files).map(([name, text]) => [name, sha256Of(text)])));

describe("checksums of the data folder", () => {
  it("read back as written, in the order of the names", () => {
    expect(writeChecksums(readChecksums(sums, "s", []))).toBe(sums);
    // Of the text "1", as sha256sum prints it.
    expect(sums).toMatch(/^6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b {2}a\.csv\n/);
  });

  it("name a file that changed or is gone, and a line that is none, by its number", () => {
    expect(checksumProblems(sums, "s", read)).toEqual([]);
    const changed = checksumProblems(sums, "s", (name) => (name === "a.csv" ? Buffer.from("2") : read(name)));
    expect(changed).toMatchObject([
      { file: "s", text: "a.csv", message: expect.stringContaining("has changed") as string },
    ]);
    expect(checksumProblems(sums, "s", () => null)).toHaveLength(2);
    expect(checksumProblems("nonsense\n", "s", read)).toMatchObject([
      { file: "s", line: 1, text: "nonsense" },
    ]);
    expect(checksumProblems(sums.replace("a.csv", "../a.csv"), "s", read)).toMatchObject([{ line: 1 }]);
  });

  it("are shipped for every file of the data folder, and hold", () => {
    const text = readFileSync(`data/${CHECKSUMS}`, "utf8");
    const shipped = readdirSync("data").filter(
      (name) => ![CHECKSUMS, "README.md", "site.json"].includes(name),
    );
    expect([...readChecksums(text, CHECKSUMS, []).keys()].sort()).toEqual(shipped.sort());
    expect(checksumProblems(text, CHECKSUMS, (name) => readFileSync(`data/${name}`))).toEqual([]);
  });
});
