import type { Dataset, SeriesKey } from "@/lib/dataset/dataset";
import { publishedSeries } from "@/lib/dataset/published-series";
import { holdsReadings, sliceReadings } from "@/lib/dataset/slice-readings";
import type { TestId } from "@/lib/dataset/tests";
import { metricSeries } from "@/lib/statistics/metric-runs";
import { aimIds, aims } from "./aims";
import type { Profile } from "./profile";
import { profileTests, profileTraffic } from "./traffic";

function seriesFor({ definition }: Dataset): readonly SeriesKey[] {
  const used = [...aimIds.flatMap((aim) => aims[aim].metrics), "loss" as const];
  return [...new Set(used.flatMap((metric) => metricSeries(definition, metric)))];
}

function testsFor(dataset: Dataset, profile: Profile): readonly TestId[] {
  return ["idle", ...profileTests(profileTraffic(profile, dataset.definition))];
}

/** The dataset cut down to what the answer to a profile is made from, and the idle test of the node budget; how a variant was installed and what is only documented is evidence, and stays. */
export function sliceForProfile(dataset: Dataset, profile: Profile): Dataset {
  const cut = sliceReadings(dataset, testsFor(dataset, profile), seriesFor(dataset));
  return {
    ...cut,
    variants: dataset.variants.map((variant) => ({ ...variant, note: "" })),
  };
}

/** Whether a dataset, whole or cut, holds all that the answer to a profile is made from. */
export function holdsProfile(dataset: Dataset, profile: Profile): boolean {
  const series = seriesFor(dataset);
  return holdsReadings(dataset, testsFor(dataset, profile), (test) =>
    publishedSeries(dataset.definition, test).flatMap(({ key }) => (series.includes(key) ? [key] : [])),
  );
}
