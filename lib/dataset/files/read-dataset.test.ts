import { describe, expect, it } from "vitest";
import { toCsv } from "@/lib/csv";
import { quantities } from "@/lib/dataset/dataset";
import { DatasetError } from "./dataset-error";
import type { DefinitionFile } from "@/lib/dataset/definition";
import { definitionFileOf, shippedEditions } from "@/lib/testing/shipped";
import { readingsHeader } from "./file-columns";
import { publishedSeries } from "@/lib/dataset/published-series";
import { readDataset } from "./read-dataset";
import { tests } from "@/lib/dataset/tests";
import { variantsHeader } from "@/lib/dataset/facts/variant-facts";

/** The definition of 2024-01 as its file has it, for two runs of one variant. */
const drawnDefinition: DefinitionFile = {
  ...definitionFileOf(shippedEditions["2024-01"]),
  runs: 2,
  baseline: "calm",
  hasBareMetal: false,
  metrics: shippedEditions["2024-01"].metrics.filter((id) => id !== "memory-overhead"),
};
const definitionJson = JSON.stringify(drawnDefinition);
const expected = { id: "2024-01", isDefault: true };
const names = { definition: "d.json", readings: "r.csv", variants: "v.csv", provenance: "p.json" };

const drawnReadings = shippedEditions["2024-01"].testIds.flatMap((test) =>
  [1, 2].flatMap((run) =>
    publishedSeries(shippedEditions["2024-01"], test).map(({ role, quantity }) => {
      const { protocol, streams, path } = tests[test];
      const hole = test === "sts" ? ["", "blank", "nothing came"] : [`${run}`, "", ""];
      const dimensions = [protocol ?? "", streams ?? "", path ?? "", role ?? ""];
      return ["calm", `${run}`, test, ...dimensions, quantity, quantities[quantity].unit, ...hole];
    }),
  ),
);
const drawnVariant = [
  "calm",
  "Calm",
  "cilium",
  "1",
  "ebpf",
  "",
  "none",
  "kept",
  "ubuntu-22.04",
  "6.1",
  "yes",
  "no",
  "9000",
  "default",
  "",
  "",
  "",
  "By hand.",
  "",
  "",
  "kernel",
];
const drawnProvenance = { edition: "2024-01", files: [] };

interface Drawn {
  readonly readings?: readonly (readonly string[])[];
  readonly variants?: readonly (readonly string[])[];
  readonly provenance?: unknown;
  readonly definition?: unknown;
}

function read({
  readings = drawnReadings,
  variants = [drawnVariant],
  provenance = drawnProvenance,
  definition = drawnDefinition,
}: Drawn = {}) {
  const texts = {
    definitionJson: JSON.stringify(definition),
    readingsCsv: toCsv(readingsHeader, readings),
    variantsCsv: toCsv(variantsHeader, variants),
    provenanceJson: JSON.stringify(provenance),
  };
  return readDataset(texts, names, expected).dataset;
}

/** The declaration of dtm with some of it changed. */
function testRun(id: string, changes: object) {
  return { ...drawnDefinition.tests.find((test) => test.id === id), ...changes };
}

function problemsOf(reader: () => unknown) {
  try {
    reader();
  } catch (error) {
    if (error instanceof DatasetError) return error.problems;
    throw error;
  }
  return [];
}

function change(row: readonly string[], header: readonly string[], column: string, text: string): string[] {
  return row.with(header.indexOf(column), text);
}

const withReading = (index: number, column: string, text: string) =>
  drawnReadings.map((row, position) =>
    position === index ? change(row, readingsHeader, column, text) : row,
  );

describe("a dataset that fits", () => {
  it("has its readings by test, variant and column, in the order of the runs", () => {
    const dataset = read();
    expect(dataset.readings.dts?.calm?.bandwidth).toEqual([1, 2]);
    expect(dataset.readings.idle?.calm?.["server.memory"]).toEqual([1, 2]);
    expect(Object.keys(dataset.readings.dus?.calm ?? {})).toHaveLength(9);
    expect(dataset.definition).toMatchObject({ id: "2024-01", runs: 2, words: { cni: ["cilium"] } });
  });

  it("keeps a hole as a hole, one object for all that are equal", () => {
    const holes = read().readings.sts?.calm;
    expect(holes?.bandwidth?.[0]).toEqual({ missing: "blank", reason: "nothing came" });
    expect(holes?.retransmits?.[1]).toBe(holes?.bandwidth?.[0]);
  });

  it("is read with CRLF line ends and a byte order mark", () => {
    const crlf = (text: string) => `\uFEFF${text.replaceAll("\n", "\r\n")}`;
    const { dataset } = readDataset(
      {
        definitionJson,
        readingsCsv: crlf(toCsv(readingsHeader, drawnReadings)),
        variantsCsv: crlf(toCsv(variantsHeader, [drawnVariant])),
        provenanceJson: JSON.stringify(drawnProvenance),
      },
      names,
      expected,
    );
    expect(dataset).toEqual(read());
  });

  it("may have any number of variants", () => {
    const ids = Array.from({ length: 230 }, (_, index) => `calm-${index}`);
    const dataset = read({
      definition: { ...drawnDefinition, baseline: "calm-0" },
      variants: ids.map((id) => drawnVariant.with(0, id)),
      readings: ids.flatMap((id) => drawnReadings.map((row) => row.with(0, id))),
    });
    expect(dataset.variants).toHaveLength(230);
  });
});

describe("a reading that does not fit is refused with file, line, column and text", () => {
  it.each<[string, string]>([
    ["variant", "storm"],
    ["run", "0"],
    ["run", "1.5"],
    ["test", "xyz"],
    ["protocol", "tcp"],
    ["streams", "multi"],
    ["path", "direct"],
    ["role", "judge"],
    ["quantity", "colour"],
    ["unit", "GiB"],
    ["value", "fast"],
    ["value", "1e999"],
    ["value", "-1"],
    ["value", "NaN"],
    ["value", ""],
    ["missing", "lost"],
    ["reason", "none needed"],
  ])("%s %j", (column, text) => {
    expect(problemsOf(() => read({ readings: withReading(2, column, text) }))).toMatchObject([
      { file: "r.csv", line: 4, column, text },
    ]);
  });

  it("when the lab cannot have given it: more cores than a node has", () => {
    expect(problemsOf(() => read({ readings: withReading(0, "value", "33") }))).toMatchObject([
      {
        file: "r.csv",
        line: 2,
        column: "value",
        text: "33",
        message: "expected at most the 32 hardware threads of a node",
      },
    ]);
  });

  it("when it stands twice", () => {
    const readings = [...drawnReadings, drawnReadings[0] ?? []];
    expect(problemsOf(() => read({ readings }))).toMatchObject([
      { file: "r.csv", line: drawnReadings.length + 2, message: "the reading of line 2 stands here again" },
    ]);
  });

  it("when it is missing", () => {
    expect(problemsOf(() => read({ readings: drawnReadings.slice(1) }))).toMatchObject([
      { file: "r.csv", text: "calm idle client.cpu_system run 1" },
    ]);
  });

  it("when it has both a value and a hole", () => {
    const row = drawnReadings.findIndex((cells) => cells.includes("blank"));
    expect(problemsOf(() => read({ readings: withReading(row, "value", "0") }))).toMatchObject([
      { column: "value", text: "0" },
    ]);
  });

  it("when a row is cut", () => {
    const readings = drawnReadings.map((row, index) => (index === 5 ? row.slice(0, 4) : row));
    expect(problemsOf(() => read({ readings }))).toMatchObject([{ file: "r.csv", line: 7 }]);
  });

  it("on its own line, also below a cell of two lines", () => {
    const variants = [
      drawnVariant.with(variantsHeader.indexOf("install"), "By\nhand."),
      drawnVariant.with(0, "rain").with(2, "weave net"),
    ];
    expect(problemsOf(() => read({ variants }))).toContainEqual(
      expect.objectContaining({ file: "v.csv", line: 4, column: "cni", text: "weave net" }),
    );
  });
});

describe("a variant that does not fit is refused", () => {
  it.each<[string, string]>([
    ["id", "Calm Sea"],
    ["cni", "Weave Net"],
    ["dataplane", "two words"],
    ["install_kind", "odd"],
    ["tuned_with", "a larger MTU"],
    ["plain", "calm"],
    ["lacks", "legs"],
    ["encryption", "rot13"],
    ["kubeproxy", "gone"],
    ["policy_egress", ""],
    ["pod_mtu", "-1"],
    ["name", ""],
    ["documented", "colour"],
  ])("%s %j", (column, text) => {
    const problems = problemsOf(() =>
      read({ variants: [change(drawnVariant, variantsHeader, column, text)] }),
    );
    expect(problems[0]).toMatchObject({ file: "v.csv", line: 2, column, text });
  });

  it("when it stands twice", () => {
    expect(problemsOf(() => read({ variants: [drawnVariant, drawnVariant] }))).toMatchObject([
      { line: 3, column: "id", text: "calm" },
    ]);
  });

  it("when it has no readings", () => {
    expect(problemsOf(() => read({ variants: [drawnVariant, drawnVariant.with(0, "rain")] }))).toHaveLength(
      2 * 82,
    );
  });
});

describe("files that are none", () => {
  it("are refused by their header", () => {
    const texts = { definitionJson, readingsCsv: "a,b\n1,2\n", variantsCsv: "", provenanceJson: "{" };
    expect(problemsOf(() => readDataset(texts, names, expected)).map(({ file }) => file)).toEqual([
      "p.json",
      "v.csv",
      "r.csv",
    ]);
  });

  it("are refused when they are of another edition than expected", () => {
    const provenanceJson = JSON.stringify(drawnProvenance);
    const texts = { definitionJson, readingsCsv: "", variantsCsv: "", provenanceJson };
    expect(problemsOf(() => readDataset(texts, names, { ...expected, id: "2020-08" }))[0]).toMatchObject({
      file: "p.json",
      column: "edition",
      text: "2024-01",
      message: "expected the edition 2020-08",
    });
  });

  it.each([
    [{ tests: [{ id: "dtx" }] }, { column: "tests.0.id" }],
    [{ cpuModes: [] }, { column: "cpuModes" }],
    [{ countsSoftirq: undefined }, { column: "countsSoftirq" }],
    [{ colour: "blue" }, { message: expect.stringContaining("colour") as string }],
    [
      { tests: [testRun("dtm", { streams: 8 })] },
      { column: "metrics", text: "jitter", message: "none of the tests has this metric" },
    ],
    [
      { tests: [testRun("dtm", { streams: 1 })] },
      { column: "tests", text: "dtm", message: "expected more than one stream" },
    ],
    [{ tests: [testRun("dtm", { protocol: "udp" })] }, { column: "tests", text: "dtm" }],
    [{ baseline: "storm" }, { column: "baseline", text: "storm", message: "no variant has this id" }],
    [{ hasBareMetal: true }, { column: "hasBareMetal", message: "no variant is bare metal" }],
    [{ metrics: ["memory-overhead"] }, { column: "metrics", message: "there is no bare metal to subtract" }],
    [{ id: "2020-08" }, { column: "id", text: "2020-08", message: "expected the edition 2024-01" }],
  ])("are refused when the definition does not fit: %j", (changes, problem) => {
    const definition = { ...drawnDefinition, ...changes };
    expect(problemsOf(() => read({ definition }))[0]).toMatchObject({ file: "d.json", ...problem });
  });

  it("are read by their own definition: its tests, nodes and runs, and no others", () => {
    const own = ["idle", "dts", "dus"];
    const definition = {
      ...drawnDefinition,
      tests: drawnDefinition.tests.filter(({ id }) => own.includes(id)),
      roles: ["client"],
    };
    const readings = drawnReadings.filter(
      ([, , test = "", , , , role]) => own.includes(test) && role !== "server",
    );
    const dataset = read({ definition, readings });
    expect(Object.keys(dataset.readings)).toEqual(own);
    expect(Object.keys(dataset.readings.idle?.calm ?? {})).toEqual([
      "client.cpu_system",
      "client.cpu_user",
      "client.memory",
    ]);
    expect(problemsOf(() => read({ definition }))).not.toEqual([]);
    expect(problemsOf(() => read({ definition: { ...drawnDefinition, runs: 1 } }))[0]).toMatchObject({
      file: "r.csv",
      column: "run",
      text: "2",
    });
  });

  it("are refused when a source file has no checksum", () => {
    const provenance = { ...drawnProvenance, files: [{ path: "a", sha256: "main", bytes: 1 }] };
    expect(problemsOf(() => read({ provenance }))).toMatchObject([
      { file: "p.json", column: "files.0.sha256" },
    ]);
  });

  it("give an error that names file, line, column and text", () => {
    expect(() => read({ readings: withReading(2, "value", "fast") })).toThrow(
      'r.csv:4, column value: "fast": expected a finite number',
    );
  });
});
