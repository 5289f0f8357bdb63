import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fields } from "./columns-2020-08";
import { editLine, withFile } from "@/lib/import/knb-2024/drawn-edition";
import { drawnArchive, drawnEdition2020, drawnTexts } from "./drawn-edition-2020-08";
import { policyFile, runArchiveFile, runLineFile } from "./edition-files-2020-08";
import { environmentFile } from "./environment-2020-08";
import { importEdition2020 } from "./import-edition-2020-08";
import { formatImportIssue, type SourceText } from "@/lib/import/import-issue";
import type { RunArchive } from "./knbdata-2020-08";
import { summariseImport } from "@/lib/import/summarise-import";
import { variantFacts2020 } from "./variant-facts-2020-08";

const drawn = drawnEdition2020();
const cilium = variantFacts2020.find(({ id }) => id === "doc-cilium.u18.04-default");
if (!cilium) throw new Error("the variant is gone");
const line = runLineFile(cilium.id, 2);
const rowOf = (run: number) => 2 + variantFacts2020.findIndex((facts) => facts === cilium) * 3 + run - 1;

const issuesOf = (files: readonly SourceText[], archives: readonly RunArchive[] = []) =>
  importEdition2020(files, archives).issues;
const withLine = (edit: (text: string) => string | null) => withFile(drawn, line, edit);
const withField = (position: number, text: string) =>
  withLine((old) =>
    old
      .split("\t")
      .with(position - 1, text)
      .join("\t"),
  );
const archive = (run: number, edit: (members: Map<string, string>) => void = () => undefined): RunArchive => {
  const members = drawnArchive(cilium, run);
  edit(members);
  return { path: runArchiveFile(cilium.id, run), members };
};

function readingsOf(files: readonly SourceText[], test: string, run = 2) {
  const { readings, issues } = importEdition2020(files, []);
  expect(issues).toEqual([]);
  const own = readings.filter(
    (reading) => reading.variant === cilium?.id && reading.run === run && reading.test === test,
  );
  return Object.fromEntries(
    own.map(({ role, quantity, reading }) => [role ? `${role}.${quantity}` : quantity, reading]),
  );
}

describe("an edition without faults", () => {
  it("gives 64 readings a run: 12 for idle, 13 for each of four tests", () => {
    const edition = importEdition2020(drawn, []);
    expect(edition.issues).toEqual([]);
    expect(summariseImport(edition)).toBe(
      "27 ids, 81 runs, 5184 cells: 5184 values, 0 missing, 0 never measured",
    );
  });

  it("turns MB of 2^20 bytes, Mbit/s and percent of 8 threads into bytes, bit/s and cores", () => {
    expect(readingsOf(drawn, "dt")).toEqual({
      bandwidth: 2007e6,
      "server.memory": 2008 * 1024 * 1024,
      "server.cpu_user": 0.1672,
      "server.cpu_nice": 0.0008,
      "server.cpu_system": 0.0016,
      "server.cpu_iowait": 0.0024,
      "server.cpu_steal": 0.0032,
      "client.memory": 2010 * 1024 * 1024,
      "client.cpu_user": 0.1688,
      "client.cpu_nice": 0.0008,
      "client.cpu_system": 0.0016,
      "client.cpu_iowait": 0.0024,
      "client.cpu_steal": 0.0032,
    });
  });

  it.each([
    ["carriage returns", (text: string) => `${text}\r\n`],
    ["a byte order mark", (text: string) => `\uFEFF${text}`],
    ["a line end", (text: string) => `${text}\n`],
  ])("reads the same from files with %s", (_, edit) => {
    const files = drawn.map(({ path, text }) => ({
      path,
      text: path.endsWith(".tsv") ? edit(text) : edit(text.replace(/\n$/, "")),
    }));
    expect(importEdition2020(files, [])).toEqual(importEdition2020(drawn, []));
  });

  it("has the kernel that the runs ran on, and no more than the dataset's variant", () => {
    const { variants } = importEdition2020(drawn, []);
    expect(variants.find(({ id }) => id === cilium.id)).toMatchObject({
      kernel: "4.15.0-1-generic",
      os: "ubuntu-18.04",
    });
    expect(variants.filter((variant) => "kubernetes" in variant || "kernelLine" in variant)).toEqual([]);
  });
});

describe("a field that is empty or says null", () => {
  it.each([
    ["", "blank", "the published cell is empty"],
    ["null", "null", "the published cell says null"],
  ])("is a hole in every reading that it would hold: %j", (text, missing, reason) => {
    const readings = readingsOf(withField(9, text), "dt");
    const holes = Object.entries(readings).filter(([, reading]) => typeof reading === "object");
    expect(holes.map(([key]) => key)).toEqual([
      "server.cpu_user",
      "server.cpu_nice",
      "server.cpu_system",
      "server.cpu_iowait",
      "server.cpu_steal",
    ]);
    expect(holes.map(([, hole]) => hole)).toEqual(Array(5).fill({ missing, reason }));
    expect(readingsOf(withField(7, text), "dt").bandwidth).toEqual({ missing, reason });
  });
});

describe("a field that does not fit", () => {
  it.each([
    [9, "=1+2"],
    [9, "=1.00+2.00+3.00+4.00"],
    [9, "=1.00+2.00+3.00+4.00+5.00+6.00"],
    [9, "=1.00-2.00+3.00+4.00+5.00"],
    [9, "=1.00*2.00+3.00+4.00+5.00"],
    [9, "=SUM(1.00+2.00+3.00+4.00+5.00)"],
    [9, "=1.00+2.00+3.00+4.00+5.00 "],
    [9, "1.00+2.00+3.00+4.00+5.00"],
    [9, "=1+2+3+4+5"],
    [9, "=1e0+2.00+3.00+4.00+5.00"],
    [9, "=-1.00+2.00+3.00+4.00+5.00"],
    [9, "=99.00+2.00+3.00+4.00+5.00"],
    [9, "12.5"],
    [7, "=9000"],
    [7, "1e999"],
    [7, "abc"],
    [7, "-1"],
    [7, "NaN"],
    [8, "691.5"],
    [8, "691MB"],
    [8, "1e999"],
    [2, "0"],
    [1, "0"],
    [1, "9000.0"],
    [1, "99999999"],
  ])("is refused with its place: field %i, %j", (position, text) => {
    const [issue] = issuesOf(withField(position, text));
    expect(issue).toMatchObject({ file: line, line: 1, column: fields[position - 1]?.name, text });
  });

  it("is refused in a CPU field whatever the text", () => {
    const noFormula = fc
      .string()
      .filter((text) => !/[\t\n\r]/.test(text) && text !== "" && text !== "null" && !text.startsWith("="));
    fc.assert(
      fc.property(noFormula, (text) => {
        expect(issuesOf(withField(11, text))).toMatchObject([
          { file: line, column: "11 dt client.cpu", text },
        ]);
      }),
      { numRuns: 20 },
    );
  });
});

describe("a line that does not fit", () => {
  it.each([
    ["25 fields", (text: string) => text.replace(/\t[^\t]*$/, "")],
    ["27 fields", (text: string) => `${text}\t1`],
    ["a cut", (text: string) => text.slice(0, 100)],
    ["commas instead of tabs", (text: string) => text.replaceAll("\t", ",")],
  ])("is refused: %s", (_, edit) => {
    expect(issuesOf(withLine(edit))).toMatchObject([
      { file: line, line: 1, message: expect.stringContaining("expected 26 fields") },
    ]);
  });

  it.each([
    ["nothing", () => "", 0],
    ["two lines", (text: string) => `${text}\n${text}`, 2],
  ])("is refused when the file has %s", (_, edit, found) => {
    expect(issuesOf(withLine(edit))).toMatchObject([
      { file: line, message: `expected one line, that of the run; found ${found}` },
    ]);
  });

  it("is refused when it stands for two runs", () => {
    const first = drawnTexts(cilium, 1).join("\t");
    expect(issuesOf(withLine(() => first))).toMatchObject([
      { file: line, line: 1, message: "the figures of run 1 stand here again" },
    ]);
  });
});

describe("files and folders", () => {
  it.each([line, policyFile(cilium.id)])("are missed by name: %s", (path) => {
    expect(issuesOf(withFile(drawn, path, () => null))).toEqual([
      { file: path, message: "the file is missing" },
    ]);
  });

  it("are missed by variant", () => {
    expect(issuesOf(drawn.filter(({ path }) => !path.startsWith(`${cilium.id}/`)))).toEqual([
      { file: `${cilium.id}/`, message: "the folder of this variant is missing" },
    ]);
  });

  it.each([
    ["doc-romana.u18.04-default/doc-romana.u18.04-default-run1.tsv", "doc-romana.u18.04-default/"],
    [runLineFile(cilium.id, 4), runLineFile(cilium.id, 4)],
    [`${cilium.id}/doc-canal.u18.04-default-run1.tsv`, `${cilium.id}/doc-canal.u18.04-default-run1.tsv`],
  ])("are refused when the edition knows none of that name: %s", (path, file) => {
    expect(issuesOf([...drawn, { path, text: "" }])).toMatchObject([{ file }]);
  });
});

describe("what a run ran on", () => {
  const withRow = (edit: (row: string) => string) =>
    withFile(drawn, environmentFile, (text) => editLine(text, rowOf(2), edit));

  it.each([
    ["mtu", (row: string) => row.replace(",9000,", ",1500,")],
    ["kernel", (row: string) => row.replace("4.15.0-1", "4.15.0-2")],
    ["kernel", (row: string) => row.replace("4.15.0-1", "5.4.0-1")],
    ["kubernetes", (row: string) => row.replace("v1.19.0", "v1.19.1")],
    ["cpu", (row: string) => row.replace("E5-1630 v3", "E5-1630 v4")],
  ])("must be what is declared and the same in all runs: %s", (column, edit) => {
    expect(issuesOf(withRow(edit))[0]).toMatchObject({ file: environmentFile, line: rowOf(2), column });
  });

  it("must have the MTU that the run's line has", () => {
    expect(issuesOf(withField(1, "1500"))).toMatchObject([
      { file: line, column: "1 mtu", text: "1500", message: "expected the declared pod MTU of 9000 bytes" },
    ]);
  });

  it("may end in the carriage return that the tool's own texts end in", () => {
    expect(issuesOf(withRow((row) => `${row.replace(",v1.19.0", "\r,v1.19.0")}\r`))).toEqual([]);
  });

  it.each([
    ["a cell too few", (row: string) => row.replace(/,[^,]*$/, "")],
    ["a cell too many", (row: string) => `${row},x`],
    ["an empty cell", (row: string) => row.replace("v1.19.0", "")],
    ["no run", (row: string) => row.replace(",2,", ",two,")],
    ["a run of no known variant", (row: string) => row.replace("doc-cilium", "doc-romana")],
    ["a run beyond the third", (row: string) => row.replace(",2,", ",4,")],
    ["a run that stands twice", (row: string) => row.replace(",2,", ",1,")],
  ])("is refused in a row with %s, and the run is missed", (_, edit) => {
    expect(issuesOf(withRow(edit))).toMatchObject([
      { file: environmentFile, line: rowOf(2) },
      { file: line, message: expect.stringContaining("tells what this run ran on") },
    ]);
  });

  it("is refused with another header", () => {
    const files = withFile(drawn, environmentFile, (text) => text.replace("variant,run", "run,variant"));
    expect(issuesOf(files)[0]).toMatchObject({ file: environmentFile, line: 1 });
  });

  it("must be the declared network policy, and readable", () => {
    const policy = policyFile(cilium.id);
    for (const edit of [() => "garbage", (text: string) => text.replace("yes", "no")])
      expect(issuesOf(withFile(drawn, policy, edit))).toMatchObject([{ file: policy }]);
  });
});

describe("the archive of a run", () => {
  it("agrees with the run's line, and tells what it ran on where no table does", () => {
    const without = withFile(drawn, environmentFile, () => null);
    const archives = variantFacts2020.flatMap((facts) =>
      [1, 2, 3].map((run) => ({ path: runArchiveFile(facts.id, run), members: drawnArchive(facts, run) })),
    );
    expect(importEdition2020(without, archives)).toEqual(importEdition2020(drawn, []));
  });

  it.each([
    ["knb-client-tcp-p2p-6542.bw", (text: string) => text.replace("2007", "2070"), "7 dt bandwidth"],
    [
      "knb-client-idle-6542-server.avg",
      (text: string) => text.replace("2003", "2004"),
      "3 idle server.memory",
    ],
    [
      "knb-client-udp-p2s-6542-client.avg",
      (text: string) => text.replace("0.02", "0.20"),
      "26 su client.cpu",
    ],
    ["mtu", (text: string) => text.replace("9000", "1500"), "1 mtu"],
  ])("is named with the field where it tells otherwise: %s", (member, edit, column) => {
    const changed = archive(2, (members) => members.set(member, edit(members.get(member) ?? "")));
    expect(issuesOf(drawn, [changed])).toContainEqual(
      expect.objectContaining({ file: line, column, message: expect.stringContaining(changed.path) }),
    );
  });

  it("is named where it tells nothing of a test", () => {
    const cut = archive(2, (members) => members.delete("knb-client-tcp-p2p-6542.bw"));
    expect(issuesOf(drawn, [cut]).map(formatImportIssue)).toEqual([
      `${line}:1, column 7 dt bandwidth: "2007": ${cut.path} says nothing that can be read`,
    ]);
  });

  it("is refused without the four members that tell what the run ran on", () => {
    const cut = archive(2, (members) => members.delete("kernel"));
    expect(issuesOf(drawn, [cut])).toMatchObject([
      { file: cut.path, message: expect.stringContaining("kernel") },
    ]);
  });
});

it("lists every problem, not the first", () => {
  const files = withFile(withField(9, "=1+2"), policyFile(cilium.id), () => "x");
  expect(issuesOf(withFile(files, runLineFile("doc-flannel.u18.04-default", 3), () => null))).toHaveLength(3);
});
