import type { Dataset, Variant } from "@/lib/dataset/dataset";
import { joinWords } from "@/lib/format";
import { comparisonHeading } from "@/lib/view/select/comparison";
import { changesAt, choicePoints, gainsAndCosts, plainVariants } from "./answers/pairs";
import { changePhrase, type Change } from "./change";
import { listExhibit } from "./exhibit";
import type { Exhibit } from "./question";

/** What one variant does better than another, what worse, and what about the same, on what a choice is read from. */
function versus(dataset: Dataset, base: Variant, other: Variant): string {
  const changes = changesAt(dataset, { from: base, to: other }, choicePoints);
  if (changes.length === 0) return `${other.name} and ${base.name} have no figures that may be compared.`;
  const decisive = changes.filter(({ metric }) => metric.bound === null);
  const bounds = changes.filter(({ metric }) => metric.bound !== null);
  const phrases = (of: readonly Change[]) => of.map((change) => changePhrase(dataset.definition, change));
  const parts = [
    ["Better", phrases(decisive.filter(({ is }) => is === "better"))],
    ["Worse", phrases(decisive.filter(({ is }) => is === "worse"))],
    ["No certain difference", phrases(decisive.filter(({ is }) => is === "same"))],
    ["CPU is counted in part and decides nothing", phrases(bounds)],
  ] as const;
  const sentences = parts.flatMap(([label, words]) =>
    words.length > 0 ? [`${label}: ${joinWords(words)}.`] : [],
  );
  return `${other.name} vs ${base.name}. ${sentences.join(" ")}`;
}

/** What a comparison of two comes to, without the last full stop: what the second does better and at which cost. Of more than two, their names. */
export function compareHeading(dataset: Dataset, base: Variant, variants: readonly Variant[]): string {
  const [other, ...more] = variants.filter(({ id }) => id !== base.id);
  if (!other || more.length > 0) return comparisonHeading(variants, dataset);
  const changes = changesAt(dataset, { from: base, to: other }, choicePoints);
  if (changes.length === 0) return comparisonHeading(variants, dataset);
  return `${other.name} vs ${base.name}: ${gainsAndCosts(dataset, changes)}`;
}

/** A comparison in sentences, one for each variant besides the base. */
export function compareSummary(
  dataset: Dataset,
  base: Variant,
  variants: readonly Variant[],
): readonly string[] {
  return variants.filter(({ id }) => id !== base.id).map((other) => versus(dataset, base, other));
}

/** A chart for each figure that a choice is read from, the best of the variants first. */
export function compareExhibits(dataset: Dataset, variants: readonly Variant[]): readonly Exhibit[] {
  return choicePoints.flatMap(([metric, test]) => {
    const exhibit = listExhibit(dataset, metric, test, variants);
    return exhibit && exhibit.rows.length > 1 ? [exhibit] : [];
  });
}

/** Two variants that people compare. */
export interface PopularPair {
  readonly label: string;
  readonly ids: readonly [string, string];
}

const wanted: readonly (readonly [string, string])[] = [
  ["calico", "cilium"],
  ["calico", "calico-ebpf"],
  ["cilium", "cilium-wg"],
  ["calico", "calico-wg"],
  ["cilium", "cilium-nokproxy"],
  ["flannel", "canal"],
  ["kuberouter", "kubeovn"],
];

/** The pairs that people compare, of those that the dataset has; the first two plain variants where it has none of them. */
export function popularPairs(dataset: Dataset): readonly PopularPair[] {
  const named = new Map(dataset.variants.map(({ id, name }) => [id, name]));
  const found = wanted.filter((ids) => ids.every((id) => named.has(id)));
  const [first, second] = plainVariants(dataset);
  const pairs = found.length > 0 ? found : first && second ? [[first.id, second.id] as const] : [];
  return pairs.map((ids) => ({ label: ids.map((id) => named.get(id) ?? id).join(" vs "), ids }));
}
