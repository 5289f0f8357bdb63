import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isStamped, removeStamp, writeStamp } from "./support/stamp.mjs";

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stamp-"));
  path = join(folder, "inner/stamp");
});

afterEach(() => rmSync(folder, { recursive: true }));

describe("a stamp", () => {
  it("vouches for what it was written with and for nothing else", () => {
    writeStamp(path, "one");
    expect(isStamped(path, "one")).toBe(true);
    expect(isStamped(path, "two")).toBe(false);
  });

  it("vouches for nothing before it is written and after it is removed", () => {
    expect(isStamped(path, "")).toBe(false);
    writeStamp(path, "one");
    removeStamp(path);
    expect(isStamped(path, "one")).toBe(false);
  });

  it("may be removed when there is none", () => {
    expect(() => removeStamp(path)).not.toThrow();
  });
});
