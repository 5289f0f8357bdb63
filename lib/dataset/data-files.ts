import { loadDataset, readDataFile } from "./load-dataset";

/** A file that the site serves under /data/. */
export interface DataFile {
  readonly name: string;
  readonly type: string;
  readonly text: () => string;
}

const csv = "text/csv; charset=utf-8";
const json = "application/json; charset=utf-8";

/** The served files of every edition: the shipped ones as they are, and the readings alone for the page. Server only. */
export function dataFiles(): DataFile[] {
  const { dataset } = loadDataset();
  const shipped = (name: string, type: string) => ({ name, type, text: () => readDataFile(name) });
  return [
    shipped("2024-01.csv", csv),
    shipped("2024-01.variants.csv", csv),
    shipped("2024-01.provenance.json", json),
    { name: "2024-01.readings.json", type: json, text: () => JSON.stringify(dataset.readings) },
  ];
}
