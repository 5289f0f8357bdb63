import { missingReasons } from "@/lib/statistics/summarise-runs";
import type { ViewRow } from "@/lib/view/select/view-result";

/** Why runs of the rows have no value, and why rows may not be compared: each sentence once, in the order of the rows. */
export function rowReasons({
  rows,
}: {
  readonly rows: readonly Pick<ViewRow, "summary" | "notComparable">[];
}): string[] {
  const sentences = rows.flatMap(({ summary, notComparable }) => [
    ...missingReasons(summary),
    ...(notComparable ? [notComparable] : []),
  ]);
  return [...new Set(sentences)];
}
