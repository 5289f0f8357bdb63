import { cautiousName } from "@/lib/dataset/facts/cautious-name";
import type { MetricId } from "@/lib/dataset/metrics";
import { tests } from "@/lib/dataset/tests";
import { formatRange, joinWords } from "@/lib/format";
import { noiseOf, sameness } from "@/lib/statistics/sameness";
import { toShown } from "@/lib/units";
import type { ViewResult, ViewRow } from "@/lib/view/select/view-result";
import { rankOrder } from "@/lib/view/select/rank-order";

type Verb = readonly [one: string, several: string];

/** What the best variant of a metric does. A metric without such words has no winner: its caveat forbids one. */
const leads: Partial<Record<MetricId, Verb>> = {
  bandwidth: ["is fastest", "are fastest"],
  "per-core": ["carries most per core", "carry most per core"],
  cpu: ["uses least CPU", "use least CPU"],
  "cpu-all": ["uses least CPU", "use least CPU"],
  efficiency: ["uses least CPU per Gbit/s", "use least CPU per Gbit/s"],
  "efficiency-all": ["uses least CPU per Gbit/s", "use least CPU per Gbit/s"],
  memory: ["uses least memory", "use least memory"],
  "memory-overhead": ["adds least memory", "add least memory"],
  rtt: ["has the lowest latency under load", "have the lowest latency under load"],
  "rtt-max": ["has the lowest peak latency under load", "have the lowest peak latency under load"],
};

/** Named up to this many, and where no name has a comma of its own; else they are counted. */
const MOST_NAMED = 3;

/** Whether the metric's figures can carry a winner: not a bound, and not what a flooding sender left over. */
function canHaveLeader({ metric, tests: [test] }: ViewResult): boolean {
  return metric.bound === null && test !== undefined && tests[test].protocol !== "udp";
}

/**
 * The best ranked row and those too close to it to call, best first; by the runs and by how far repeats of the benchmark differ. None where a
 * variant has one run only: it may lead or not.
 */
function leadersOf({ dataset, metric }: ViewResult, ranked: readonly ViewRow[]): readonly ViewRow[] {
  const [first, ...others] = ranked;
  if (!first) return [];
  const noise = noiseOf(dataset.definition, metric.id);
  const same = others.map((row) => ({ row, why: sameness(first.summary, row.summary, noise) }));
  if (same.some(({ why }) => why === "one-run")) return [];
  return [first, ...same.flatMap(({ row, why }) => (why === null ? [] : [row]))];
}

/** The ranked figures in the metric's unit: `25.4 Gbit/s`, or from the least to the most of several. */
function figuresOf({ metric: { unit } }: ViewResult, leaders: readonly ViewRow[]): string {
  const values = leaders.flatMap(({ figure }) => (figure === null ? [] : [toShown(figure, unit)]));
  return `${formatRange(Math.min(...values), Math.max(...values))} ${unit.shown}`;
}

/**
 * Which of the shown variants lead a view of one test, in a sentence without a full stop: `Calico eBPF is fastest: 25.4 Gbit/s`. Null
 * where the metric's figures carry no winner, and where fewer than two variants are ranked.
 */
export function leadersFinding(result: ViewResult): string | null {
  const { view, metric } = result;
  const verb = leads[metric.id];
  const ranked = result.rows.filter(({ rank }) => rank !== null).sort(rankOrder(view));
  if (!verb || ranked.length < 2 || !canHaveLeader(result)) return null;
  const leaders = leadersOf(result, ranked);
  if (leaders.length === 0) return null;
  const figures = figuresOf(result, leaders);
  const isAll = ranked.length === ranked[0]?.rank?.of;
  const among = isAll ? "" : ` of the ${ranked.length} shown`;
  const names = leaders.map(({ variant }) => cautiousName(variant));
  if (leaders.length === 1) return `${joinWords(names)} ${verb[0]}${among}: ${figures}`;
  if (leaders.length === ranked.length)
    return `The ${ranked.length} variants ${isAll ? "measured" : "shown"} are too close to call: ${figures}`;
  const areNamed = leaders.length <= MOST_NAMED && !names.some((name) => name.includes(","));
  const who = areNamed
    ? `${joinWords(names)} ${verb[1]}${among}`
    : `${leaders.length} of ${isAll ? "" : "the "}${ranked.length} ${isAll ? "variants" : "shown"} ${verb[1]}`;
  return `${who}, too close to call: ${figures}`;
}
