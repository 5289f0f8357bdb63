import type { SourceFile } from "@/lib/dataset/dataset";
import type { DefinitionFile } from "@/lib/dataset/definition";
import type { SecondsRow } from "@/lib/seconds/seconds-file";

/** A variant's series as JSON, one line a run: the same rows give the same bytes. */
export function writeSeconds(edition: string, variant: string, rows: readonly SecondsRow[]): string {
  const lines = rows.map((row) => JSON.stringify(row)).join(",\n");
  return `{"edition":${JSON.stringify(edition)},"variant":${JSON.stringify(variant)},"series":[\n${lines}\n]}\n`;
}

/** What the series were read from, as JSON with a line a file, sorted by path. */
export function writeSecondsProvenance(
  edition: string,
  source: DefinitionFile["source"],
  files: readonly SourceFile[],
): string {
  const { repository = null, commit = null, root = null } = source ?? {};
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const lines = sorted.map(({ path, bytes, sha256 }) => `  ${JSON.stringify({ path, bytes, sha256 })}`);
  const head = Object.entries({ edition, repository, commit, root }).map(
    ([name, value]) => ` ${JSON.stringify(name)}: ${JSON.stringify(value)},`,
  );
  return ["{", ...head, ' "files": [', lines.join(",\n"), " ]", "}", ""].join("\n");
}
