import type { Definition } from "@/lib/dataset/definition";
import { shortTestLabel } from "@/lib/dataset/test-labels";
import { type TestId } from "@/lib/dataset/tests";
import { measureTest } from "@/lib/statistics/measure-test";
import { formatRank } from "@/lib/statistics/rank-ranges";
import { markOf, type Mark } from "./mark";
import { constructViewTable, tableRows } from "@/lib/view/table/table-model";
import type { ViewResult } from "@/lib/view/select/view-result";

/** A variant on a test: its mark and its position between the test's worst (0) and best (1) in the whole edition. */
export interface HeatCell {
  readonly mark: Mark;
  readonly shade: number | null;
  readonly rank: string | null;
}

/** Variants by tests; null where the view has no such row. */
export interface HeatTable {
  readonly tests: readonly TestId[];
  readonly rows: readonly {
    readonly id: string;
    readonly label: string;
    readonly cells: readonly (HeatCell | null)[];
  }[];
}

/** How many grounds a heat table has, from the worst to the best. */
const SHADE_STEPS = 5;
export type ShadeStep = 0 | 1 | 2 | 3 | 4;

/** The ground of a shade: 0 for the worst, 4 for the best. */
export function shadeStep(shade: number): ShadeStep {
  return Math.min(SHADE_STEPS - 1, Math.floor(shade * SHADE_STEPS)) as ShadeStep;
}

/** Shades show the place among all comparable variants of the edition and bare metal, so that a filter changes no cell. */
function shader(result: ViewResult, test: TestId): (figure: number | null) => number | null {
  const figures = [...measureTest(result.dataset, test, result.view).values()].flatMap((row) =>
    row.figure === null || row.notComparable ? [] : [row.figure],
  );
  const [low, high] = [Math.min(...figures), Math.max(...figures)];
  const better = result.metric.better === "higher" ? (share: number) => share : (share: number) => 1 - share;
  return (figure) => (figure === null || low === high ? null : better((figure - low) / (high - low)));
}

/** The heat table of a view: variants in the order of the table, one column per test. */
export function heatTable(result: ViewResult): HeatTable {
  const shaders = new Map(result.tests.map((test) => [test, shader(result, test)]));
  const byKey = new Map(result.rows.map((row) => [row.key, row]));
  const ids = [...new Set(tableRows(constructViewTable(result)).map((row) => row.variant.id))];
  const rows = ids.map((id) => {
    const cells = result.tests.map((test) => {
      const row = byKey.get(`${test}/${id}`);
      if (!row) return null;
      const shade = row.notComparable ? null : (shaders.get(test)?.(row.figure) ?? null);
      return {
        mark: markOf(row, result.metric, result.view.compare),
        shade,
        rank: row.rank && formatRank(row.rank),
      };
    });
    return { id, label: result.variants.find((variant) => variant.id === id)?.name ?? id, cells };
  });
  return { tests: result.tests, rows };
}

/** A heat column's head. */
export function heatHead(definition: Definition, test: TestId): string {
  return shortTestLabel(definition, test);
}
