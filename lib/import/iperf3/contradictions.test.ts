import { describe, expect, it } from "vitest";
import { contradictionsIn } from "./contradictions";
import { drawnClient } from "./drawn-outputs";

const drawn = () => drawnClient({ test: "dtm", rate: 100e6, received: 130e6 });
type Client = ReturnType<typeof drawn>;

function found(change: (client: Client) => void) {
  const client = drawn();
  change(client);
  return contradictionsIn("a.json", client);
}

/** Every place of a number in a value: its path. */
function numbersIn(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value === "number") return [[...path]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => numbersIn(inner, [...path, key]));
}

function edit(client: Client, path: readonly string[], by: (value: number) => number): void {
  const parent = path
    .slice(0, -1)
    .reduce((at, key) => at[key] as Record<string, unknown>, client as Record<string, unknown>);
  const key = path.at(-1) ?? "";
  parent[key] = by(parent[key] as number);
}

describe("an output that contradicts itself", () => {
  it("is told where: the figure, its place and what the others give", () => {
    expect(found(() => undefined)).toEqual([]);
    expect(found(({ intervals }) => Object.assign(intervals[7]?.sum ?? {}, { bits_per_second: 99 }))).toEqual(
      [
        {
          file: "a.json",
          column: "intervals.7.sum.bits_per_second",
          text: "99",
          message: "its bytes and seconds give 107000000",
        },
      ],
    );
  });

  it("is noticed whichever figure of bytes, time, rate or retransmits is another", () => {
    // Round-trip times, windows, ports and the settings stand once: nothing in the output can contradict them.
    const once = /rtt|snd_cwnd|connected|test_start/;
    const paths = numbersIn(drawn()).filter((path) => !once.test(path.join(".")));
    expect(paths.length).toBeGreaterThan(1000);
    const unnoticed = paths.filter(
      (path) => found((client) => edit(client, path, (value) => 2 * value + 3)).length === 0,
    );
    expect(unnoticed).toEqual([]);
  });

  it("is noticed where two seconds changed places", () => {
    for (let at = 1; at < 60; at += 1)
      expect(
        found(({ intervals }) => intervals.splice(at, 2, ...intervals.slice(at, at + 2).reverse())).length,
      ).toBeGreaterThan(0);
  });

  it("is not looked for in what the output does not say", () => {
    const client = JSON.parse(JSON.stringify(drawn()), (key, value: unknown) =>
      key === "bytes" || key === "start" || key === "end_time" ? undefined : value,
    ) as unknown;
    expect(contradictionsIn("a.json", client)).toEqual([]);
    expect(contradictionsIn("a.json", { intervals: 5 })).toEqual([]);
  });
});
