import { describe, expect, it } from "vitest";
import { chooseChromium } from "./find-chromium.mjs";

function probeOf(usable: readonly string[]) {
  const has = (path: string) => usable.includes(path);
  return { isExecutable: has, starts: has };
}

describe("the Chromium chosen", () => {
  it("is the one CHROMIUM_PATH names, whatever else there is", () => {
    expect(chooseChromium("/named", ["/other"], probeOf(["/named", "/other"]))).toBe("/named");
  });

  it("is never another one when CHROMIUM_PATH names one that cannot be executed", () => {
    expect(() => chooseChromium("/named", ["/other"], probeOf(["/other"]))).toThrow(
      "CHROMIUM_PATH=/named is not an executable file",
    );
  });

  it.each([undefined, ""])("is the first candidate that starts when CHROMIUM_PATH is %j", (named) => {
    expect(chooseChromium(named, ["/stub", "/first", "/second"], probeOf(["/first", "/second"]))).toBe(
      "/first",
    );
  });

  it("is none when no candidate starts", () => {
    expect(chooseChromium(undefined, ["/stub"], probeOf([]))).toBeUndefined();
  });
});
