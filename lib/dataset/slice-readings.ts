import type { Dataset, SeriesKey, TestRuns } from "./dataset";
import { withoutProse } from "./catalogue";
import type { TestId } from "./tests";

function pickSeries(runs: TestRuns, series: readonly SeriesKey[]): TestRuns {
  return Object.fromEntries(series.flatMap((key) => (runs[key] ? [[key, runs[key]]] : [])));
}

/** The dataset cut down to some tests and columns, and without longer texts on the variants and the method. */
export function sliceReadings(
  dataset: Dataset,
  tests: readonly TestId[],
  series: readonly SeriesKey[],
): Dataset {
  const cutTest = (test: TestId) =>
    Object.fromEntries(
      Object.entries(dataset.readings[test] ?? {}).map(([variant, runs]) => [
        variant,
        pickSeries(runs, series),
      ]),
    );
  const readings = Object.fromEntries(tests.map((test) => [test, cutTest(test)]));
  const variants = dataset.variants.map((variant) => ({ ...variant, install: "", note: "", documented: [] }));
  return { definition: withoutProse(dataset.definition), variants, readings };
}

/** Whether a dataset, whole or cut, holds some columns of some tests. A column that a test does not have is not asked for. */
export function holdsReadings(
  dataset: Dataset,
  tests: readonly TestId[],
  seriesOf: (test: TestId) => readonly SeriesKey[],
): boolean {
  return tests.every((test) => {
    const known = Object.values(dataset.readings[test] ?? {});
    return known.length > 0 && seriesOf(test).every((key) => known.some((runs) => runs[key] !== undefined));
  });
}
