import { z } from "zod";
import type { Provenance } from "./dataset";
import type { LocatedProblem } from "./dataset-error";
import { editionIds } from "./editions";
import { readJson } from "./read-json";

const someText = z.string().min(1, "expected a text");

const provenanceSchema: z.ZodType<Provenance, unknown> = z.strictObject({
  edition: z.enum(editionIds, { error: `expected one of ${editionIds.join(", ")}` }),
  title: someText,
  repository: z.url({ protocol: /^https$/ }),
  commit: z.string().regex(/^[0-9a-f]{40}$/, "expected 40 hexadecimal digits"),
  date: z.iso.date(),
  licence: someText,
  root: z.string(),
  lab: z.strictObject({ linkBitsPerSecond: z.number().positive(), description: someText }),
  files: z.array(
    z.strictObject({
      path: someText,
      sha256: z.string().regex(/^[0-9a-f]{64}$/, "expected 64 hexadecimal digits"),
      bytes: z.int().nonnegative(),
    }),
  ),
});

/** Reads the provenance file (JSON). Adds to `problems` what does not fit, by the name of the field; undefined then. */
export function readProvenance(
  text: string,
  file: string,
  problems: LocatedProblem[],
): Provenance | undefined {
  return readJson(text, file, provenanceSchema, problems);
}
