/** A dataset has as many runs as its files say: each has a column everywhere, whether there is one or five. */
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import type { Dataset } from "@/lib/dataset/dataset";
import { drawnDataset, gigabits, viewOf } from "@/lib/testing/drawn-dataset";
import { apiResults, apiResultsCsv } from "@/lib/view/api/api-results";
import { describeView } from "@/lib/view/describe/describe-view";
import { exportTable } from "./export-table";
import { selectView } from "@/lib/view/select/select-view";
import { headText, viewTable } from "./table-rows";
import { columnsOfEdition } from "@/lib/view/link/view-fields";
import type { ViewState } from "@/lib/view/link/view-state";

const five = drawnDataset({
  dtm: {
    cilium: { bandwidth: gigabits(31, 32, 33, 34, 39) },
    calico: { bandwidth: gigabits(21, 22, 23, 24, 25) },
    flannel: { bandwidth: gigabits(11, 12, 13, 14, 30) },
  },
});
const one = drawnDataset({
  dtm: { cilium: { bandwidth: gigabits(31) }, calico: { bandwidth: gigabits(32) } },
});
const runs = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const resultOf = (dataset: Dataset, changes: Partial<ViewState> = {}) =>
  selectView(dataset, viewOf(dataset, changes));

describe.each([
  [1, one],
  [5, five],
])("with %i runs", (count, dataset) => {
  const result = resultOf(dataset);
  const heads = viewTable(result).heads;

  it("the table has a column for each run", () => {
    expect(heads.map(({ column }) => column.id).filter((id) => id.startsWith("run"))).toEqual(
      runs(count).map((run) => `run${run}`),
    );
    for (const { cells, row } of viewTable(result).rows) {
      const shown = heads.flatMap(({ column }, at) => (column.id.startsWith("run") ? [cells[at]?.full] : []));
      expect(shown).toEqual(row.summary.runs.map((run) => String((run as number) / 1e9)));
    }
  });

  it("each run can be chosen as a column, and no other", () => {
    const ids = columnsOfEdition(dataset.definition);
    expect(ids.filter((id) => id.startsWith("run"))).toEqual(runs(count).map((run) => `run${run}`));
  });

  it.each(["csv", "tsv"] as const)("the %s carries every run", (format) => {
    const { data } = Papa.parse<Record<string, string>>(exportTable(result, format, "/"), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data).toHaveLength(result.rows.length);
    data.forEach((line, at) =>
      expect(runs(count).map((run) => line[`Run ${run} (Gbit/s)`])).toEqual(
        result.rows[at]?.summary.runs.map((run) => String((run as number) / 1e9)),
      ),
    );
  });

  it("the Markdown and the JSON carry every run", () => {
    const head = exportTable(result, "md", "/")
      .split("\n")
      .find((line) => line.startsWith("|"));
    const { columns } = JSON.parse(exportTable(result, "json", "/")) as { columns: { id: string }[] };
    for (const run of runs(count)) {
      expect(head).toContain(`| Run ${run} (Gbit/s) |`);
      expect(columns.map(({ id }) => id)).toContain(`run${run}`);
    }
    expect(head).not.toContain(`Run ${count + 1}`);
  });

  it("the API's CSV has a column for each run, also where no row is left", () => {
    const answer = apiResults(result, []);
    for (const rows of [answer.rows, []]) {
      const [header = ""] = apiResultsCsv({ ...answer, rows }, dataset.definition).split("\n");
      expect(header.split(",").filter((name) => name.startsWith("run"))).toEqual(
        runs(count).map((run) => `run${run}`),
      );
    }
    const { data } = Papa.parse<Record<string, string>>(apiResultsCsv(answer, dataset.definition), {
      header: true,
    });
    answer.rows.forEach((row, at) =>
      expect(runs(count).map((run) => Number(data[at]?.[`run${run}`]))).toEqual(row.runs),
    );
  });
});

describe("a run's column", () => {
  it("sorts, whichever run it is", () => {
    const order = (column: `run${number}`) =>
      viewTable(resultOf(five, { sort: { column, descending: true } })).rows.map(({ row }) => row.variant.id);
    expect([order("run4"), order("run5")]).toEqual([
      ["cilium", "calico", "flannel"],
      ["cilium", "flannel", "calico"],
    ]);
  });

  it("has its number in the head", () => {
    expect(viewTable(resultOf(five, { columns: ["run5"] })).heads.map(headText)).toEqual([
      "Variant",
      "Run 5 (Gbit/s)",
    ]);
  });
});

describe("the heading", () => {
  it("counts the runs", () => {
    expect([describeView(resultOf(one)), describeView(resultOf(five))]).toEqual([
      expect.stringContaining("median of one run,"),
      expect.stringContaining("median of five runs,"),
    ]);
    expect(describeView(resultOf(five, { stat: "best" }))).toContain("best run of five,");
  });
});
