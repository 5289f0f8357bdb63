import type { Dataset } from "@/lib/dataset/dataset";
import { hasDataFile, loadFolder, readDataFile } from "@/lib/dataset/files/load-dataset";

/** A file that the site serves under /data/. */
export interface DataFile {
  readonly name: string;
  readonly type: string;
  /** What it holds: a sentence. */
  readonly about: string;
  readonly text: () => string;
}

const csv = "text/csv; charset=utf-8";
const json = "application/json; charset=utf-8";

const written = new WeakMap<Dataset, string>();

/** A dataset's readings as JSON, written once a process. */
function readingsText(dataset: Dataset): string {
  const known = written.get(dataset) ?? JSON.stringify(dataset.readings);
  written.set(dataset, known);
  return known;
}

const shipped = (name: string, type: string, about: string): DataFile => ({
  name,
  type,
  about,
  text: () => readDataFile(name),
});

/** The served files of a dataset: the shipped ones as they are, and the readings alone for the page. Server only. */
export function filesOfDataset(dataset: Dataset): DataFile[] {
  const edition = dataset.definition.id;
  return [
    shipped(
      `${edition}.csv`,
      csv,
      "Every reading: a row for each published cell, with its unit, or the reason why it has no value.",
    ),
    shipped(
      `${edition}.variants.csv`,
      csv,
      "What each variant is and how it was installed: a row a variant.",
    ),
    shipped(
      `${edition}.definition.json`,
      json,
      "What was measured and how: tests, metrics, CPU modes, lab, baseline and caveats.",
    ),
    shipped(
      `${edition}.provenance.json`,
      json,
      "Where the edition comes from, with path, size and SHA-256 of every file that it was read from.",
    ),
    {
      name: `${edition}.readings.json`,
      type: json,
      about:
        "The readings as the pages load them: by test, variant and published column, in the order of the runs.",
      text: () => readingsText(dataset),
    },
    ...secondsFiles(dataset).filter(({ name }) => hasDataFile(name)),
  ];
}

/** The seconds inside the runs, a file a variant; only some editions have them. */
function secondsFiles({ definition, variants }: Dataset): DataFile[] {
  const file = (of: string, about: string) => shipped(`${definition.id}.seconds.${of}.json`, json, about);
  return [
    file("provenance", "Path, size and SHA-256 of every output of iperf3 that the seconds were read from."),
    ...variants.map(({ id, name }) =>
      file(id, `${name} inside its runs: what iperf3 reported in each second of every test.`),
    ),
  ];
}

/** The served files of every dataset, the newest first. Server only. */
export function dataFiles(): DataFile[] {
  return loadFolder().datasets.flatMap(({ dataset }) => filesOfDataset(dataset));
}
