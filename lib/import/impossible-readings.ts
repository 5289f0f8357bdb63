import type { DefinitionFile } from "@/lib/dataset/definition";
import { whyImpossible } from "@/lib/dataset/plausible";
import { isValue } from "@/lib/dataset/reading";
import type { ImportIssue } from "./import-issue";
import type { ImportedReading } from "./knb-2024/variant-readings";

/** An issue for each figure that the definition's lab cannot have given: more than its link, its threads or its memory, a loss of more than all. */
export function impossibleReadings(
  definition: Pick<DefinitionFile, "lab">,
  readings: readonly ImportedReading[],
): ImportIssue[] {
  return readings.flatMap(({ variant, run, test, role, quantity, reading }) => {
    if (!isValue(reading)) return [];
    const message = whyImpossible(definition, quantity, reading);
    if (message === null) return [];
    const column = [test, role, quantity].filter(Boolean).join(" ");
    return [{ file: `${variant}, run ${run}`, column, text: String(reading), message }];
  });
}
