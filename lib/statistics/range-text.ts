import { formatRange } from "@/lib/format";
import type { Summary } from "./summarise-runs";

/** The range of some runs as `write` writes their figures; "one run" of one, which has none; empty of none. */
export function rangeText(
  { n, min, max }: Pick<Summary, "n" | "min" | "max">,
  write: (value: number) => string,
): string {
  if (min === null || max === null) return "";
  return n === 1 ? "one run" : formatRange(min, max, write);
}
