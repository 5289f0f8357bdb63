import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { SourceFile, Variant } from "@/lib/dataset/dataset";
import type { DefinitionFile } from "@/lib/dataset/definition";
import { CHECKSUMS, readChecksums, sha256Of, writeChecksums } from "@/lib/dataset/files/checksums";
import { formatProblem, type LocatedProblem } from "@/lib/dataset/files/dataset-error";
import type { ImportedReading } from "@/lib/import/knb-2024/variant-readings";
import { writeDefinition, writeProvenance, writeReadings, writeVariants } from "@/lib/import/write-dataset";
import { messageOf } from "./reader";
import { writeTogether, type NamedText } from "./write-together";

/** A dataset as it was read, and what belongs to it. */
export interface Edition {
  readonly definition: DefinitionFile;
  readonly readings: readonly ImportedReading[];
  readonly variants: readonly Variant[];
  readonly sources: readonly SourceFile[];
  /** Files besides: the seconds inside its runs. */
  readonly more?: readonly NamedText[];
}

/** The folder's checksums with those of the new files: other lines stay. */
function checksumsOf(out: string, files: readonly NamedText[]): NamedText {
  const file = path.join(out, CHECKSUMS);
  const problems: LocatedProblem[] = [];
  const known = readChecksums(existsSync(file) ? readFileSync(file, "utf8") : "", file, problems);
  if (problems.length > 0) throw new Error(problems.map(formatProblem).join("\n"));
  const own = files.map(({ name, text }) => [name, sha256Of(text)] as const);
  return { name: CHECKSUMS, text: writeChecksums(new Map([...known, ...own])) };
}

/** Writes a dataset's files and their checksums into a folder, all of them or none. Throws with what went wrong. */
export function writeEdition(
  out: string,
  { definition, readings, variants, sources, more = [] }: Edition,
): void {
  const { id } = definition;
  const files = [
    { name: `${id}.definition.json`, text: writeDefinition(definition) },
    { name: `${id}.csv`, text: writeReadings(definition, readings, variants) },
    { name: `${id}.variants.csv`, text: writeVariants(variants) },
    { name: `${id}.provenance.json`, text: writeProvenance(id, sources) },
    ...more,
  ];
  try {
    writeTogether(out, [...files, checksumsOf(out, files)]);
  } catch (error) {
    throw new Error(`${out}: the dataset cannot be written: ${messageOf(error)}`, { cause: error });
  }
}
