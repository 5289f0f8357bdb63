import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hashInputs } from "./support/hash.mjs";

let root: string;

function put(path: string, content: string) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

const hash = () => hashInputs(root, ["app", "next.config.js", "absent"], ["v20.9.0"]);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "hash-"));
  put("app/page.tsx", "page");
  put("app/deep/part.ts", "part");
  put("next.config.js", "config");
});

afterEach(() => rmSync(root, { recursive: true }));

describe("the hash of the inputs", () => {
  it("stays the same when nothing changes", () => {
    expect(hash()).toBe(hash());
  });

  it.each([
    ["a file's content changes", () => put("app/deep/part.ts", "other")],
    ["a file is added", () => put("app/new.ts", "")],
    ["a file is removed", () => rmSync(join(root, "app/deep/part.ts"))],
    ["an input that was absent appears", () => put("absent", "")],
    [
      "content moves from one file to the next",
      () => (put("app/deep/part.ts", "par"), put("app/page.tsx", "tpage")),
    ],
  ])("changes when %s", (_, change) => {
    const before = hash();
    change();
    expect(hash()).not.toBe(before);
  });

  it("changes with a fact such as the version of Node", () => {
    expect(hashInputs(root, ["app"], ["v20.9.0"])).not.toBe(hashInputs(root, ["app"], ["v22.0.0"]));
  });

  it("stays the same when a file outside the inputs or a test changes", () => {
    const before = hash();
    put("README.md", "new");
    put("app/page.test.tsx", "new");
    expect(hash()).toBe(before);
  });
});
