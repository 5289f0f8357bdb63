import { mkdirSync, copyFileSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import Papa from "papaparse";

/** @typedef {Record<string, string>} Cells */

const REFERENCE = "baremetal";

/** @param {string} file @returns {{ header: string[], rows: Cells[] }} */
function readCsv(file) {
  const { data, meta } = Papa.parse(readFileSync(file, "utf8"), { header: true, skipEmptyLines: true });
  return { header: meta.fields ?? [], rows: /** @type {Cells[]} */ (data) };
}

/** @param {string} file @param {string[]} header @param {Cells[]} rows */
function writeCsv(file, header, rows) {
  writeFileSync(file, Papa.unparse(rows, { columns: header, newline: "\n" }) + "\n");
}

/** `cilium-wg` as `cilium-copy2-wg`: a copy's encrypted sibling still bears its name. @param {string} id @param {number} copy */
function copyId(id, copy) {
  return copy === 1 ? id : id.replace(/^(.*?)(-wg|-ipsec)?$/, `$1-copy${copy}$2`);
}

/** A figure a little off the shipped one, so that copies do not all tie. @param {Cells} reading @param {number} copy */
function copyValue({ value = "", quantity }, copy) {
  if (value === "" || quantity === "loss") return value;
  const lowered = Number(value) * (1 - 0.001 * (copy - 1));
  return String(quantity === "retransmits" ? Math.round(lowered) : lowered);
}

/**
 * Writes the datasets' files with their variants copied in turn until each has `count` of them; bare metal, the reference, stays one. The seconds inside the
 * runs, which no view shows, are left out.
 * @param {string} source @param {string} target @param {number} count
 */
export function writeSyntheticData(source, target, count) {
  mkdirSync(target, { recursive: true });
  copyDatasets(source, target, { count, isWanted: () => true });
}

/**
 * Writes one dataset alone, with its variants copied until there are `count`. Without the others there is no history.
 * @param {string} source @param {string} target @param {number} count
 */
export function writeGrownDataset(source, target, count) {
  mkdirSync(target, { recursive: true });
  const site = /** @type {{ defaultEdition: string }} */ (
    JSON.parse(readFileSync(path.join(source, "site.json"), "utf8"))
  );
  copyDatasets(source, target, { count, isWanted: (name) => name.startsWith(`${site.defaultEdition}.`) });
  writeFileSync(path.join(target, "site.json"), JSON.stringify({ ...site, history: null }));
}

/** @param {string} source @param {string} target @param {{ count: number, isWanted: (name: string) => boolean }} how */
function copyDatasets(source, target, { count, isWanted }) {
  const names = readdirSync(source).filter((name) => name === "site.json" || isWanted(name));
  for (const name of names.filter((each) => /^(site|[\w-]+\.(definition|provenance))\.json$/.test(each)))
    copyFileSync(path.join(source, name), path.join(target, name));
  for (const name of names.filter((each) => each.endsWith(".variants.csv"))) {
    const variants = readCsv(path.join(source, name));
    const readingsName = name.replace(".variants", "");
    const readings = readCsv(path.join(source, readingsName));
    const shipped = variants.rows.filter(({ id }) => id !== REFERENCE);
    const copies = Array.from({ length: count - 1 }, (_, index) => ({
      cells: /** @type {Cells} */ (shipped[index % shipped.length]),
      copy: 1 + Math.floor(index / shipped.length),
    }));
    const reference = variants.rows.filter(({ id }) => id === REFERENCE);
    const copiesOf = copies.map(({ cells, copy }) => ({
      ...cells,
      id: copyId(cells.id ?? "", copy),
      name: copy === 1 ? (cells.name ?? "") : `${cells.name} ${copy}`,
    }));
    const copiedReadings = copies.flatMap(({ cells, copy }) =>
      readings.rows
        .filter(({ variant }) => variant === cells.id)
        .map((reading) => ({
          ...reading,
          variant: copyId(reading.variant ?? "", copy),
          value: copyValue(reading, copy),
        })),
    );
    writeCsv(path.join(target, name), variants.header, [...reference, ...copiesOf]);
    const referenceReadings = readings.rows.filter(({ variant }) => variant === REFERENCE);
    writeCsv(path.join(target, readingsName), readings.header, [...referenceReadings, ...copiedReadings]);
  }
}
