import type { Dataset } from "./dataset";
import { isValue } from "./reading";

/** How many cells a dataset has, how many of them are holes, and how many more were never measured. */
export function countReadings({ readings }: Dataset): {
  readonly cells: number;
  readonly missing: number;
  readonly notMeasured: number;
} {
  const cells = Object.values(readings).flatMap((ofTest) =>
    Object.values(ofTest).flatMap((series) => Object.values(series).flat()),
  );
  const holes = cells.filter((cell) => !isValue(cell));
  const notMeasured = holes.filter((hole) => !isValue(hole) && hole.missing === "not-measured").length;
  return { cells: cells.length, missing: holes.length - notMeasured, notMeasured };
}
