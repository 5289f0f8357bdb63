import { describe, expect, it } from "vitest";
import { tests } from "@/lib/dataset/tests";
import { lossBeside, lossText } from "./loss-words";

describe("the words of a loss", () => {
  it("flag what is above 10 %, and say where it is unknown", () => {
    expect([lossText(10), lossText(10.1), lossText(0), lossText(null)]).toEqual([
      "10.0 % lost",
      "10.1 % lost ⚑",
      "0 % lost",
      "loss unknown",
    ]);
  });

  it("stand beside a bandwidth over UDP, and beside nothing else", () => {
    expect(lossBeside("bandwidth", tests.dum, null)).toBe("loss unknown");
    expect([lossBeside("bandwidth", tests.dtm, null), lossBeside("cpu", tests.dum, 3)]).toEqual(["", ""]);
  });
});
