/** Any lab's results in the format of 2024-01 become a dataset by a definition of their own. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readDataset } from "@/lib/dataset/files/read-dataset";
import { drawnLab, drawnLabFiles } from "@/lib/testing/drawn-lab";
import { layOut, runImport, scratchFolder } from "@/lib/import/drawn-import";

const scratch = scratchFolder();
const results = layOut(path.join(scratch, "results-of-acme"), "", drawnLabFiles());

/** Imports the lab by a definition with some of it changed. */
function importLab(name: string, changes: object = {}, source = results) {
  const definition = path.join(scratch, `${name}.json`);
  writeFileSync(definition, JSON.stringify({ ...drawnLab, ...changes }));
  const out = path.join(scratch, "out", name);
  mkdirSync(out, { recursive: true });
  return { out, ...runImport(source, out, "--definition", definition) };
}

const textOf = (out: string, name: string) => readFileSync(path.join(out, `acme-2026.${name}`), "utf8");

function readBack(out: string) {
  const texts = {
    definitionJson: textOf(out, "definition.json"),
    readingsCsv: textOf(out, "csv"),
    variantsCsv: textOf(out, "variants.csv"),
    provenanceJson: textOf(out, "provenance.json"),
  };
  const names = { definition: "d", readings: "r", variants: "v", provenance: "p" };
  return readDataset(texts, names, { id: "acme-2026", isDefault: false });
}

describe("a lab's own results", { timeout: 60_000 }, () => {
  it("become a dataset: its link, runs, tests, nodes and an unknown CNI", () => {
    const { out, status, stdout, stderr } = importLab("whole");
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("4 ids, 8 runs");
    const { dataset, provenance } = readBack(out);
    expect(dataset.definition).toMatchObject({
      runs: 2,
      roles: ["client"],
      testIds: ["idle", "dts", "dtm", "dum", "stm"],
      words: { cni: ["calico", "cilium", "acme-net"], dataplane: ["ebpf", "iptables", "tubes"] },
    });
    expect(dataset.variants.map(({ podMtu, policy }) => [podMtu, policy?.egress])).toEqual([
      [1500, true],
      [1500, true],
      [1500, true],
      [1500, true],
    ]);
    expect(Object.keys(dataset.readings.idle?.cilium ?? {})).toEqual([
      "client.cpu_system",
      "client.cpu_user",
      "client.memory",
    ]);
    expect(dataset.readings.dtm?.cilium?.bandwidth).toEqual([23.9e9, 23.8e9]);
    expect(dataset.readings.dtm?.acme?.bandwidth?.[1]).toEqual({
      missing: "not-measured",
      reason: "this variant has one run only",
    });
    expect(provenance.files.length).toBeGreaterThan(10);
  });

  it("are refused where the definition does not fit, with file and field", () => {
    const { status, stderr } = importLab("wrong", { roles: ["judge"], baseline: 7 });
    expect(status).toBe(1);
    expect(stderr).toContain("wrong.json, column roles.0");
    expect(stderr).toContain("wrong.json, column baseline");
    expect(stderr).toContain("nothing was written");
  });

  it("are refused where a variant is not declared, or is declared and not there", () => {
    const [first, ...others] = drawnLab.variants;
    const undeclared = importLab("undeclared", { variants: others });
    expect(undeclared.stderr).toContain("cilium/: no variant of this dataset is declared with this id");
    const absent = importLab("absent", { variants: [...drawnLab.variants, { ...first, id: "antrea" }] });
    expect(absent.stderr).toContain("antrea/: the folder of this variant is missing");
  });

  it("are refused where they have figures that the definition does not know", () => {
    const tests = drawnLab.tests.filter(({ id }) => id !== "dum");
    const metrics = drawnLab.metrics.filter((id) => id !== "jitter" && id !== "loss");
    const { status, stderr } = importLab("fewer", { tests, metrics });
    expect(status).toBe(1);
    expect(stderr).toContain("dum bandwidth");
    expect(stderr).toContain("expected nothing: the definition has no such test or role");
  });
});
