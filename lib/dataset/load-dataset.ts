import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { DatasetError } from "./dataset-error";
import { LATEST_EDITION, type EditionId } from "./editions";
import { readDataset, type LoadedDataset } from "./read-dataset";

const loaded = new Map<string, LoadedDataset>();

/**
 * An edition's dataset, the latest unless named, read once a process from the folder CNI_DATA_DIR or, unless set, `data` in the working folder. Server only.
 * Throws a `DatasetError` that names file, line, column and text when a file is absent or does not fit.
 */
export function loadDataset(edition: EditionId = LATEST_EDITION): LoadedDataset {
  const folder = dataFolder();
  const key = path.join(/* turbopackIgnore: true */ folder, edition);
  const known = loaded.get(key) ?? readFolder(folder, edition);
  loaded.set(key, known);
  return known;
}

function dataFolder(): string {
  return process.env.CNI_DATA_DIR || path.join(/* turbopackIgnore: true */ process.cwd(), "data");
}

/** The text of a file in the dataset's folder. Server only; throws a `DatasetError` when it cannot be read. */
export function readDataFile(name: string): string {
  return readText(path.join(/* turbopackIgnore: true */ dataFolder(), name));
}

/** Whether the dataset's folder has a file of this name. Server only. */
export function hasDataFile(name: string): boolean {
  return existsSync(path.join(/* turbopackIgnore: true */ dataFolder(), name));
}

function readFolder(folder: string, edition: EditionId): LoadedDataset {
  const names = {
    definition: path.join(/* turbopackIgnore: true */ folder, `${edition}.definition.json`),
    readings: path.join(/* turbopackIgnore: true */ folder, `${edition}.csv`),
    variants: path.join(/* turbopackIgnore: true */ folder, `${edition}.variants.csv`),
    provenance: path.join(/* turbopackIgnore: true */ folder, `${edition}.provenance.json`),
  };
  return readDataset(
    {
      definitionJson: readText(names.definition),
      readingsCsv: readText(names.readings),
      variantsCsv: readText(names.variants),
      provenanceJson: readText(names.provenance),
    },
    names,
    edition,
  );
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DatasetError([{ file, message: `the file cannot be read: ${reason}` }]);
  }
}
