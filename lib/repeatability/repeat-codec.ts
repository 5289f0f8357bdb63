import { metricIds, metrics, isMeasuredOn, type MetricId } from "@/lib/dataset/metrics";
import type { TestId } from "@/lib/dataset/tests";
import { linkCodec, type DecodedLink, type LinkCodec } from "@/lib/link/link";
import { LINK_VERSION } from "@/lib/link/version";
import { oneWord } from "@/lib/link/words";
import type { Campaigns } from "./repeat-pairs";

/** What the page of repeats shows: a metric over all tests, and the test that its chart is of. */
export interface RepeatView {
  readonly metric: MetricId;
  readonly test: TestId;
}

/** The metrics that both campaigns have. */
export function repeatedMetrics({ earlier, later }: Campaigns): readonly MetricId[] {
  return metricIds.filter((id) =>
    [earlier, later].every(({ definition }) => definition.metrics.includes(id)),
  );
}

/** The tests that both campaigns have a metric on. */
export function repeatedTests({ earlier, later }: Campaigns, metric: MetricId): readonly TestId[] {
  return earlier.definition.testIds.filter((test) =>
    [earlier, later].every(({ definition }) => isMeasuredOn(definition, metric, test)),
  );
}

function initialTest(campaigns: Campaigns, metric: MetricId): TestId {
  const tests = repeatedTests(campaigns, metric);
  const wanted = metrics[metric].protocols.includes("tcp") ? "dtm" : "dum";
  return tests.find((test) => test === wanted) ?? tests[0] ?? wanted;
}

const metricField = { name: "metric", noun: "metric" };

function codecOf(campaigns: Campaigns, metric: MetricId): LinkCodec<RepeatView> {
  return linkCodec({
    metric: oneWord<MetricId>(metricField, repeatedMetrics(campaigns), "bandwidth"),
    test: oneWord<TestId>(
      { name: "test", noun: "test" },
      repeatedTests(campaigns, metric),
      initialTest(campaigns, metric),
    ),
  });
}

/** Decodes any query string to a valid state and the problems met. Never throws. */
export function decodeRepeats(
  search: string | URLSearchParams,
  campaigns: Campaigns,
): DecodedLink<RepeatView> {
  const query = new URLSearchParams(search);
  const { metric } = codecOf(campaigns, "bandwidth").read(query);
  return codecOf(campaigns, metric).decode(query);
}

/** A state as a query string without `?`, empty for the first one. */
export function encodeRepeats(view: RepeatView, campaigns: Campaigns): string {
  return codecOf(campaigns, view.metric).encode(view);
}

/** The address of a state, always with its version. */
export function repeatsHref(view: RepeatView, campaigns: Campaigns): string {
  return `/repeatability?${encodeRepeats(view, campaigns) || `v=${LINK_VERSION}`}`;
}
