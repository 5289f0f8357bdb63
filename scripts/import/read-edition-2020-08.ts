import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { isEdition2020File, isRunArchive } from "../../lib/import/knb-2020/edition-files-2020-08";
import type { EditionImport } from "../../lib/import/knb-2024/import-edition";
import { importEdition2020 } from "../../lib/import/knb-2020/import-edition-2020-08";
import type { ImportIssue } from "@/lib/import/import-issue";
import type { RunArchive } from "../../lib/import/knb-2020/knbdata-2020-08";
import { messageOf, type Reader } from "./reader";
import type { SourceTree } from "./source-tree";

/** Reads the edition 2020-08 from a results folder: the lines of the runs, and the archives of those runs that have one. */
export function readEdition2020(tree: SourceTree, reader: Reader): EditionImport {
  const issues: ImportIssue[] = [];
  const wanted = tree.paths.filter(isEdition2020File);
  const archived = tree.paths.filter(isRunArchive);
  console.log(`reading ${wanted.length} files and ${archived.length} archives`);
  const files = wanted.flatMap((file) => {
    reader.showProgress(file);
    return reader.readText(tree.locate(file), file);
  });
  const archives = archived.flatMap((file) => {
    reader.showProgress(file);
    return readArchive(tree, file, reader, issues);
  });
  const edition = importEdition2020(files, archives);
  return { ...edition, issues: [...issues, ...edition.issues] };
}

function readArchive(tree: SourceTree, file: string, reader: Reader, issues: ImportIssue[]): RunArchive[] {
  const unpacked = mkdtempSync(path.join(tmpdir(), "cni-import-"));
  try {
    const location = path.resolve(tree.locate(file));
    reader.noteSource(file, readFileSync(location));
    execFileSync("tar", ["-xzf", location, "-C", unpacked], { stdio: "pipe" });
    const names = readdirSync(unpacked).filter((name) => statSync(path.join(unpacked, name)).isFile());
    const members = names.map((name) => [name, readFileSync(path.join(unpacked, name), "utf8")] as const);
    return [{ path: file, members: new Map(members) }];
  } catch (error) {
    issues.push({ file, message: `the archive cannot be unpacked: ${messageOf(error)}` });
    return [];
  } finally {
    rmSync(unpacked, { recursive: true, force: true });
  }
}
