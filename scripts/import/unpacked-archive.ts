import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { messageOf } from "./reader";
import { sourceTree, type SourceTree } from "./source-tree";

/** A tree of files for as long as a function runs; where there is none, why, and whether an archive of them is broken. */
export type FoundTree =
  { readonly tree: SourceTree } | { readonly tree: null; readonly why: string; readonly isBroken: boolean };

/**
 * Hands on the files that `isWanted` in a tree, or else those of the first archive (`.tar.xz`) of this name in one of the folders, unpacked into a
 * temporary folder that is removed after.
 */
export function withArchive<T>(
  tree: SourceTree,
  isWanted: (file: string) => boolean,
  { name, folders }: { readonly name: string; readonly folders: readonly string[] },
  use: (found: FoundTree) => T,
): T {
  if (tree.paths.some(isWanted)) return use({ tree });
  const archive = folders.map((folder) => path.join(folder, name)).find(existsSync);
  if (archive === undefined) return use({ tree: null, why: `there is no ${name}`, isBroken: false });
  const unpacked = mkdtempSync(path.join(tmpdir(), "cni-import-"));
  try {
    const found = unpack(archive, unpacked);
    return use(found ?? { tree: sourceTree(unpacked) });
  } finally {
    rmSync(unpacked, { recursive: true, force: true });
  }
}

function unpack(archive: string, into: string): FoundTree | null {
  try {
    execFileSync("tar", ["-xJf", path.resolve(archive), "-C", into], { stdio: "pipe" });
    return null;
  } catch (error) {
    return {
      tree: null,
      why: `${path.basename(archive)} could not be unpacked (${messageOf(error)})`,
      isBroken: true,
    };
  }
}
