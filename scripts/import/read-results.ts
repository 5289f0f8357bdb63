import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  importEdition,
  isEditionFile,
  neededClientOutputs,
  type ClientOutputs,
  type EditionImport,
} from "../../lib/import/knb-2024/import-edition";
import type { SourceText } from "@/lib/import/import-issue";
import type { ImportPlan } from "@/lib/import/import-plan";
import { messageOf, type Reader } from "./reader";

const archiveName = "iperf3-output.tar.xz";

/** Where results are, and what the command reads them with. */
export interface ResultsPlace {
  /** As given: a clone, or the folder of the results itself. */
  readonly folder: string;
  /** The folder with a folder for each variant. */
  readonly results: string;
  /** Every path below `results`, with slashes. */
  readonly listing: readonly string[];
  readonly reader: Reader;
}

/** Reads results in the format of the edition 2024-01 by a plan. */
export function readResults(
  plan: ImportPlan,
  { folder, results, listing, reader }: ResultsPlace,
): EditionImport {
  const wanted = listing.filter(isEditionFile);
  console.log(`reading ${wanted.length} files of ${results}`);
  const files = wanted.flatMap((file, index) => {
    reader.showProgress(`${index + 1} of ${wanted.length}: ${file}`);
    return reader.readText(path.join(results, file), file);
  });
  const needed = neededClientOutputs(plan, files);
  const outputs = readClientOutputs({ folder, results, listing, reader }, needed);
  return importEdition(plan, [...files, ...outputs.files], outputs.found);
}

/** The client outputs wanted, from the folder itself or else from the archive of them. Empty outputs are no source. */
function readClientOutputs(
  { folder, results, listing, reader }: ResultsPlace,
  wanted: readonly string[],
): { files: SourceText[]; found: ClientOutputs } {
  const readFrom = (root: string) =>
    wanted
      .map((file) => ({ file, location: path.join(root, file) }))
      .filter(({ location }) => existsSync(location) && statSync(location).size > 0)
      .flatMap(({ file, location }) => reader.readText(location, file));
  if (listing.some((file) => file.endsWith("-client.stdout")))
    return { files: readFrom(results), found: "at-hand" };
  const archive = [results, folder].map((place) => path.join(place, archiveName)).find(existsSync);
  if (archive === undefined) return { files: [], found: "not-at-hand" };
  const unpacked = mkdtempSync(path.join(tmpdir(), "cni-import-"));
  try {
    reader.showProgress(`unpacking ${archiveName}`);
    execFileSync("tar", ["-xJf", path.resolve(archive), "-C", unpacked], { stdio: "pipe" });
    return { files: readFrom(path.join(unpacked, "results")), found: "at-hand" };
  } catch (error) {
    reader.endProgress();
    console.warn(
      `warning: ${archiveName} could not be unpacked, so failed runs have a general reason (${messageOf(error)})`,
    );
    return { files: [], found: "not-at-hand" };
  } finally {
    rmSync(unpacked, { recursive: true, force: true });
  }
}
