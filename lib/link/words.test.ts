import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { problemList } from "./problem";
import { knownWord, unknownWord, wordsOf } from "./words";

const protocol = { name: "protocol", noun: "protocol" };
const known = ["tcp", "udp"];
const decode = (...given: string[]) => {
  const { report, problems } = problemList();
  return [knownWord(protocol, known, "tcp", given, report), ...problems().map(({ message }) => message)];
};

describe("the words of a parameter", () => {
  it("are comma-separated, repeated or both, in order, each once, without blanks", () => {
    expect(wordsOf(["udp, tcp", "", ",udp,, sctp "])).toEqual(["udp", "tcp", "sctp"]);
  });

  it("are what they come to when joined again", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (given) => {
        expect(wordsOf([wordsOf(given).join(",")])).toEqual(wordsOf(given));
      }),
    );
  });
});

describe("one word of several", () => {
  it("is known whatever its case", () => {
    expect(decode("UDP")).toEqual(["udp"]);
  });

  it("is none where none is given, without a problem", () => {
    expect([decode(), decode("", " , ")]).toEqual([[null], [null]]);
  });

  it("is none where it is not known, and the problem says what is shown instead", () => {
    expect(decode("udb")).toEqual([null, "Unknown protocol 'udb': did you mean udp? Shown with tcp."]);
  });
});

describe("a problem with a word", () => {
  it("names the field where another field's words are called the same", () => {
    const field = { ...protocol, noun: "metric", nounIsShared: true };
    expect(unknownWord(field, "qqqq", known, "It was left out.")).toBe(
      "Unknown metric 'qqqq' in protocol. It was left out.",
    );
  });
});
