import { z } from "zod";
import type { Provenance } from "@/lib/dataset/dataset";
import type { LocatedProblem } from "./dataset-error";
import { readJson } from "./read-json";

const provenanceSchema: z.ZodType<Provenance, unknown> = z.strictObject({
  edition: z.string(),
  files: z.array(
    z.strictObject({
      path: z.string().min(1, "expected a text"),
      sha256: z.string().regex(/^[0-9a-f]{64}$/, "expected 64 hexadecimal digits"),
      bytes: z.int().nonnegative(),
      commit: z
        .string()
        .regex(/^[0-9a-f]{40}$/, "expected 40 hexadecimal digits")
        .optional(),
      partial: z.boolean().optional(),
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
