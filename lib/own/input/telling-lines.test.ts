import fc from "fast-check";
import { expect, it } from "vitest";
import { tellingLines } from "./telling-lines";

it("are the lines that have one of the words, in their order", () => {
  const part = fc.constantFrom("a", "b", "word", "wor", "other", "\n", "\n\n", " ");
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const text = parts.join("");
      const wanted = text.split("\n").filter((words) => words.includes("word") || words.includes("other"));
      expect(tellingLines(text, ["word", "other"])).toEqual(wanted);
    }),
  );
});
