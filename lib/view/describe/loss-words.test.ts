import { describe, expect, it } from "vitest";
import { tests } from "@/lib/dataset/tests";
import { lossRange, lossText, lossWithRange, lossWordsFor } from "./loss-words";

const of = (figure: number | null, min = figure, max = figure) => ({ figure, median: figure, min, max });

describe("the words of a loss", () => {
  it("flag what is above 10 %, and say where it is unknown", () => {
    expect([of(10), of(10.1), of(0), of(null), null].map(lossText)).toEqual([
      "10.0 % lost",
      "10.1 % lost ⚑",
      "0 % lost",
      "loss unknown",
      "loss unknown",
    ]);
  });

  it("give the range of the runs, once where the runs agree", () => {
    expect(lossWithRange(of(8.99, 2.85, 15.9))).toBe("8.99 % lost (2.85 to 15.9)");
    expect(lossWithRange(of(44.1, 43, 50))).toBe("44.1 % lost (43.0 to 50.0) ⚑");
    expect([lossWithRange(of(3)), lossRange(of(3)), lossRange(of(null))]).toEqual([
      "3.00 % lost",
      null,
      null,
    ]);
  });

  it("go with a bandwidth over UDP, and with nothing else", () => {
    expect(lossWordsFor("bandwidth", tests.dum, null)).toBe("loss unknown");
    expect([lossWordsFor("bandwidth", tests.dtm, null), lossWordsFor("cpu", tests.dum, of(3))]).toEqual([
      "",
      "",
    ]);
  });
});
