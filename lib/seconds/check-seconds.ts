import { z } from "zod";
import type { Dataset } from "@/lib/dataset/dataset";
import { DatasetError, type LocatedProblem } from "@/lib/dataset/files/dataset-error";
import { hasDataFile, readDataFile } from "@/lib/dataset/files/load-dataset";
import { loadSeconds } from "./load-seconds";
import { secondsFileName } from "./seconds-file";

const provenanceSchema = z.strictObject({
  edition: z.string(),
  repository: z.url({ protocol: /^https$/ }).nullable(),
  commit: z
    .string()
    .regex(/^[0-9a-f]{40}$/, "expected 40 hexadecimal digits")
    .nullable(),
  root: z.string().nullable(),
  files: z.array(
    z.strictObject({
      path: z.string().min(1),
      bytes: z.int().nonnegative(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/, "expected 64 hexadecimal digits"),
    }),
  ),
});

function checkProvenance(edition: string): void {
  const file = secondsFileName(edition, "provenance");
  let json: unknown;
  try {
    json = JSON.parse(readDataFile(file));
  } catch (error) {
    if (error instanceof DatasetError) throw error;
    throw new DatasetError([{ file, message: `expected JSON: ${String(error)}` }]);
  }
  const problems: LocatedProblem[] = (provenanceSchema.safeParse(json).error?.issues ?? []).map(
    ({ path, message }) => ({ file, column: path.join("."), message }),
  );
  if (problems.length > 0) throw new DatasetError(problems);
}

/**
 * Reads and checks every series file of an edition that has any; an edition without one has nothing to check. Throws a `DatasetError`
 * that names the file and the place in it, or the file that is missing. Server only.
 */
export function checkSeconds(dataset: Dataset): void {
  const { definition, variants } = dataset;
  const edition = definition.id;
  const names = ["provenance", ...variants.map(({ id }) => id)].map((of) => secondsFileName(edition, of));
  const missing = names.filter((name) => !hasDataFile(name));
  if (missing.length === names.length) return;
  if (missing.length > 0)
    throw new DatasetError(missing.map((file) => ({ file, message: "the file of seconds is missing" })));
  checkProvenance(edition);
  for (const { id } of variants) loadSeconds(id, dataset);
}
