import { describe, expect, it } from "vitest";
import { toCsv } from "../csv";
import { quantities } from "./dataset";
import { DatasetError } from "./dataset-error";
import { editions } from "./editions";
import { readingsHeader, variantsHeader } from "./file-columns";
import { publishedSeries } from "./published-series";
import { readDataset } from "./read-dataset";
import { tests } from "./tests";

const definitionJson = JSON.stringify(editions["2024-01"]);
const names = { definition: "d.json", readings: "r.csv", variants: "v.csv", provenance: "p.json" };
type Column = (typeof readingsHeader)[number] | (typeof variantsHeader)[number];

const drawnReadings = editions["2024-01"].tests.flatMap((test) =>
  [1, 2].flatMap((run) =>
    publishedSeries(editions["2024-01"], test).map(({ role, quantity }) => {
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
  "yes",
  "no",
  "9000",
  "6.1",
  "ubuntu-22.04",
  "By hand.",
  "",
  "kernel",
];
const drawnProvenance = {
  edition: "2024-01",
  title: "A drawn edition",
  repository: "https://example.org/drawn",
  commit: "0".repeat(40),
  date: "2024-01-31",
  licence: "none",
  root: "results",
  lab: { linkBitsPerSecond: 40e9, description: "A drawing." },
  files: [],
};

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
  definition = editions["2024-01"],
}: Drawn = {}) {
  const texts = {
    definitionJson: JSON.stringify(definition),
    readingsCsv: toCsv(readingsHeader, readings),
    variantsCsv: toCsv(variantsHeader, variants),
    provenanceJson: JSON.stringify(provenance),
  };
  return readDataset(texts, names).dataset;
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

function change(row: readonly string[], header: readonly Column[], column: Column, text: string): string[] {
  return row.with(header.indexOf(column), text);
}

const withReading = (index: number, column: Column, text: string) =>
  drawnReadings.map((row, position) =>
    position === index ? change(row, readingsHeader, column, text) : row,
  );

describe("a dataset that fits", () => {
  it("has its readings by test, variant and column, in the order of the runs", () => {
    const dataset = read();
    expect(dataset.readings.dts?.calm?.bandwidth).toEqual([1, 2]);
    expect(dataset.readings.idle?.calm?.["server.memory"]).toEqual([1, 2]);
    expect(Object.keys(dataset.readings.dus?.calm ?? {})).toHaveLength(9);
    expect(dataset).toMatchObject({ edition: "2024-01", linkBitsPerSecond: 40e9, runCount: 2 });
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
    );
    expect(dataset).toEqual(read());
  });

  it("may have any number of variants", () => {
    const ids = Array.from({ length: 230 }, (_, index) => `calm-${index}`);
    const dataset = read({
      variants: ids.map((id) => drawnVariant.with(0, id)),
      readings: ids.flatMap((id) => drawnReadings.map((row) => row.with(0, id))),
    });
    expect(dataset.variants).toHaveLength(230);
  });
});

describe("a reading that does not fit is refused with file, line, column and text", () => {
  it.each<[Column, string]>([
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
    const variants = [drawnVariant.with(12, "By\nhand."), drawnVariant.with(0, "rain").with(2, "weave")];
    expect(problemsOf(() => read({ variants }))).toContainEqual(
      expect.objectContaining({ file: "v.csv", line: 4, column: "cni", text: "weave" }),
    );
  });
});

describe("a variant that does not fit is refused", () => {
  it.each<[Column, string]>([
    ["id", "Calm Sea"],
    ["cni", "weave"],
    ["dataplane", "tubes"],
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
      2 * 74,
    );
  });
});

describe("files that are none", () => {
  it("are refused by their header", () => {
    const texts = { definitionJson, readingsCsv: "a,b\n1,2\n", variantsCsv: "", provenanceJson: "{" };
    expect(problemsOf(() => readDataset(texts, names)).map(({ file }) => file)).toEqual([
      "p.json",
      "v.csv",
      "r.csv",
    ]);
  });

  it("are refused when they are of another edition than expected", () => {
    const provenanceJson = JSON.stringify(drawnProvenance);
    const texts = { definitionJson, readingsCsv: "", variantsCsv: "", provenanceJson };
    expect(problemsOf(() => readDataset(texts, names, "2020-08"))[0]).toMatchObject({
      file: "p.json",
      column: "edition",
      text: "2024-01",
      message: "expected the edition 2020-08",
    });
  });

  it.each([
    [{ tests: ["dtm", "dtx"] }, { column: "tests.1" }],
    [{ cpuModes: [] }, { column: "cpuModes" }],
    [{ countsSoftirq: undefined }, { column: "countsSoftirq" }],
    [{ lab: "elsewhere" }, { message: expect.stringContaining("lab") as string }],
    [{ tests: ["dtm"] }, { column: "metrics", text: "jitter", message: "none of the tests has this metric" }],
    [{ initialStreams: ["unknown"] }, { column: "initialStreams", text: "unknown" }],
    [{ id: "2020-08" }, { column: "id", text: "2020-08", message: "expected the edition 2024-01" }],
  ])("are refused when the definition does not fit: %j", (changes, problem) => {
    const definition = { ...editions["2024-01"], ...changes };
    expect(problemsOf(() => read({ definition }))[0]).toMatchObject({ file: "d.json", ...problem });
  });

  it("are read by their own definition: its tests and no other", () => {
    const definition = { ...editions["2024-01"], tests: ["idle", "dts", "dus"], hardwareThreads: 8 };
    const readings = drawnReadings.filter(([, , test]) => definition.tests.includes(test ?? ""));
    const dataset = read({ definition, readings });
    expect(Object.keys(dataset.readings)).toEqual(definition.tests);
    expect(dataset.definition.hardwareThreads).toBe(8);
    expect(problemsOf(() => read({ definition }))).not.toEqual([]);
  });

  it("are refused when the provenance lacks its source", () => {
    expect(problemsOf(() => read({ provenance: { ...drawnProvenance, commit: "main" } }))).toMatchObject([
      { file: "p.json", column: "commit" },
    ]);
  });

  it("give an error that names file, line, column and text", () => {
    expect(() => read({ readings: withReading(2, "value", "fast") })).toThrow(
      'r.csv:4, column value: "fast": expected a finite number',
    );
  });
});
