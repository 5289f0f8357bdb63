import { describe, expect, it } from "vitest";
import { parentIn } from "./support/npm-parent.mjs";

describe("the parent of a process", () => {
  it("is the second field after the name", () => {
    expect(parentIn("4242 (node) S 4241 4242 4200 0 -1")).toBe(4241);
  });

  it("is not mistaken when the name holds spaces, digits and brackets", () => {
    expect(parentIn("4242 (npm (start) 7 8) S 4241 4242 4200")).toBe(4241);
  });

  it("is no process when the process is gone", () => {
    expect(parentIn("")).toBeNaN();
  });
});
