import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { drawnEdition, withFile } from "@/lib/import/knb-2024/drawn-edition";
import { drawnArchive, drawnEdition2020 } from "./drawn-edition-2020-08";
import { runArchiveFile, runLineFile } from "./edition-files-2020-08";
import { layOut, project, runImport, scratchFolder } from "@/lib/import/drawn-import";
import { variantFacts2020 } from "./variant-facts-2020-08";

const scratch = scratchFolder();

const shippedNames = [
  "2020-08.csv",
  "2020-08.definition.json",
  "2020-08.provenance.json",
  "2020-08.variants.csv",
];

/** Packs the members as knb does: below `./`. */
function pack(target: string, members: ReadonlyMap<string, string>): void {
  const folder = mkdtempSync(path.join(scratch, "members-"));
  for (const [name, text] of members) writeFileSync(path.join(folder, name), text);
  expect(spawnSync("tar", ["-czf", target, "-C", folder, "."]).status).toBe(0);
}

function textOf(folder: string, name: string): string {
  return readFileSync(path.join(folder, name), "utf8");
}

const [facts] = variantFacts2020;
if (!facts) throw new Error("the edition has no variants");

describe("npm run import of 2020-08", { timeout: 60_000 }, () => {
  it("finds out the edition, and writes the same dataset from a clone and from its results folder", () => {
    const clone = layOut(path.join(scratch, "clone"), "results", drawnEdition2020());
    const bare = layOut(path.join(scratch, "bare"), "", drawnEdition2020());
    const outs = [clone, bare].map((source) => {
      const out = path.join(scratch, "out", path.basename(source));
      const { status, stdout, stderr } = runImport(source, out);
      expect([status, stderr]).toEqual([0, ""]);
      expect(stdout).toContain("27 ids, 81 runs, 5184 cells: 5184 values, 0 missing, 0 never measured");
      return out;
    });
    expect(outs.map((out) => readdirSync(out).sort())).toEqual([
      [...shippedNames, "SHA256SUMS"],
      [...shippedNames, "SHA256SUMS"],
    ]);
    for (const name of shippedNames) expect(textOf(outs[1] ?? "", name)).toBe(textOf(outs[0] ?? "", name));
  });

  it("compares a run's line with its archive, and names the archive among the files that it read", () => {
    const source = layOut(path.join(scratch, "archived"), "", drawnEdition2020());
    const archive = runArchiveFile(facts.id, 1);
    pack(path.join(source, archive), drawnArchive(facts, 1));
    const out = path.join(scratch, "out", "archived");
    expect(runImport(source, out)).toMatchObject({ status: 0, stderr: "" });
    expect(textOf(out, "2020-08.provenance.json")).toContain(`"path": "${archive}"`);
    pack(path.join(source, archive), drawnArchive(facts, 2));
    const { status, stderr } = runImport(source, path.join(scratch, "out", "other-run"));
    expect(status).toBe(1);
    expect(stderr).toContain(`${runLineFile(facts.id, 1)}:1, column 3 idle server.memory: "1003"`);
  });

  it("refuses an archive that cannot be unpacked", () => {
    const source = layOut(path.join(scratch, "broken-archive"), "", drawnEdition2020());
    writeFileSync(path.join(source, runArchiveFile(facts.id, 1)), "no archive");
    const { status, stderr } = runImport(source, path.join(scratch, "out", "broken-archive"));
    expect(status).toBe(1);
    expect(stderr).toContain(`${runArchiveFile(facts.id, 1)}: the archive cannot be unpacked`);
  });

  it("lists every problem, writes nothing and exits with 1 when something does not fit", () => {
    const cut = withFile(drawnEdition2020(), runLineFile(facts.id, 2), (text) => text.slice(0, 40));
    const source = layOut(
      path.join(scratch, "broken"),
      "",
      withFile(cut, runLineFile(facts.id, 3), () => null),
    );
    const out = path.join(scratch, "out", "broken");
    const { status, stderr } = runImport(source, out);
    expect(status).toBe(1);
    expect(stderr).toContain(`${runLineFile(facts.id, 2)}:1: `);
    expect(stderr).toContain(`${runLineFile(facts.id, 3)}: the file is missing`);
    expect(() => readdirSync(out)).toThrow();
  });

  it.each([
    ["no edition", [{ path: "README.md", text: "" }]],
    ["two editions", [...drawnEdition(), ...drawnEdition2020()]],
  ])("refuses a folder with the files of %s", (name, files) => {
    const { status, stderr } = runImport(
      layOut(path.join(scratch, name), "", files),
      path.join(scratch, "out", name),
    );
    expect(status).toBe(1);
    expect(stderr).toContain("expected the published files of one edition, 2024-01 or 2020-08");
  });
});

const published = process.env.CNI_SOURCE_DIR_2020_08;
if (!published)
  console.warn(
    "skipped: the published files of 2020-08 are not imported again, as CNI_SOURCE_DIR_2020_08 names no folder of them",
  );

describe.skipIf(!published)("the published files of 2020-08", { timeout: 120_000 }, () => {
  it("give the shipped dataset, byte for byte", () => {
    const out = path.join(scratch, "out", "published");
    expect(runImport(path.resolve(published ?? ""), out)).toMatchObject({ status: 0, stderr: "" });
    for (const name of shippedNames)
      expect(textOf(out, name), name).toBe(textOf(path.join(project, "data"), name));
  });
});
