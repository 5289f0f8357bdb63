import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const project = fileURLToPath(new URL("..", import.meta.url));

/** The folders that the project is made of. */
const folders = [".ci", "app", "components", "data", "deploy", "docs", "e2e", "lib", "public", "scripts"];

/** What `.gitignore` leaves out, as patterns of a name. */
const ignored = readFileSync(`${project}.gitignore`, "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => line.replace(/\/$/, "").replaceAll(".", "\\.").replaceAll("*", ".*"))
  .map((pattern) => new RegExp(`^${pattern}$`));

describe("the top level", () => {
  it("holds the project's folders and no other: nothing that a command or a test left behind", () => {
    const found = readdirSync(project, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== ".git")
      .map(({ name }) => name)
      .filter((name) => !ignored.some((pattern) => pattern.test(name)));
    expect(found.sort()).toEqual(folders);
  });
});
