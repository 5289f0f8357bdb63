import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { problemList } from "./problem";
import { upgradeLink, type Upgrader } from "./upgrade";

/** Version 2 calls `speed` `rate`; version 3 counts it in thousandths and is no longer slow where it names no mode. */
const renamed: Upgrader = {
  takes: ["speed", "rate"],
  upgrade: (taken) => new URLSearchParams(taken.getAll("speed").map((text) => ["rate", text])),
};
const recounted: Upgrader = {
  takes: ["rate", "mode"],
  upgrade: (taken) => {
    const rates = taken.getAll("rate").map((text) => ["rate", `${text}000`]);
    return new URLSearchParams([...rates, ["mode", taken.get("mode") ?? "slow"]]);
  },
};
const broken: Upgrader = {
  takes: ["rate"],
  upgrade: (taken) => {
    taken.delete("rate");
    throw new Error("No such rate.");
  },
};

function upgrade(query: string, upgraders: readonly Upgrader[] = [renamed, recounted]) {
  const { report, problems } = problemList();
  const upgraded = upgradeLink(new URLSearchParams(query), ["rate", "mode"], upgraders, report);
  return { query: upgraded.toString(), problems: problems().map(({ message }) => message) };
}

describe("an old link", () => {
  it.each([
    ["speed=5&v=1", "rate=5000&mode=slow"],
    ["speed=5", "rate=5000&mode=slow"],
    ["speed=5&speed=7&mode=fast", "rate=5000&rate=7000&mode=fast"],
    ["rate=5&v=2", "rate=5000&mode=slow"],
    ["v=1", "mode=slow"],
  ])("%s goes through the steps from its version on, in order: %s", (query, expected) => {
    expect(upgrade(query)).toEqual({ query: expected, problems: [] });
  });

  it("of any version goes through each later step once", () => {
    const traced = (step: number): Upgrader => ({
      takes: ["trace"],
      upgrade: (taken) => new URLSearchParams([...taken, ["trace", String(step)]]),
    });
    const versions = fc
      .integer({ min: 1, max: 12 })
      .chain((newest) => fc.tuple(fc.constant(newest), fc.integer({ min: 1, max: newest })));
    fc.assert(
      fc.property(versions, ([newest, version]) => {
        const upgraders = Array.from({ length: newest - 1 }, (_, index) => traced(index + 1));
        const steps = upgraders.map((_, index) => index + 1).filter((step) => step >= version);
        expect(upgrade(`v=${version}`, upgraders)).toEqual({
          query: steps.map((step) => `trace=${step}`).join("&"),
          problems: [],
        });
      }),
    );
  });
});

describe("a link of today", () => {
  it.each([
    ["of the newest version", "rate=5&v=3", "rate=5"],
    ["that is empty", "", ""],
    ["that says nothing of its own", "from=mail", "from=mail"],
    ["that a form sent", "rate=5&form=1", "rate=5&form=1"],
  ])("%s is left as it is", (_case, query, expected) => {
    expect(upgrade(query)).toEqual({ query: expected, problems: [] });
  });

  it("is of version 1 where there are no upgraders", () => {
    expect(upgrade("rate=5&v=1", [])).toEqual({ query: "rate=5", problems: [] });
    expect(upgrade("rate=5", [])).toEqual({ query: "rate=5", problems: [] });
  });
});

describe("a version", () => {
  it.each(["v=1&v=1", "v=1,1", "v=,1", "v=%201"])("said twice or with blanks, %s, is that version", (v) => {
    expect(upgrade(`speed=5&${v}`)).toEqual({ query: "rate=5000&mode=slow", problems: [] });
  });

  it.each(["4", "0", "-1", "01", "1.0", "1e0", "x", "__proto__", "９"])(
    "%s does not exist: it is told, and the link read as the newest",
    (word) => {
      expect(upgrade(`rate=5&v=${word}`)).toEqual({
        query: "rate=5",
        problems: [`This link says version '${word}'; it was read as version 3.`],
      });
    },
  );

  it.each([
    ["v=1&v=2", "rate=5000&mode=slow", "This link says version '2'; it was read as version 1."],
    ["v=2&v=1", "mode=slow&speed=5", "This link says version '1'; it was read as version 2."],
    ["v=9&v=1", "rate=5000&mode=slow", "This link says version '9'; it was read as version 1."],
  ])("that contradicts another, %s, is told, and the first that exists counts", (v, expected, problem) => {
    expect(upgrade(`speed=5&${v}`)).toEqual({ query: expected, problems: [problem] });
  });
});

describe("an upgrader", () => {
  const name = fc.oneof(fc.constantFrom("speed", "rate", "mode", "form", "__proto__"), fc.string());
  const pairs = fc.array(fc.tuple(name, fc.string()), { maxLength: 12 });
  const others = (query: Iterable<[string, string]>) =>
    [...query].filter(([given]) => !["speed", "rate", "mode", "v"].includes(given));

  it("cannot throw away, change or reorder parameters that it does not take", () => {
    fc.assert(
      fc.property(pairs, fc.constantFrom("1", "2", "3"), (given, version) => {
        const query = new URLSearchParams([...given, ["v", version]]);
        const upgraded = new URLSearchParams(upgrade(query.toString()).query);
        expect(others(upgraded)).toEqual(others(query));
      }),
    );
  });

  it("is handed the parameters that it takes and no others", () => {
    const handed: string[] = [];
    const watching: Upgrader = {
      takes: ["rate"],
      upgrade: (taken) => {
        handed.push(taken.toString());
        return taken;
      },
    };
    upgrade("mode=fast&rate=5&x=1&rate=6&v=1", [watching]);
    expect(handed).toEqual(["rate=5&rate=6"]);
  });

  it("that throws is told, its step left out, and the other steps taken", () => {
    expect(upgrade("speed=5", [renamed, broken, recounted])).toEqual({
      query: "rate=5000&mode=slow",
      problems: ["This link of version 2 could not be translated: it was read as version 3."],
    });
  });
});
