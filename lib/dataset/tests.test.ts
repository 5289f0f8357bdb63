import { describe, expect, it } from "vitest";
import { directSibling, testIds, tests } from "./tests";

const traffic = testIds.filter((id) => id !== "idle");

describe("tests", () => {
  it("are nine: idle, and each of two protocols, two stream counts and two paths once", () => {
    const places = traffic.map((id) => `${tests[id].protocol} ${tests[id].streams} ${tests[id].path}`);
    expect([testIds.length, new Set(places).size]).toEqual([9, 8]);
  });

  it.each(traffic)("spell their dimensions in the benchmark's own name: %s", (id) => {
    const { protocol, streams, path } = tests[id];
    const letters = [
      path === "direct" ? "d" : "s",
      protocol === "tcp" ? "t" : "u",
      streams === "single" ? "s" : "m",
    ];
    expect(letters.join("")).toBe(id);
  });

  it("have labels that tell them apart, the short ones of 14 characters at most", () => {
    const labels = testIds.map((id) => tests[id].label);
    const short = testIds.map((id) => tests[id].shortLabel);
    expect([new Set(labels).size, new Set(short).size]).toEqual([9, 9]);
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
