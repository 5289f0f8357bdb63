import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { CHECKSUMS, checksumProblems } from "./checksums";
import { DatasetError, type LocatedProblem } from "./dataset-error";
import { loadedIn, type DataFolder } from "./data-folder";
import { readDataset, type LoadedDataset } from "./read-dataset";
import { readJson } from "./read-json";
import { siteSettingsSchema, type SiteSettings } from "./site-settings";

const definitionName = /^(.+)\.definition\.json$/;
/** Of the process, not of this module: the server's bundles have it several times. */
const shared = globalThis as { cniDatasets?: Map<string, DataFolder> };
const loaded = (shared.cniDatasets ??= new Map<string, DataFolder>());

/**
 * Every dataset of the folder CNI_DATA_DIR or, unless set, `data` in the working folder, read once a process. Server only.
 * Throws a `DatasetError` that names file, line, column and text when a file is absent or does not fit.
 */
export function loadFolder(): DataFolder {
  const folder = dataFolder();
  const known = loaded.get(folder) ?? readFolder(folder);
  loaded.set(folder, known);
  return known;
}

/** A dataset by its id, the default one unless named. Server only; throws as `loadFolder` does, and where there is no such dataset. */
export function loadDataset(id: string = loadFolder().settings.defaultEdition): LoadedDataset {
  return loadedIn(loadFolder(), { id });
}

function dataFolder(): string {
  return process.env.CNI_DATA_DIR || path.join(/* turbopackIgnore: true */ process.cwd(), "data");
}

/** The text of a file in the data folder. Server only; throws a `DatasetError` when it cannot be read. */
export function readDataFile(name: string): string {
  return readText(path.join(/* turbopackIgnore: true */ dataFolder(), name));
}

/** Throws a `DatasetError` where a file of the data folder differs from its line in SHA256SUMS; without that file nothing is checked. Server only. */
export function verifyChecksums(): void {
  if (!hasDataFile(CHECKSUMS)) return;
  const inFolder = (name: string) => path.join(/* turbopackIgnore: true */ dataFolder(), name);
  const problems = checksumProblems(readDataFile(CHECKSUMS), inFolder(CHECKSUMS), (name) =>
    hasDataFile(name) ? readFileSync(inFolder(name)) : null,
  );
  if (problems.length > 0) throw new DatasetError(problems);
}

/** Whether the data folder has a file of this name. Server only. */
export function hasDataFile(name: string): boolean {
  return existsSync(path.join(/* turbopackIgnore: true */ dataFolder(), name));
}

function readFolder(folder: string): DataFolder {
  const ids = listFolder(folder).flatMap((name) => definitionName.exec(name)?.[1] ?? []);
  const settings = readSettings(folder, ids);
  const datasets = ids.map((id) => readOne(folder, id, id === settings.defaultEdition));
  const date = ({ dataset }: LoadedDataset) => dataset.definition.measured;
  datasets.sort((a, b) => (date(a) < date(b) ? 1 : date(a) > date(b) ? -1 : 0));
  return { datasets, settings };
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    throw new DatasetError([{ file: folder, message: `the folder cannot be read: ${messageOf(error)}` }]);
  }
}

function readSettings(folder: string, ids: readonly string[]): SiteSettings {
  const file = path.join(/* turbopackIgnore: true */ folder, "site.json");
  const problems: LocatedProblem[] = [];
  const settings = readJson(readText(file), file, siteSettingsSchema, problems);
  if (!settings) throw new DatasetError(problems);
  const { defaultEdition, history } = settings;
  const named = {
    defaultEdition,
    ...(history && { "history.older": history.older, "history.newer": history.newer }),
  };
  for (const [column, text] of Object.entries(named))
    if (!ids.includes(text))
      problems.push({
        file,
        column,
        text,
        message: `expected one of ${ids.join(", ") || "no dataset at all"}`,
      });
  if (problems.length > 0) throw new DatasetError(problems);
  return settings;
}

function readOne(folder: string, id: string, isDefault: boolean): LoadedDataset {
  const file = (ending: string) => path.join(/* turbopackIgnore: true */ folder, `${id}.${ending}`);
  const names = {
    definition: file("definition.json"),
    readings: file("csv"),
    variants: file("variants.csv"),
    provenance: file("provenance.json"),
  };
  return readDataset(
    {
      definitionJson: readText(names.definition),
      readingsCsv: readText(names.readings),
      variantsCsv: readText(names.variants),
      provenanceJson: readText(names.provenance),
    },
    names,
    { id, isDefault },
  );
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new DatasetError([{ file, message: `the file cannot be read: ${messageOf(error)}` }]);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
