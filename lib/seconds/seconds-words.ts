import type { Definition } from "@/lib/dataset/definition";
import { countInWords, countOf, formatNumber } from "@/lib/format";
import { tests } from "@/lib/dataset/tests";
import type { SecondsTestId } from "./seconds-file";
import { steadiness } from "./steadiness";
import { gigabitsPerSecond } from "@/lib/units";
import type { SecondsAxis } from "./seconds-codec";
import type { SteadinessRow } from "./seconds-overview";

/** The note on a variant without seconds. */
export const NO_SECONDS = "No seconds were published of this variant.";

/** How the small charts are read. */
export function panelsKey(axis: SecondsAxis): string {
  const fitted = axis === "fit" ? ", which need not begin at zero" : "";
  return `Line: each second; dashed line: median; band: 5th to 95th percentile of the 60 seconds; circle on grey: the omitted first second, which no figure counts. All panels of a quantity share one scale${fitted}.`;
}

/** Which end counted the seconds of a test, and what that cannot show. */
export function whoCounted(test: SecondsTestId): string {
  return tests[test].protocol === "udp"
    ? "UDP is counted at the receiver, in three digits as iperf3’s server prints them; it was sent as fast as possible, so high loss is common."
    : "TCP is counted at the sender: what its kernel took in each second, which need not have arrived in the same one. The published bandwidth is the receiver’s.";
}

/** Why a published figure may be lower than the mean of its seconds. */
export const LATE_RULE =
  "The published bandwidth divides by the time until the last data arrived: where that is well beyond the 60 seconds that time is next to the figure, which then is lower than the mean of the 60.";

/** What the steadiness is, and what it cannot show. */
export const STEADINESS_RULE = `${steadiness.label}: ${steadiness.definition} ${steadiness.caveat}`;

/** What keeps the seconds even of whoever fills the link. */
export function linkRule({ lab }: Definition): string {
  return `Where a variant fills the lab’s ${gigabitsPerSecond(lab.linkBitsPerSecond)} Gbit/s link, the link itself keeps its seconds even.`;
}

/** How the list of all variants is ordered, and that this is no rank. */
export function steadinessOrder({ runs }: Definition): string {
  return `Rows are sorted by the median of the runs; with ${countInWords(runs, "run")} that is an order, not a ranking.`;
}

/** The spreads inside the runs in words: of each of up to four variants, or from the least to the most of many. A sentence. */
export function describeSpreads(rows: readonly SteadinessRow[]): string {
  const known = rows.flatMap(({ variant: { name }, spread }) => (spread === null ? [] : [{ name, spread }]));
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return "No run has seconds.";
  const percent = (spread: number) => `${formatNumber(spread)} %`;
  const lacking = rows.length - known.length;
  const none = lacking > 0 ? `; ${countOf(lacking, "variant")} without seconds` : "";
  const label = `${steadiness.label}, median of the runs`;
  if (rows.length > 4)
    return `${label}: from ${percent(first.spread)} (${first.name}) to ${percent(last.spread)} (${last.name})${none}.`;
  return `${label}: ${known.map(({ name, spread }) => `${name} ${percent(spread)}`).join(", ")}${none}.`;
}

/** Whether no run of the one was steadier than every run of the other. */
function areAlike(a: SteadinessRow, b: SteadinessRow): boolean {
  const ends = ({ spreads }: SteadinessRow) => {
    const known = spreads.filter((spread) => typeof spread === "number");
    return [Math.min(...known), Math.max(...known)] as const;
  };
  const [[least, most], [from, to]] = [ends(a), ends(b)];
  return least <= to && from <= most;
}

/** How steady the given variants were, in a sentence without a full stop; null where none has seconds. Rows are sorted, the steadiest first. */
export function steadinessFinding(rows: readonly SteadinessRow[]): string | null {
  const known = rows.filter(({ spread }) => spread !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return null;
  const percent = ({ spread }: SteadinessRow) => `${formatNumber(spread ?? 0)} %`;
  if (first === last)
    return `The bandwidth of ${first.variant.name} varies by ${percent(first)} within a run`;
  if (areAlike(first, last))
    return `${countOf(known.length, "variant")} are about as steady: the bandwidth varies by ${formatNumber(first.spread ?? 0)} to ${percent(last)} within a run`;
  return `${last.variant.name} is the least steady: its bandwidth varies by ${percent(last)} within a run, that of ${first.variant.name} by ${percent(first)}`;
}

/** That a dataset has no seconds here. */
export function noSeconds({ id }: Definition): string {
  return `The dataset ${id} has no seconds: what iperf3 printed in its runs was not imported.`;
}
