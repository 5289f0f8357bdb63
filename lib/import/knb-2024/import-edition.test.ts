import { plan2024 } from "@/lib/testing/shipped";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columns, type Column } from "./columns-2024-01";
import { drawnEdition, drawnFigure, editLine, withFigure, withFile } from "./drawn-edition";
import { importEdition, neededClientOutputs, type ClientOutputs } from "./import-edition";
import { runsOf } from "@/lib/import/import-plan";
import { formatImportIssue, type SourceText } from "@/lib/import/import-issue";
import { summariseImport } from "@/lib/import/summarise-import";

const drawn = drawnEdition();
const runs = runsOf({ runs: 3 });
const sheet = "cilium/results-spreadsheet.csv";
const samples = "cilium/results.prom";
const dtsBandwidth = columnNamed("13 dts bandwidth");
const idleClientMemory = columnNamed("3 idle client.memory");

function columnNamed(name: string): Column {
  const column = columns.find((known) => known.name === name);
  if (!column) throw new Error(`no column ${name}`);
  return column;
}

function issuesOf(files: readonly SourceText[], outputs: ClientOutputs = "not-at-hand") {
  return importEdition(plan2024, files, outputs).issues;
}

function readingOf(
  files: readonly SourceText[],
  variant: string,
  run: number,
  column: Column,
  outputs: ClientOutputs = "at-hand",
) {
  const { readings, issues } = importEdition(plan2024, files, outputs);
  expect(issues).toEqual([]);
  return readings.find(
    (reading) =>
      reading.variant === variant &&
      reading.run === run &&
      reading.test === column.test &&
      reading.role === column.role &&
      reading.quantity === column.quantity,
  )?.reading;
}

describe("an edition that fits", () => {
  it("gives every cell of every run the figure of its column", () => {
    const { readings, variants, issues } = importEdition(plan2024, drawn, "not-at-hand");
    expect(issues).toEqual([]);
    expect(variants).toHaveLength(23);
    expect(readings).toHaveLength(23 * 3 * 74);
    for (const run of runs) {
      for (const column of columns) {
        expect(readingOfCell(readings, run, column)).toBe(Number(drawnFigure(run, column)));
      }
    }
  });

  it("is summed up by ids, runs, values and holes", () => {
    expect(summariseImport(importEdition(plan2024, drawn, "not-at-hand"))).toMatch(
      /^23 ids, 69 runs, 5106 cells: 5004 values, 0 missing, 102 never measured\n {2}102 not-measured: /,
    );
  });

  it("takes the kernel from the nodes' files, and none for bare metal", () => {
    const { variants } = importEdition(plan2024, drawn, "not-at-hand");
    expect(variants.map(({ id, kernel }) => [id, kernel])).toContainEqual(["cilium", "6.1.0-drawn"]);
    expect(variants[0]).toMatchObject({ id: "baremetal", kernel: null, policy: null });
  });

  it("accepts CRLF line ends", () => {
    const files = drawn.map(({ path, text }) => ({ path, text: text.replace(/\r?\n/g, "\r\n") }));
    expect(importEdition(plan2024, files, "not-at-hand")).toEqual(
      importEdition(plan2024, drawn, "not-at-hand"),
    );
  });

  it("accepts a byte order mark", () => {
    const files = drawn.map(({ path, text }) => ({ path, text: `\uFEFF${text}` }));
    expect(importEdition(plan2024, files, "not-at-hand")).toEqual(
      importEdition(plan2024, drawn, "not-at-hand"),
    );
  });

  it("accepts a last line without a line end", () => {
    expect(issuesOf(withFile(drawn, sheet, (text) => text.trimEnd() + "\t"))).toEqual([]);
  });

  it("accepts labels in any order", () => {
    const files = withFile(drawn, samples, (text) =>
      text.replace(/\{(.*)\}/g, (_, labels: string) => `{${labels.split(",").reverse().join(",")}}`),
    );
    expect(issuesOf(files)).toEqual([]);
  });

  it("accepts figures printed otherwise that are the same number", () => {
    const files = withFile(drawn, samples, (text) => text.replace("} 1.13 ", "} 1.130e0 "));
    expect(issuesOf(files)).toEqual([]);
  });
});

function readingOfCell(readings: ReturnType<typeof importEdition>["readings"], run: number, column: Column) {
  return readings.find(
    (reading) =>
      reading.variant === "cilium" &&
      reading.run === run &&
      reading.test === column.test &&
      reading.role === column.role &&
      reading.quantity === column.quantity,
  )?.reading;
}

describe("a hole", () => {
  const antreaNull = withFigure(drawn, "antrea-ipsec", 2, dtsBandwidth, "null");
  const blank = withFigure(drawn, "cilium", 3, dtsBandwidth, "");
  const output = (text: string) => ({ path: "antrea-ipsec/2/dts-client.stdout", text });

  it("asks for the client output of its test", () => {
    expect(neededClientOutputs(plan2024, antreaNull)).toEqual(["antrea-ipsec/2/dts-client.stdout"]);
    expect(neededClientOutputs(plan2024, drawn)).toEqual([]);
  });

  it("is a failed run when iperf3 reported an error", () => {
    const files = [...antreaNull, output('{"end":{},"error":"no route\\n to host"}')];
    expect(readingOf(files, "antrea-ipsec", 2, dtsBandwidth)).toEqual({
      missing: "run-failed",
      reason: "iperf3 failed: no route to host",
    });
  });

  it("keeps its kind when iperf3 reported no error or its output is not at hand", () => {
    const plain = { missing: "null", reason: "the published cell says null" };
    expect(readingOf([...antreaNull, output("{}")], "antrea-ipsec", 2, dtsBandwidth)).toEqual(plain);
    expect(readingOf(antreaNull, "antrea-ipsec", 2, dtsBandwidth, "not-at-hand")).toEqual(plain);
  });

  it.each([
    ["absent", blank],
    ["empty", [...blank, { path: "cilium/3/dts-client.stdout", text: "" }]],
  ])("says that iperf3 wrote nothing when its output is %s", (_, files) => {
    expect(readingOf(files, "cilium", 3, dtsBandwidth)).toEqual({
      missing: "blank",
      reason: "iperf3 wrote no output, so the published cell is empty",
    });
  });

  it("says that the output is cut off where its end is missing", () => {
    const files = [...blank, { path: "cilium/3/dts-client.stdout", text: '{"end":\t{' }];
    expect(readingOf(files, "cilium", 3, dtsBandwidth)).toEqual({
      missing: "blank",
      reason: "iperf3’s output is cut off, so the published cell is empty",
    });
  });

  it("is an issue when the client output is no JSON", () => {
    expect(issuesOf([...antreaNull, output("end")], "at-hand")).toMatchObject([
      { file: "antrea-ipsec/2/dts-client.stdout", text: "end" },
    ]);
  });

  it("is blamed on the telemetry when a node's three columns are blank, and only then", () => {
    const serverIdle = columns.filter(({ test, role }) => test === "idle" && role === "server");
    const [system] = serverIdle;
    if (!system) throw new Error("no such column");
    const triple = serverIdle.reduce((files, column) => withFigure(files, "cilium", 1, column, ""), drawn);
    expect(readingOf(triple, "cilium", 1, system)).toMatchObject({
      missing: "blank",
      reason: expect.stringContaining("telemetry"),
    });
    const single = withFigure(drawn, "cilium", 1, system, "");
    expect(readingOf(single, "cilium", 1, system)).toEqual({
      missing: "blank",
      reason: "the published cell is empty",
    });
  });

  it("is not measured for bare metal's Service tests", () => {
    expect(readingOf(drawn, "baremetal", 1, columnNamed("43 sts client.memory"))).toMatchObject({
      missing: "not-measured",
    });
  });
});

describe("a cell that is no figure", () => {
  it.each(["abc", "1e999", "-1", "NaN", "Infinity", "1,5", " 1", "0x10", "1.", "+1", "NULL", "1 2"])(
    "is refused: %j",
    (text) => {
      const issues = issuesOf(withFigure(drawn, "cilium", 2, dtsBandwidth, text));
      expect(issues[0]).toMatchObject({ file: sheet, line: 2, column: "13 dts bandwidth", text });
      expect(issues.map(({ file }) => file)).toEqual([sheet, samples, "cilium/2/all.results"]);
    },
  );

  it("is refused in a spreadsheet whatever the text", () => {
    const noFigure = fc
      .string()
      .filter((text) => !/[\t\n\r]/.test(text) && text !== "" && text !== "null" && !/^\d/.test(text));
    fc.assert(
      fc.property(noFigure, (text) => {
        const files = withFile(drawn, sheet, (old) =>
          editLine(old, 1, (line) => line.split("\t").with(12, text).join("\t")),
        );
        expect(issuesOf(files)).toMatchObject([{ file: sheet, line: 1, column: "13 dts bandwidth", text }]);
      }),
      { numRuns: 30 },
    );
  });

  it("is refused when it is no whole number of bytes", () => {
    expect(issuesOf(withFigure(drawn, "cilium", 1, idleClientMemory, "1.5"))[0]).toMatchObject({
      column: "3 idle client.memory",
      text: "1.5",
      message: "expected a whole number in bytes",
    });
  });

  it("is refused when it is a percentage above 100", () => {
    expect(issuesOf(withFigure(drawn, "cilium", 1, columnNamed("31 dus loss"), "100.5"))[0]).toMatchObject({
      text: "100.5",
    });
  });

  it("is refused when bare metal has a figure for a Service test", () => {
    const files = withFile(drawn, "baremetal/results-spreadsheet.csv", (text) =>
      editLine(text, 1, (line) => line.split("\t").with(46, "5").join("\t")),
    );
    expect(issuesOf(files)).toMatchObject([{ line: 1, column: "47 sts bandwidth", text: "5" }]);
  });
});

describe("a line that does not fit", () => {
  const editRun = (edit: (line: string) => string) =>
    issuesOf(withFile(drawn, sheet, (text) => editLine(text, 2, edit)));

  it.each([
    ["73 columns", (line: string) => line.replace(/^[^\t]*\t/, "")],
    ["76 columns", (line: string) => `${line}1\t2\t`],
    ["a cut", (line: string) => line.slice(0, 200)],
    ["no tab after its last value", (line: string) => line.slice(0, -1)],
    ["nothing in it", () => ""],
  ])("is refused with its place: %s", (_, edit) => {
    expect(editRun(edit)).toMatchObject([
      { file: sheet, line: 2, message: expect.stringContaining("expected 74 values") },
    ]);
  });

  it("is refused when text follows the last tab", () => {
    expect(editRun((line) => `${line}9`)).toMatchObject([{ file: sheet, line: 2, text: "9" }]);
  });

  it("is refused when a run stands twice", () => {
    const files = withFile(drawn, sheet, (text) =>
      text
        .split("\n")
        .toSpliced(1, 0, text.split("\n")[0] ?? "")
        .join("\n"),
    );
    expect(issuesOf(files)).toContainEqual(
      expect.objectContaining({ file: sheet, line: 2, message: "the run of line 1 stands here again" }),
    );
  });

  it("is missed when a run is absent", () => {
    const files = withFile(drawn, sheet, (text) => text.split("\n").slice(0, 2).join("\n"));
    expect(issuesOf(files)).toMatchObject([
      { file: sheet, line: 3, message: expect.stringContaining("run 3 is missing") },
    ]);
  });

  it.each([
    ["benchmark_mem_bytes{id=", "expected a sample"],
    [
      'benchmark_mem_bytes{id="calico",run="1",test="idle",role="client"} 5 1',
      'expected the label id="cilium"',
    ],
    ['benchmark_mem_bytes{id="cilium",run="4",test="idle",role="client"} 5 1', "expected a run"],
    ['benchmark_mem_bytes{id="cilium",run="1",test="abc",role="client"} 5 1', "expected a test"],
    ['benchmark_mem_bytes{id="cilium",run="1",test="idle",role="judge"} 5 1', "expected a metric"],
    [
      'benchmark_mem_bytes{id="cilium",run="1",test="idle",role="client"} 1003 1',
      "the sample of line 3 stands here again",
    ],
  ])("is refused in results.prom: %s", (line, message) => {
    const issues = issuesOf(withFile(drawn, samples, (text) => `${text}${line}\n`));
    expect(issues).toMatchObject([
      { file: samples, line: 223, text: line, message: expect.stringContaining(message) },
    ]);
  });

  it.each([
    ["DTS_BW", "expected KEY=VALUE"],
    ["DTS_COLOUR=1", "expected KEY=VALUE"],
    ["DTS_BW=1.13", "the key of line 13 stands here again"],
  ])("is refused in all.results: %s", (line, message) => {
    const issues = issuesOf(withFile(drawn, "cilium/1/all.results", (text) => `${text}${line}\n`));
    expect(issues).toMatchObject([
      { file: "cilium/1/all.results", line: 75, text: line, message: expect.stringContaining(message) },
    ]);
  });
});

describe("files that disagree", () => {
  it("are both named when results.prom says another figure", () => {
    const issues = issuesOf(withFile(drawn, samples, (text) => text.replace("} 2.13 ", "} 2.14 ")));
    expect(issues.map(formatImportIssue)).toEqual([
      'cilium/results-spreadsheet.csv:2, column 13 dts bandwidth: "2.13": cilium/results.prom:87 disagrees: it says "2.14"',
    ]);
  });

  it("are both named when all.results says another figure", () => {
    const issues = issuesOf(
      withFile(drawn, "cilium/2/all.results", (text) => text.replace("DTS_BW=2.13", "DTS_BW=0")),
    );
    expect(issues).toMatchObject([
      {
        file: sheet,
        line: 2,
        column: "13 dts bandwidth",
        message: 'cilium/2/all.results:13 disagrees: it says "0"',
      },
    ]);
  });

  it("are found when a value stands against a hole or against nothing", () => {
    const hole = issuesOf(withFile(drawn, samples, (text) => text.replace("} 2.13 ", "} null ")));
    expect(hole).toMatchObject([{ text: "2.13", message: expect.stringContaining('it says "null"') }]);
    const nothing = issuesOf(withFile(drawn, samples, (text) => editLine(text, 87, () => "")));
    expect(nothing).toMatchObject([{ text: "2.13", message: expect.stringContaining("nothing about it") }]);
  });

  it("agree when one says null and the other leaves the value out", () => {
    const files = withFigure(drawn, "cilium", 2, dtsBandwidth, "null");
    expect(issuesOf(withFile(files, samples, (text) => text.replace("} null ", "}  ")))).toEqual([]);
  });
});

describe("files and folders", () => {
  it.each([sheet, samples, "cilium/3/all.results", "cilium/2/info-netpol", "cilium/1/info-server.uname"])(
    "are missed by name: %s",
    (path) => {
      expect(issuesOf(withFile(drawn, path, () => null))).toEqual([
        { file: path, message: "the file is missing" },
      ]);
    },
  );

  it("are missed by variant", () => {
    expect(issuesOf(drawn.filter(({ path }) => !path.startsWith("flannel/")))).toEqual([
      { file: "flannel/", message: "the folder of this variant is missing" },
    ]);
  });

  it("are refused when no variant has that name", () => {
    expect(issuesOf([...drawn, { path: "weave/results.prom", text: "" }])).toMatchObject([
      { file: "weave/" },
    ]);
  });

  it("are refused when there is a fourth run", () => {
    expect(issuesOf([...drawn, { path: "cilium/4/all.results", text: "" }])).toMatchObject([
      { file: "cilium/4/" },
    ]);
  });
});

describe("a measured fact", () => {
  it("must be the declared pod MTU", () => {
    const path = "cilium/2/info-client.interfaces";
    expect(issuesOf(withFile(drawn, path, (text) => text.replace("9000", "1500")))).toMatchObject([
      { file: path, text: "1500", message: expect.stringContaining("9000") },
    ]);
  });

  it("must be the declared network policy", () => {
    const path = "flannel/1/info-netpol";
    expect(issuesOf(withFile(drawn, path, (text) => text.replace("no", "yes")))).toMatchObject([
      { file: path },
    ]);
  });

  it("must be one kernel over all runs and nodes", () => {
    const path = "cilium/3/info-server.uname";
    expect(issuesOf(withFile(drawn, path, (text) => text.replace("6.1", "6.2")))).toMatchObject([
      { file: path, text: "6.2.0-drawn", message: expect.stringContaining("cilium/1/info-client.uname") },
    ]);
  });

  it.each(["info-netpol", "info-client.interfaces", "info-client.uname"])("must be readable: %s", (name) => {
    const path = `cilium/1/${name}`;
    expect(issuesOf(withFile(drawn, path, () => "garbage\n"))[0]).toMatchObject({
      file: path,
      text: "garbage\n",
    });
  });
});

it("lists every problem, not the first", () => {
  const files = withFile(
    withFile(drawn, "canal/results.prom", () => null),
    "calico/1/info-netpol",
    () => "x",
  );
  expect(issuesOf(withFile(files, sheet, (text) => editLine(text, 1, () => "")))).toHaveLength(3);
});
