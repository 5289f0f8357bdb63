import { describe, expect, it } from "vitest";
import { gigabitsPerSecond, toShown, units } from "./units";

describe("toShown", () => {
  it("shows bandwidth in decimal gigabits", () => {
    expect(toShown(39.5e9, units.bandwidth)).toBe(39.5);
    expect(gigabitsPerSecond(39.5e9)).toBe(39.5);
  });

  it("shows memory in binary gibibytes", () => {
    expect(toShown(1.5 * 1024 ** 3, units.memory)).toBe(1.5);
  });

  it.each(Object.values(units).filter(({ stored, shown }) => stored === shown))(
    "leaves $stored as it is stored",
    (unit) => {
      expect(toShown(12.5, unit)).toBe(12.5);
    },
  );
});
