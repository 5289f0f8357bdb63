import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { namesIn, planSteps } from "./support/plan.mjs";
import { runSteps } from "./support/run-steps.mjs";

let ran: string[];

function step(name: string, needs: string[] = [], fails = false) {
  const run = () => {
    ran.push(name);
    return fails ? Promise.reject(new Error(`${name} broke`)) : Promise.resolve();
  };
  return { name, needs, run };
}

beforeEach(() => {
  ran = [];
  vi.spyOn(console, "log").mockImplementation(() => undefined);
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});

afterEach(() => vi.restoreAllMocks());

describe("running the steps", () => {
  it("goes on after a step that fails, and names it", async () => {
    expect(await runSteps([step("lint", [], true), step("unit")])).toEqual({ failed: ["lint"], skipped: [] });
    expect(ran).toEqual(["lint", "unit"]);
  });

  it("skips a step whose need failed, and a step whose need was skipped", async () => {
    const steps = [step("install", [], true), step("build", ["install"]), step("e2e", ["build"])];
    expect(await runSteps(steps)).toEqual({ failed: ["install"], skipped: ["build", "e2e"] });
    expect(ran).toEqual(["install"]);
  });
});

describe("the plan", () => {
  const steps = [
    step("install"),
    step("lint", ["install"]),
    step("build", ["install"]),
    step("e2e", ["install", "build"]),
  ];
  const planned = (...args: string[]) => planSteps(steps, namesIn(args)).map(({ name }) => name);

  it("is every step when none is named", () => {
    expect(planned()).toEqual(["install", "lint", "build", "e2e"]);
  });

  it("is the steps named and those they need, in the order of the steps", () => {
    expect(planned("e2e", "lint")).toEqual(["install", "lint", "build", "e2e"]);
    expect(planned("--only=lint")).toEqual(["install", "lint"]);
    expect(planned("lint,build")).toEqual(["install", "lint", "build"]);
  });

  it("is refused when a name is no step's, listing the steps", () => {
    expect(() => planned("lnit")).toThrow("There is no step lnit; the steps are install, lint, build, e2e.");
  });
});
