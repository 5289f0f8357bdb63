import { describe, expect, it } from "vitest";
import { editionIds, editions, type EditionId } from "./editions";
import { directSibling, testIds, tests } from "./tests";

const traffic = testIds.filter((id) => id !== "idle");
const trafficOf = (edition: EditionId) => editions[edition].tests.filter((id) => id !== "idle");

describe("tests", () => {
  it.each([
    ["2024-01", 8],
    ["2020-08", 4],
  ] as const)(
    "of %s are idle and %i more, each place of protocol, streams and path once",
    (edition, count) => {
      const places = trafficOf(edition).map(
        (id) => `${tests[id].protocol} ${tests[id].streams} ${tests[id].path}`,
      );
      expect([editions[edition].tests.length, new Set(places).size]).toEqual([count + 1, count]);
    },
  );

  it("each belong to an edition", () => {
    const owned = new Set(editionIds.flatMap((edition) => editions[edition].tests));
    expect(testIds.filter((id) => !owned.has(id))).toEqual([]);
  });

  it.each(traffic)("spell their dimensions in the benchmark's own name: %s", (id) => {
    const { protocol, streams, path } = tests[id];
    const letters = [
      path === "direct" ? "d" : "s",
      protocol === "tcp" ? "t" : "u",
      { single: "s", multi: "m", unknown: "" }[streams ?? "unknown"],
    ];
    expect(letters.join("")).toBe(id);
  });

  it("have labels that tell them apart, the short ones of 14 characters at most", () => {
    const labels = testIds.map((id) => tests[id].label);
    const short = testIds.map((id) => tests[id].shortLabel);
    expect([new Set(labels).size, new Set(short).size]).toEqual([testIds.length, testIds.length]);
    expect(short.filter((label) => label.length > 14)).toEqual([]);
  });
});

describe("directSibling", () => {
  it.each(traffic)("of %s differs in the path alone", (id) => {
    expect(tests[directSibling(id)]).toMatchObject({
      protocol: tests[id].protocol,
      streams: tests[id].streams,
      path: "direct",
    });
  });

  it("of idle is idle", () => {
    expect(directSibling("idle")).toBe("idle");
  });
});
