import { describe, expect, it } from "vitest";
import { whyImpossible } from "./plausible";

const lab = {
  lab: { linkBitsPerSecond: 40e9, hardwareThreads: 32, memoryBytes: 64e9, description: "A lab." },
};

describe("a value that cannot be", () => {
  it.each([
    ["bandwidth", 40e9, 40.000001e9, /link of 40000000000 bit/],
    ["loss", 100, 100.1, /100 percent/],
    ["cpu_softirq", 32, 32.01, /32 hardware threads/],
    ["memory", 64e9, 64e9 + 1, /64000000000 bytes/],
    ["retransmits", 1e9, 2.5, /whole number/],
    ["jitter", 1e6, -0.1, /no negative/],
  ] as const)("%s is refused beyond what the lab has, and not at it", (quantity, most, beyond, why) => {
    expect(whyImpossible(lab, quantity, most)).toBeNull();
    expect(whyImpossible(lab, quantity, beyond)).toMatch(why);
  });

  it("has no limit where the lab does not say one", () => {
    expect(whyImpossible({ lab: { ...lab.lab, memoryBytes: null } }, "memory", 1e15)).toBeNull();
  });
});
