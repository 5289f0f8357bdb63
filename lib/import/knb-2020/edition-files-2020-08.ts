/** How the files of the edition 2020-08 are named, below the repository's folder `results`. */
import { runs } from "./columns-2020-08";
import { environmentFile } from "./environment-2020-08";
import type { ImportIssue, SourceText } from "@/lib/import/import-issue";
import { variantFacts2020 } from "./variant-facts-2020-08";

const named = /^([^/]+)\/([^/]+?)(?:-run(\d+)\.(tsv|knbdata)|\.networkpolicies\.txt)$/;

/** The file that holds a run's figures. */
export function runLineFile(variant: string, run: number): string {
  return `${variant}/${variant}-run${run}.tsv`;
}

/** The archive of what the tool kept of a run. */
export function runArchiveFile(variant: string, run: number): string {
  return `${variant}/${variant}-run${run}.knbdata`;
}

/** The file that says which network policies a variant enforced. */
export function policyFile(variant: string): string {
  return `${variant}/${variant}.networkpolicies.txt`;
}

/** Is this a file that the edition is read from? Archives are asked for apart, by their members. */
export function isEdition2020File(path: string): boolean {
  return path === environmentFile || (named.test(path) && !isRunArchive(path));
}

/** Is this the archive of a run? */
export function isRunArchive(path: string): boolean {
  return named.exec(path)?.[4] === "knbdata";
}

/** Folders of no known variant, files named after another variant than their folder, and runs besides the three. */
export function findUnknownFiles(files: readonly SourceText[]): ImportIssue[] {
  const unknown = new Map<string, string>();
  for (const { path } of files) {
    const [, folder, variant, run] = named.exec(path) ?? [];
    if (folder === undefined) continue;
    if (!variantFacts2020.some(({ id }) => id === folder))
      unknown.set(`${folder}/`, "no variant of this edition is known by this name");
    else if (variant !== folder) unknown.set(path, `expected a file named after its folder ${folder}`);
    else if (run !== undefined && !runs.some((known) => String(known) === run))
      unknown.set(path, `expected the runs ${runs.join(", ")} only`);
  }
  return [...unknown].map(([file, message]) => ({ file, message }));
}
