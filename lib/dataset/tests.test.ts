import { describe, expect, it } from "vitest";
import { shippedIds, shippedEditions, type ShippedId } from "@/lib/testing/shipped";
import { shortTestLabel, testLabel } from "./test-labels";
import { directSibling, testIds, tests } from "./tests";

const traffic = testIds.filter((id) => id !== "idle");
const trafficOf = (edition: ShippedId) => shippedEditions[edition].testIds.filter((id) => id !== "idle");

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
      expect([shippedEditions[edition].testIds.length, new Set(places).size]).toEqual([count + 1, count]);
    },
  );

  it("each belong to an edition", () => {
    const owned = new Set(shippedIds.flatMap((edition) => shippedEditions[edition].testIds));
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
    for (const edition of Object.values(shippedEditions)) {
      const labels = edition.testIds.map((id) => testLabel(edition, id));
      const short = edition.testIds.map((id) => shortTestLabel(edition, id));
      expect([new Set(labels).size, new Set(short).size]).toEqual([labels.length, labels.length]);
      expect(short.filter((label) => label.length > 14)).toEqual([]);
    }
  });

  it("have the dataset's own number of streams in their labels", () => {
    const edition = shippedEditions["2024-01"];
    const four = {
      ...edition,
      tests: edition.tests.map((test) => (test.streams === 8 ? { ...test, streams: 4 } : test)),
    };
    expect([testLabel(edition, "dtm"), shortTestLabel(edition, "dtm")]).toEqual([
      "TCP, 8 streams, pod to pod",
      "TCP ×8 direct",
    ]);
    expect([testLabel(four, "dtm"), shortTestLabel(four, "dtm")]).toEqual([
      "TCP, 4 streams, pod to pod",
      "TCP ×4 direct",
    ]);
    expect(testLabel(shippedEditions["2020-08"], "dt")).toBe("TCP, pod to pod");
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
