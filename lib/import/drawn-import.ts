/** For tests of `npm run import`: sources laid out in a folder of their own, and the command run on them. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";
import type { SourceText } from "./import-issue";

/** The project's folder. */
export const project = fileURLToPath(new URL("../..", import.meta.url));

/** A folder for a test file's sources and outputs, removed when its tests have ended. */
export function scratchFolder(): string {
  const scratch = mkdtempSync(path.join(tmpdir(), "cni-import-test-"));
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));
  return scratch;
}

/** Runs the import of a folder into another. */
export function runImport(source: string, out: string, ...more: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "scripts/import.ts", source, "--out", out, ...more],
    { cwd: project, encoding: "utf8" },
  );
  return { status, stdout, stderr };
}

/** Writes files below `root` in a folder, which it returns. */
export function layOut(folder: string, root: string, files: readonly SourceText[]): string {
  for (const { path: file, text } of files) {
    const target = path.join(folder, root, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  return folder;
}
