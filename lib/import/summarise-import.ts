import { isValue, missingKinds } from "../dataset/reading";
import type { EditionImport } from "@/lib/import/knb-2024/import-edition";

/** What an import found, for its end: ids, runs and cells, then the holes counted by reason. */
export function summariseImport({ readings, variants }: EditionImport): string {
  const runs = new Set(readings.map(({ variant, run }) => `${variant}/${run}`));
  const values = readings.filter(({ reading }) => isValue(reading)).length;
  const byReason = new Map<string, number>();
  for (const { reading } of readings) {
    if (isValue(reading)) continue;
    const label = `${reading.missing}: ${reading.reason}`;
    byReason.set(label, (byReason.get(label) ?? 0) + 1);
  }
  const neverMeasured = readings.filter(
    ({ reading }) => !isValue(reading) && reading.missing === "not-measured",
  ).length;
  const missing = readings.length - values - neverMeasured;
  const kindOf = (label: string) => missingKinds.findIndex((kind) => label.startsWith(`${kind}:`));
  const holes = [...byReason]
    .sort(([a], [b]) => kindOf(a) - kindOf(b))
    .map(([label, count]) => `  ${count} ${label}`);
  return [
    `${variants.length} ids, ${runs.size} runs, ${readings.length} cells: ${values} values, ${missing} missing, ${neverMeasured} never measured`,
    ...holes,
  ].join("\n");
}
