import type { Definition } from "@/lib/dataset/definition";
import type { FactFilterId } from "@/lib/dataset/facts/facts";
import { metricOf } from "@/lib/dataset/metric-definitions";
import { metrics } from "@/lib/dataset/metrics";
import { factFilters } from "@/lib/dataset/facts/variant-facts";
import { BARE_METAL_DIRECT } from "@/lib/statistics/compare";
import type { ViewState } from "./view-state";

/** Fields that say how the page shows its rows: they change nothing in an answer of the API. */
export const pageFields: ReadonlySet<keyof ViewState> = new Set(["compare", "scale", "panels", "columns"]);

type OwnMeaning = Exclude<keyof ViewState, FactFilterId | "metric" | "streams" | "baseline">;

const meanings: Readonly<Record<OwnMeaning, string>> = {
  edition: "Dataset by its id: what the other words may be depends on it.",
  variant: "Variants to show; none named shows all.",
  protocol:
    "Protocols of the tests to show; `idle` is the test without traffic. `tcp` unless named, `udp` where the metric exists on UDP alone, and with `chart=heat` all that have the metric.",
  path: "Way of the traffic in the tests to show: `direct` from pod to pod, `service` through a Service; `direct` unless named, with `chart=heat` both.",
  role: "Node that CPU and memory are of: `both` is the mean of the two.",
  stat: "How the runs become the figure that ranks; `best` and `worst` follow the metric's direction.",
  compare: "Whether the page's chart shows figures, differences or percents.",
  chart:
    "Chart of the page: the rows are those that it draws. `encryption` draws variants that were measured with encryption and without, `path` traffic alone, `scatter` the tests that have both of its metrics, by the vertical one; `heat` shows every test that has the metric, unless tests are named.",
  x: "Metric of the scatter's horizontal axis: memory overhead unless named, memory where the edition has no bare metal.",
  y: "Metric of the scatter's vertical axis, in place of `metric`.",
  scale: "Scale of the chart's axis.",
  panels: "Whether the panels of the page's chart share one scale, or each has its own.",
  sort: "Column that orders the rows, with `-` before it for descending; `rank` orders by test, then by figure.",
  hide: "Variants to leave out.",
  pin: "Variants shown first, in this order.",
  columns: "Columns of the page's table in order; none named shows those that fit.",
};

const listed = (words: readonly string[]) => [...new Set(words)].join("; ");

function metricMeaning(editions: readonly Definition[]): string {
  const all = editions.flatMap((edition) =>
    edition.metrics.map(
      (id) => `\`${id}\` (${metrics[id].unit.stored}): ${metricOf(edition, id).definition}`,
    ),
  );
  return `What the figures are, with the unit in which they are answered: ${[...new Set(all)].join(" ")}`;
}

function streamsMeaning(editions: readonly Definition[]): string {
  const counts = editions.flatMap(({ id, tests }) =>
    tests.flatMap(({ streams }) => (streams !== null && streams > 1 ? [`${streams} in ${id}`] : [])),
  );
  return `Streams of the tests to show: \`single\` is 1, \`multi\` is ${listed(counts) || "several"}, \`unknown\` was not published. Unless named, \`multi\`, or what there is where there is none; with \`chart=heat\` all.`;
}

function baselineMeaning(editions: readonly Definition[]): string {
  const initial = listed(editions.map(({ id, baseline }) => `\`${baseline}\` in ${id}`));
  return `What differences are from: a variant, or \`${BARE_METAL_DIRECT}\` for bare metal on the direct test next to a Service test. Unless named ${initial}. The rows have no differences: it matters to \`sort\` alone.`;
}

/** What a field of a view says: for machines that ask for its rows. */
export function viewMeaning(
  name: keyof ViewState,
  vocabularies: readonly { readonly edition: Definition }[],
): string {
  const editions = vocabularies.map(({ edition }) => edition);
  if (name === "metric") return metricMeaning(editions);
  if (name === "streams") return streamsMeaning(editions);
  if (name === "baseline") return baselineMeaning(editions);
  const filter = factFilters.find(({ id }) => id === name);
  return filter ? filter.meaning : meanings[name as OwnMeaning];
}
