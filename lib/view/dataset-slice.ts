import type { Dataset } from "@/lib/dataset/dataset";
import { directSibling, testIds, type TestId } from "@/lib/dataset/tests";
import { isTestWanted } from "./filters";
import type { ViewState } from "./view-state";

/** The tests whose readings a view needs: those that it selects, and their direct siblings for bare metal's figures. */
export function neededTests(view: ViewState): TestId[] {
  const wanted = testIds.filter((test) => isTestWanted(test, view));
  return testIds.filter(
    (test) => wanted.includes(test) || wanted.some((other) => directSibling(other) === test),
  );
}

/** Whether a dataset, whole or cut, holds all that a view needs. */
export function holdsView(dataset: Dataset, view: ViewState): boolean {
  return neededTests(view).every((test) => dataset.readings[test] !== undefined);
}

/**
 * The dataset cut down to the tests that a view needs, and without the texts that no view shows; every view of those tests is the
 * same on the cut as on the whole.
 */
export function sliceDataset(dataset: Dataset, view: ViewState): Dataset {
  const readings = Object.fromEntries(neededTests(view).map((test) => [test, dataset.readings[test]]));
  const variants = dataset.variants.map((variant) => ({ ...variant, install: "", note: "", documented: [] }));
  return { ...dataset, variants, readings };
}
