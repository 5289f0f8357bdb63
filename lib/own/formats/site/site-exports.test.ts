import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadFolder } from "@/lib/dataset/files/load-dataset";
import { isValue } from "@/lib/dataset/reading";
import { readText } from "@/lib/own/door";
import type { OwnRun } from "@/lib/own/own-run";
import { testOf } from "@/lib/own/run-test";
import { arbitraryView } from "@/lib/testing/drawn-dataset";
import { shippedDataset, shippedVocabulary } from "@/lib/testing/shipped";
import { apiResults, apiResultsCsv } from "@/lib/view/api/api-results";
import { decodeView } from "@/lib/view/link/view-codec";
import { exportTable } from "@/lib/view/table/export-table";
import { selectView } from "@/lib/view/select/select-view";
import type { ViewResult } from "@/lib/view/select/view-result";
import { connectionFigures } from "@/lib/own/input/place-value";

type Figures = Record<string, number>;

/** Figures of runs by set-up, test, run and quantity. */
function figuresOf(runs: readonly OwnRun[]): Figures {
  const placed = runs.flatMap((run) =>
    Object.entries(run.values).flatMap(([quantity, value]): [string, unknown][] => {
      const key = `${run.name} ${testOf(run)} ${run.run} ${quantity}`;
      return typeof value === "object"
        ? Object.entries(value as Record<string, number>).map(([mode, cores]) => [`${key} ${mode}`, cores])
        : [[key, value]];
    }),
  );
  return Object.fromEntries(placed) as Figures;
}

/** What a view shows of its runs, in stored units, named by variant id or name. */
function shownIn({ rows, view }: ViewResult, nameOf: "id" | "name"): Figures {
  return Object.fromEntries(
    rows.flatMap(({ variant, test, summary }) =>
      summary.runs.flatMap((run, index) =>
        isValue(run) ? [[`${variant[nameOf]} ${test} ${index + 1} ${view.metric}`, run]] : [],
      ),
    ),
  );
}

const dataset = shippedDataset("2024-01");
const ofConnection = arbitraryView(shippedVocabulary("2024-01"))
  .filter(({ metric }) => connectionFigures.some((one) => one === metric))
  .map((view) => selectView(dataset, view));

function expectSame(found: Figures, wanted: Figures): void {
  expect(Object.keys(found).sort()).toEqual(Object.keys(wanted).sort());
  const apart = Object.entries(wanted).filter(
    ([key, value]) => Math.abs((found[key] ?? NaN) - value) > 1e-12 * value,
  );
  expect(apart).toEqual([]);
}

describe("what this site hands out comes back with equal readings", () => {
  it("as the API's CSV of any view of a connection's figures", () => {
    fc.assert(
      fc.property(ofConnection, (result) => {
        const text = apiResultsCsv(apiResults(result, []), result.view.edition);
        expectSame(figuresOf(readText({ name: "view.csv", text }).runs), shownIn(result, "id"));
      }),
    );
  });

  it("as the API's JSON of any view of a connection's figures", () => {
    fc.assert(
      fc.property(ofConnection, (result) => {
        const text = JSON.stringify(apiResults(result, []));
        expectSame(figuresOf(readText({ name: "view.json", text }).runs), shownIn(result, "id"));
      }),
    );
  });

  it.each(["csv", "tsv", "json"] as const)(
    "as the %s of the explorer's table, where it shows runs",
    (format) => {
      fc.assert(
        fc.property(ofConnection, (result) => {
          const view = { ...result.view, columns: ["variant", "figure", "run1", "run2", "run3"] as const };
          const shown = selectView(dataset, { ...view, columns: [...view.columns] });
          const { runs, problems } = readText({ name: "table", text: exportTable(shown, format, "link") });
          if (shown.rows.length > 0) expect(problems).toEqual([]);
          expectSame(figuresOf(runs), shownIn(shown, "name"));
        }),
      );
    },
  );

  it("as a whole dataset, CPU by mode and memory by node included", () => {
    for (const { dataset: shipped } of loadFolder().datasets) {
      const { id } = shipped.definition;
      const { runs, problems } = readText({
        name: `${id}.csv`,
        text: readFileSync(`data/${id}.csv`, "utf8"),
      });
      const wanted = Object.entries(shipped.readings).flatMap(([test, ofTest]) =>
        Object.entries(ofTest).flatMap(([variant, series]) =>
          Object.entries(series).flatMap(([key, readings]) => {
            const [role, quantity = ""] = key.includes(".") ? key.split(".") : ["", key];
            const name =
              quantity === "memory"
                ? `${role}Memory`
                : quantity.startsWith("cpu_")
                  ? `${role}Cpu ${quantity.slice(4)}`
                  : quantity;
            return readings.flatMap((reading, run): [string, number][] =>
              isValue(reading) && quantity !== "rtt-max"
                ? [[`${variant} ${test} ${run + 1} ${name}`, reading]]
                : [],
            );
          }),
        ),
      );
      expectSame(figuresOf(runs), Object.fromEntries(wanted));
      expect(problems.map(({ message }) => message)).toEqual(
        shipped.definition.connection.tcp.includes("rtt-max") ? ["No run keeps rtt-max."] : [],
      );
    }
  });

  it("says why calculated figures are not taken, and takes none of them", () => {
    const { view } = decodeView("metric=efficiency&v=1", shippedVocabulary("2024-01"));
    const result = selectView(dataset, view);
    const table = readText({ name: "table.csv", text: exportTable(result, "csv", "link") });
    const api = readText({ name: "view.csv", text: apiResultsCsv(apiResults(result, []), view.edition) });
    const json = readText({ name: "view.json", text: JSON.stringify(apiResults(result, [])) });
    expect([table.runs, api.runs, json.runs]).toEqual([[], [], []]);
    expect(json.problems[0]?.message).toContain("efficiency is calculated");
    expect(table.problems[0]?.message).toContain("calculated from others");
    expect(api.problems).toEqual([
      expect.objectContaining({
        line: 2,
        message: expect.stringContaining("efficiency is calculated") as unknown,
      }),
    ]);
  });
});
