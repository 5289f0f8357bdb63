import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { checkSeconds } from "./check-seconds";

const scratch = mkdtempSync(path.join(tmpdir(), "cni-seconds-"));
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(scratch, { recursive: true, force: true });
});

/** The shipped data in a folder of its own, spoiled. */
function spoiled(spoil: (folder: string) => void) {
  cpSync("data", scratch, { recursive: true });
  spoil(scratch);
  vi.stubEnv("CNI_DATA_DIR", scratch);
  const { dataset } = loadDataset();
  return () => checkSeconds({ ...dataset });
}

const edit = (name: string, change: (text: string) => string) => (folder: string) => {
  const file = path.join(folder, name);
  writeFileSync(file, change(readFileSync(file, "utf8")));
};

describe("the seconds of an edition", () => {
  it("are all there as shipped, and none where none were published", () => {
    for (const edition of ["2024-01", "2020-08"] as const)
      expect(() => checkSeconds(loadDataset(edition).dataset)).not.toThrow();
  });

  it("stop the start when a file is missing, by its name", () => {
    const check = spoiled((folder) => rmSync(path.join(folder, "2024-01.seconds.antrea.json")));
    expect(check).toThrow("2024-01.seconds.antrea.json: the file of seconds is missing");
  });

  it("stop the start when a figure is none, by file and place", () => {
    const check = spoiled(
      edit("2024-01.seconds.cilium.json", (text) => text.replace(/"retransmits":\d+/, '"retransmits":"x"')),
    );
    expect(check).toThrow(/2024-01\.seconds\.cilium\.json, column series\.\d+\.omitted\.retransmits/);
  });

  it.each([
    ["is no JSON", () => "nonsense", "expected JSON"],
    [
      "has a checksum cut short",
      (text: string) => text.replace(/"sha256":"./, '"sha256":"'),
      "files.0.sha256",
    ],
  ])("stop the start when their source %s", (_what, change, message) => {
    expect(spoiled(edit("2024-01.seconds.provenance.json", change))).toThrow(message);
  });
});
