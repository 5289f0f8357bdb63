import { shippedHistoryWords } from "@/lib/testing/shipped";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LINK_VERSION } from "@/lib/link/version";
import { decodeHistory, encodeHistory, historyHref, sharedHistoryHref } from "./history-codec";
import type { HistoryState } from "./history-state";

const historyWords = shippedHistoryWords();

/** A list as the codec writes it: each word once, in the order of the words. */
const listOf = <W extends string>(words: readonly W[]) =>
  fc.subarray([...words]).map((chosen) => words.filter((word) => chosen.includes(word)));
const state: fc.Arbitrary<HistoryState> = fc.record({
  protocol: fc.constantFrom(...historyWords.protocol),
  path: fc.constantFrom(...historyWords.path),
  encryption: listOf(historyWords.encryption),
  cni: listOf(historyWords.cni),
});
const word = fc.oneof(
  fc.constantFrom(
    ...historyWords.protocol,
    ...historyWords.path,
    ...historyWords.encryption,
    ...historyWords.cni,
    "TCP",
    "wiregard",
    "",
    "1",
    "v",
  ),
  fc.string({ unit: "binary", maxLength: 8 }),
);
const query = fc
  .array(
    fc.tuple(fc.oneof(fc.constantFrom("protocol", "path", "encryption", "cni", "v", "form"), word), word),
    {
      maxLength: 8,
    },
  )
  .map((pairs) => new URLSearchParams(pairs).toString());

describe("the link of a history", () => {
  it("decodes to the state that it was made from, without problems", () => {
    fc.assert(
      fc.property(state, (given) => {
        expect(decodeHistory(encodeHistory(given), shippedHistoryWords())).toEqual({
          state: given,
          problems: [],
        });
      }),
    );
  });

  it("comes of any text at all to a state that has a link of its own", () => {
    fc.assert(
      fc.property(fc.oneof(query, fc.string({ unit: "binary" })), (text) => {
        const { state: read } = decodeHistory(text, shippedHistoryWords());
        expect(decodeHistory(encodeHistory(read), shippedHistoryWords())).toEqual({
          state: read,
          problems: [],
        });
      }),
    );
  });

  it("leaves defaults out, and is the bare page where all are", () => {
    const { state: first } = decodeHistory("", shippedHistoryWords());
    expect(first).toEqual({ protocol: "tcp", path: "direct", encryption: [], cni: [] });
    expect(historyHref(first)).toBe("/history");
    expect(historyHref({ ...first, protocol: "udp", cni: ["calico", "weavenet"] })).toBe(
      "/history?protocol=udp&cni=calico,weavenet&v=1",
    );
  });

  it("that is given away ends in the version, and decodes to its state", () => {
    fc.assert(
      fc.property(state, (given) => {
        const href = sharedHistoryHref(given);
        expect(href.endsWith(`v=${LINK_VERSION}`)).toBe(true);
        expect(decodeHistory(href.replace("/history?", ""), shippedHistoryWords())).toEqual({
          state: given,
          problems: [],
        });
      }),
    );
  });

  it("tells each mistake with the word that was meant, and shows the rest", () => {
    const { state: read, problems } = decodeHistory(
      "protocol=udpp&encryption=ipsec,tls&cnni=calico&path=service,direct",
      shippedHistoryWords(),
    );
    expect(read).toEqual({ protocol: "tcp", path: "service", encryption: ["ipsec"], cni: [] });
    expect(problems.map(({ message }) => message)).toEqual([
      "Unknown protocol 'udpp': did you mean udp? Shown with tcp.",
      "path takes one value: 'direct' was left aside.",
      "Unknown encryption 'tls'. It was left out.",
      "Unknown parameter 'cnni': did you mean cni? It changes nothing.",
    ]);
  });

  it("knows no bare metal, which is no CNI", () => {
    expect(decodeHistory("cni=baremetal", shippedHistoryWords())).toMatchObject({
      state: { cni: [] },
      problems: [{ parameter: "cni" }],
    });
  });
});
