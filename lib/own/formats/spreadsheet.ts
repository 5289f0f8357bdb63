import { groupBy } from "@/lib/own/groups";
import {
  brokenLine,
  isEmpty,
  placedColumns,
  unusable,
  whyUnusable,
  type PlacedColumn,
} from "@/lib/own/input/benchmark-values";
import { putValue } from "@/lib/own/input/place-value";
import { factsOfTest } from "@/lib/own/run-test";
import { unknownRun, type OwnFormat, type OwnProblem, type OwnRun } from "@/lib/own/own-run";

/** Fewer cells in the first line, and it is another kind of table. */
const FEWEST_CELLS = placedColumns.length - 10;

interface TestOfLine {
  /** A run of the test without its number and values. */
  readonly run: OwnRun;
  readonly columns: readonly PlacedColumn[];
}

function testsOf(file: string): readonly TestOfLine[] {
  const unknown = unknownRun(file);
  return [...groupBy(placedColumns, ({ test }) => test)].map(([test, columns]) => ({
    run: { ...unknown, ...factsOfTest(test) },
    columns,
  }));
}

/** The figures of one test on a line, null where all its cells are empty. `problems` hears of what cannot be used. */
function valuesIn(
  { run, columns }: TestOfLine,
  cells: readonly string[],
  { line, problems }: { line: number; problems: OwnProblem[] },
): OwnRun["values"] | null {
  let values: Record<string, unknown> | null = null;
  for (const column of columns) {
    const text = cells[column.position - 1] ?? "";
    if (isEmpty(text)) continue;
    const figure = Number(text);
    const why = whyUnusable(column, text, figure);
    if (why !== null) problems.push(unusable(run.file, { column, line, text }, why));
    else putValue((values ??= {}), column.place, figure);
  }
  return values;
}

/** `results-spreadsheet.csv`: tabs, no header, a line for each run, 74 values each followed by a tab. */
export const spreadsheet: OwnFormat = {
  id: "spreadsheet",
  tool: "benchmark",
  label: "results-spreadsheet.csv of the 2024 benchmark",
  matches: ({ text }) => {
    const [first = ""] = text.split("\n", 1);
    return (
      !first.includes(",") && first.split("\t").length > FEWEST_CELLS && /^[\d.\teE+-]*\r?$|null/.test(first)
    );
  },
  read: ({ name, text }) => {
    const problems: OwnProblem[] = [];
    const runs: OwnRun[] = [];
    const tests = testsOf(name);
    text.split(/\r?\n/).forEach((words, index) => {
      if (words.trim() === "") return;
      const line = index + 1;
      const cells = words.split("\t");
      if (cells.length !== placedColumns.length + 1) {
        const expected = `A line has ${placedColumns.length} values, each followed by a tab; this one has ${cells.length - 1}.`;
        problems.push(brokenLine(name, line, words, expected));
        return;
      }
      for (const test of tests) {
        const values = valuesIn(test, cells, { line, problems });
        if (values) runs.push({ ...test.run, run: line, values });
      }
    });
    return { runs, problems };
  },
};
