import { formatNumber, formatSigned } from "@/lib/format";
import { median } from "@/lib/statistics/summarise-runs";
import type { OwnGroup } from "./groups";
import { testLabelOf } from "./run-test";

/** The reader's runs of a later set-up next to those of an earlier one: the change of the medians, and whether the ranges overlap. */
export function changeBetween(
  before: OwnGroup,
  after: OwnGroup,
): { readonly percent: number; readonly isCertain: boolean } | null {
  const values = ({ runs }: OwnGroup) => runs.flatMap(({ values: { bandwidth } }) => bandwidth ?? []);
  const [a, b] = [values(before), values(after)];
  const [from, to] = [median(a), median(b)];
  if (from === null || to === null || from === 0) return null;
  const isApart = Math.min(...b) > Math.max(...a) || Math.max(...b) < Math.min(...a);
  return { percent: (100 * (to - from)) / from, isCertain: isApart && a.length > 1 && b.length > 1 };
}

/**
 * A group next to the reader's own baseline on the same test, as a sentence with what it comes to: `Within 10 % of "before" (−3.20 %).`
 * Null where the two have no common test or no bandwidth.
 */
export function baselineText(before: OwnGroup, after: OwnGroup, tolerance: number): string | null {
  if (before === after || testLabelOf(before.first) !== testLabelOf(after.first)) return null;
  const change = changeBetween(before, after);
  if (!change) return null;
  const amount = `${formatSigned(change.percent)} %`;
  if (!change.isCertain)
    return `About the same as “${before.name}” (${amount}; the runs overlap, or there is one only).`;
  return change.percent >= -100 * tolerance
    ? `Not below “${before.name}” by more than ${formatNumber(100 * tolerance)} % (${amount}).`
    : `Below “${before.name}” by more than ${formatNumber(100 * tolerance)} % (${amount}).`;
}
