import { tests } from "@/lib/dataset/tests";
import { joinWords } from "@/lib/format";
import { axisUnit, markOf } from "./mark";
import type { ViewResult } from "./select-view";
import { rankOrder } from "./sort-rows";

const NAMES = 6;

/**
 * The first figures of a view in words, best first, on its first test: `Cilium 39.4, Calico eBPF 39.3 Gbit/s and 12 more rows`.
 * Where nothing is left, says so. The whole sentence of what they are is `describeView`.
 */
export function describeFigures(result: ViewResult): string {
  const { view, metric, rows } = result;
  const [test] = result.tests;
  const ranked = rows.filter((row) => row.test === test).sort(rankOrder(view));
  const told = ranked
    .map((row) => markOf(row, metric, view.compare))
    .filter(({ value }) => value !== null)
    .slice(0, NAMES);
  if (!test || told.length === 0) return "No figure passes these filters.";
  const unit = axisUnit(metric, view.compare);
  const figures = joinWords(told.map(({ label, text }) => `${label} ${text}`));
  const where = result.tests.length > 1 ? `, ${tests[test].label}` : "";
  const left = rows.length - told.length;
  return `${figures} (${unit}${where})${left > 0 ? ` and ${left} more` : ""}.`;
}
