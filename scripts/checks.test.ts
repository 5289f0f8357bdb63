import { describe, expect, it } from "vitest";
import { checksNamed } from "./support/checks.mjs";

describe("the checks of npm test", () => {
  it("are all run, in order, where none is named", () => {
    expect(checksNamed([])).toEqual(["format", "lint", "typecheck", "unit", "e2e"]);
  });

  it("are those named, in their own order", () => {
    expect(checksNamed(["unit", "lint"])).toEqual(["lint", "unit"]);
  });

  it("refuse a name that is none, and list the names", () => {
    expect(() => checksNamed(["lnit"])).toThrow(
      "There is no check lnit; the checks are format, lint, typecheck, unit, e2e.",
    );
  });
});
