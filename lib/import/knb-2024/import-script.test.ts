import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { columns } from "./columns-2024-01";
import { drawnEdition, editLine, withFigure, withFile } from "./drawn-edition";
import { drawnOutputs } from "@/lib/import/iperf3/drawn-outputs";
import { layOut, project, runImport, scratchFolder } from "@/lib/import/drawn-import";

const scratch = scratchFolder();

/** The whole files of an edition; the seconds inside its runs are files besides. */
const shippedNames = [
  "2024-01.csv",
  "2024-01.definition.json",
  "2024-01.provenance.json",
  "2024-01.variants.csv",
  "SHA256SUMS",
];

function filesOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(path.join(folder, name), "utf8")]),
  );
}

const dtsBandwidth = columns.find(({ name }) => name === "13 dts bandwidth");
if (!dtsBandwidth) throw new Error("the column is gone");
const clientOutput = { path: "cilium/2/dts-client.stdout", text: '{"error":"no route"}' };
const holed = [...withFigure(drawnEdition(), "cilium", 2, dtsBandwidth, "null"), clientOutput];

describe("npm run import", { timeout: 60_000 }, () => {
  it("writes the same bytes from a clone, from its results folder, and from an archive of what iperf3 printed", () => {
    const clone = layOut(path.join(scratch, "clone"), "results", holed);
    const bare = layOut(path.join(scratch, "bare"), "", holed);
    const archived = layOut(
      path.join(scratch, "archived"),
      "",
      withFile(holed, clientOutput.path, () => null),
    );
    layOut(path.join(scratch, "archive"), "results", [clientOutput]);
    const tar = spawnSync("tar", [
      "-cJf",
      path.join(archived, "iperf3-output.tar.xz"),
      "-C",
      path.join(scratch, "archive"),
      "results",
    ]);
    expect(tar.status).toBe(0);
    const outs = [clone, bare, archived].map((source) => {
      const out = path.join(scratch, "out", path.basename(source));
      const { status, stdout, stderr } = runImport(source, out);
      expect([status, stderr]).toEqual([0, ""]);
      expect(stdout).toContain("23 ids, 69 runs, 5658 cells: 5003 values, 541 missing, 114 never measured");
      expect(stdout).toContain("3 run-failed: iperf3 failed: no route");
      return filesOf(out);
    });
    expect(Object.keys(outs[0] ?? {})).toEqual(shippedNames);
    expect(outs[1]).toEqual(outs[0]);
    expect(outs[2]).toEqual(outs[0]);
  });

  it("writes the seconds inside the runs where it finds what iperf3 printed, and says where not", () => {
    const outputs = drawnOutputs();
    const complete = runImport(
      layOut(path.join(scratch, "seconds"), "results", [...drawnEdition(), ...outputs]),
      path.join(scratch, "out", "seconds"),
    );
    expect([complete.status, complete.stderr]).toEqual([0, ""]);
    expect(complete.stdout).toContain(
      "540 client and 540 server outputs: 540 runs, 32400 seconds inside them, 12 holes",
    );
    const written = filesOf(path.join(scratch, "out", "seconds"));
    expect(Object.keys(written).filter((name) => name.startsWith("2024-01.seconds."))).toHaveLength(24);
    expect(JSON.parse(written["2024-01.seconds.baremetal.json"] ?? "")).toMatchObject({
      edition: "2024-01",
      variant: "baremetal",
    });
    expect(JSON.parse(written["2024-01.seconds.provenance.json"] ?? "")).toMatchObject({
      files: [...outputs.map((file) => ({ path: file.path })).sort((a, b) => (a.path < b.path ? -1 : 1))],
    });
    const without = runImport(
      layOut(path.join(scratch, "no-seconds"), "", drawnEdition()),
      path.join(scratch, "out", "none"),
    );
    expect(without.stdout).toContain(
      "no seconds inside the runs were written: no server texts: there is no iperf3-output.tar.xz",
    );
    expect(Object.keys(filesOf(path.join(scratch, "out", "none")))).toEqual(shippedNames);
  });

  it("writes nothing when an output of iperf3 is cut", () => {
    const outputs = drawnOutputs();
    const cut = "cilium/1/dum-server.stdout";
    const source = layOut(
      path.join(scratch, "cut-output"),
      "results",
      withFile([...drawnEdition(), ...outputs], cut, (text) => text.slice(0, 3000)),
    );
    const out = path.join(scratch, "out", "cut-output");
    const { status, stderr } = runImport(source, out);
    expect(status).toBe(1);
    expect(stderr).toContain(`${cut}:`);
    expect(() => readdirSync(out)).toThrow();
  });

  it("warns and goes on with general reasons when the archive cannot be unpacked", () => {
    const source = layOut(
      path.join(scratch, "broken-archive"),
      "",
      withFile(holed, clientOutput.path, () => null),
    );
    writeFileSync(path.join(source, "iperf3-output.tar.xz"), "no archive");
    const { status, stdout, stderr } = runImport(source, path.join(scratch, "out", "broken-archive"));
    expect(status).toBe(0);
    expect(stderr).toContain("warning: iperf3-output.tar.xz could not be unpacked");
    expect(stdout).toContain("1 null: the published cell says null");
  });

  it("lists every problem, writes nothing and exits with 1 when something does not fit", () => {
    const cut = withFile(drawnEdition(), "cilium/results-spreadsheet.csv", (text) =>
      editLine(text, 2, (line) => line.slice(0, 50)),
    );
    const source = layOut(
      path.join(scratch, "broken"),
      "",
      withFile(cut, "canal/3/all.results", () => null),
    );
    const out = path.join(scratch, "out", "broken");
    const { status, stderr } = runImport(source, out);
    expect(status).toBe(1);
    expect(stderr).toContain("cilium/results-spreadsheet.csv:2: ");
    expect(stderr).toContain("canal/3/all.results: the file is missing");
    expect(() => readdirSync(out)).toThrow();
  });

  it("refuses a clone at another commit", () => {
    const source = layOut(path.join(scratch, "other-commit"), "results", drawnEdition());
    const git = (...args: string[]) =>
      spawnSync("git", ["-C", source, "-c", "user.name=t", "-c", "user.email=t@example.org", ...args]);
    git("init", "-q");
    git("commit", "-q", "--allow-empty", "-m", "drawn");
    const { status, stderr } = runImport(source, path.join(scratch, "out", "other-commit"));
    expect(status).toBe(1);
    expect(stderr).toContain("expected the commit 3a5c159000f26ac9a1686ddd5d6f6169fb5b6218");
  });

  it("says how it is called when the folder is missing", () => {
    const { status, stderr } = runImport("/nowhere", scratch);
    expect(status).toBe(1);
    expect(stderr).toContain("usage: npm run import -- <folder>");
  });
});

const published = process.env.CNI_SOURCE_DIR;
if (!published)
  console.warn(
    "skipped: the published files are not imported again, as CNI_SOURCE_DIR names no folder of them",
  );

describe.skipIf(!published)("the published files", { timeout: 120_000 }, () => {
  it("give the shipped dataset, byte for byte", () => {
    const out = path.join(scratch, "out", "published");
    expect(runImport(path.resolve(published ?? ""), out)).toMatchObject({ status: 0, stderr: "" });
    const shipped = filesOf(path.join(project, "data"));
    const names = Object.keys(shipped).filter((name) => /^2024-01\..*(csv|json)$/.test(name));
    expect(names).toHaveLength(5 + 23);
    for (const name of names) expect(filesOf(out)[name], name).toBe(shipped[name]);
  });
});
