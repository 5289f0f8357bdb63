import { describe, expect, it } from "vitest";
import { isAtLeast } from "./support/node-version.mjs";

describe("a version of Node", () => {
  it.each(["20.9.0", "20.10.0", "20.20.2", "21.0.0", "22.1.0"])("%s is at least 20.9", (version) => {
    expect(isAtLeast(version, "20.9")).toBe(true);
  });

  it.each(["20.8.1", "19.9.0", "9.20.0"])("%s is older than 20.9", (version) => {
    expect(isAtLeast(version, "20.9")).toBe(false);
  });
});
