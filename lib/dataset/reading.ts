/**
 * Why the source holds no value.
 * - `blank`: the source's cell is empty although the test was run.
 * - `null`: the source wrote `null`.
 * - `not-measured`: the test does not exist for this variant (bare metal has no Service).
 * - `run-failed`: the tool's own output says that the run failed.
 */
export const missingKinds = ["blank", "null", "not-measured", "run-failed"] as const;
export type MissingKind = (typeof missingKinds)[number];

/** The word shown in place of a value, for each kind of hole. */
export const holeWords: Readonly<Record<MissingKind, string>> = {
  blank: "not recorded",
  null: "null",
  "not-measured": "not measured",
  "run-failed": "failed",
};

/** A hole in the data. `reason` is a sentence for the reader. */
export interface Missing {
  readonly missing: MissingKind;
  readonly reason: string;
}

/** What one run gave for one quantity: a finite number, or a hole with its name. Never NaN, never a zero in place of a missing value. */
export type Reading = number | Missing;

/** Narrows a reading to a value. */
export function isValue(reading: Reading): reading is number {
  return typeof reading === "number";
}
