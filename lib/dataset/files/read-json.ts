import type { z } from "zod";
import type { LocatedProblem } from "./dataset-error";

/** Reads a JSON text by a schema. Adds to `problems` what does not fit, by the path of the field; undefined then. */
export function readJson<T>(
  text: string,
  file: string,
  schema: z.ZodType<T, unknown>,
  problems: LocatedProblem[],
): T | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    problems.push({
      file,
      message: `expected JSON: ${error instanceof Error ? error.message : String(error)}`,
    });
    return undefined;
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues)
    problems.push({ file, column: path.join("."), message });
  return undefined;
}
