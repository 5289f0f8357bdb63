import { metricOf } from "@/lib/dataset/metric-definitions";
import { boundWord } from "@/lib/dataset/metrics";
import type { Dataset, Variant } from "@/lib/dataset/dataset";
import { countOf, formatNumber, formatShort, inWords, joinWords } from "@/lib/format";
import { gigabitsPerSecond, units } from "@/lib/units";
import { carriesPeak } from "./answer";
import { nodeLoad } from "@/lib/recommend/budget/node-load";
import { recommend, type Recommendation } from "@/lib/recommend/score/recommend";

const NAMES_IN_HEADING = 4;

function gigabits(bitsPerSecond: number): string {
  return `${formatNumber(gigabitsPerSecond(bitsPerSecond))} Gbit/s`;
}

/** The least and the most of some figures: "0.165 to 0.209"; null where one is not known. */
function spanOf(values: readonly (number | null)[], perShown: number): string | null {
  const known = values.filter((value) => value !== null).map((value) => value / perShown);
  if (known.length === 0 || known.length < values.length) return null;
  const [least, most] = [formatNumber(Math.min(...known)), formatNumber(Math.max(...known))];
  return least === most ? least : `${least} to ${most}`;
}

function loadWords({ setting, profile }: Recommendation, variants: readonly Variant[]): string {
  const { bound } = metricOf(setting.dataset.definition, "cpu");
  const loads = variants.map((variant) => nodeLoad(setting, variant));
  const cores = spanOf(
    loads.map((load) => load.cores),
    1,
  );
  const memory = spanOf(
    loads.map((load) => load.memoryBytes),
    units.memory.perShown,
  );
  const parts = [
    ...(cores === null ? [] : [`${boundWord(bound)}${cores} of ${profile.vcpu} cores`]),
    ...(memory === null ? [] : [`${memory} GiB in use on a node, of ${formatShort(profile.memory)}`]),
  ];
  return parts.length === 0 ? "their CPU and memory are not known" : joinWords(parts);
}

/** What would bring candidates that carry the peak. */
export function waysToCarry(dataset: Dataset, recommendation: Recommendation): readonly string[] {
  const { profile, answer } = recommendation;
  if (answer.kind !== "none" || answer.carries === null) return [];
  const lower = `Lower the peak to ${formatNumber(gigabitsPerSecond(answer.carries))} Gbit/s.`;
  if (profile.encryption === "none") return [lower];
  const plain = recommend(dataset, { ...profile, encryption: "none", rotation: "no" });
  const carriers = plain.ranked.filter(({ variant }) =>
    carriesPeak(plain.setting, nodeLoad(plain.setting, variant)),
  );
  return carriers.length === 0
    ? [lower]
    : [lower, `Without encryption ${countOf(carriers.length, "candidate")} would carry it.`];
}

/** Which of the variants left out fail the fewest requirements: a sentence. One without a run of this traffic was not held against any. */
function closestWords({ excluded, setting }: Recommendation): string {
  const failed = new Map<string, number>();
  for (const { variant, requirement } of excluded)
    if (requirement !== "traffic") failed.set(variant, (failed.get(variant) ?? 0) + 1);
  if (failed.size === 0) return "No run of any variant carried this traffic.";
  const fewest = Math.min(...failed.values());
  const names = setting.dataset.variants
    .filter(({ id }) => failed.get(id) === fewest)
    .map(({ name }) => name);
  const who = names.length > NAMES_IN_HEADING ? countOf(names.length, "variant") : joinWords(names);
  const each = names.length === 1 ? "fails" : "each fail";
  return `Closest: ${who}, which ${each} ${inWords(fewest)}.`;
}

/** Why that is the answer, with figures: a sentence or two. */
export function becauseOf(dataset: Dataset, recommendation: Recommendation): string {
  const { setting, answer, ranked } = recommendation;
  const { kind, variants, carries } = answer;
  const [first] = variants;
  if (!first) return closestWords(recommendation);
  const peak = `${formatShort(setting.traffic.expected)} Gbit/s`;
  if (kind === "none") {
    const least = `The fastest candidate received ${gigabits(carries ?? 0)} of the ${formatShort(setting.traffic.counted)} Gbit/s asked for.`;
    return [least, ...waysToCarry(dataset, recommendation)].join(" ");
  }
  const load = loadWords(recommendation, variants);
  if (kind === "pick") {
    const alone = ranked.length === 1 ? "" : " No other candidate is about the same.";
    return `At ${peak} it uses ${load}.${alone}`;
  }
  const who = variants.length > NAMES_IN_HEADING ? joinWords(variants.map(({ name }) => name)) : "they";
  return `At ${peak} ${who} use ${load}.`;
}
