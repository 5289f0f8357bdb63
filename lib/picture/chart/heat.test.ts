import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { figuresIn, fullResults, lacking, tableFigures, viewTexts } from "@/lib/testing/drawn-picture";
import { heatTable, type HeatTable } from "@/lib/view/chart/heat-table";
import type { ViewResult } from "@/lib/view/select/view-result";
import { heatBlock } from "./heat";
import { themes } from "@/lib/picture/paint/theme";

const { dataset } = loadDataset();
const results = fullResults(dataset, "heat");
const cellsOf = ({ rows }: HeatTable) => rows.flatMap(({ cells }) => cells.filter((cell) => cell !== null));
const sampled = { numRuns: 30 };

describe("the whole picture of a heat table", () => {
  it("has every variant, every figure with its loss and sign, every rank and the word of every hole", () => {
    fc.assert(
      fc.property(results, (result) => {
        const table = heatTable(result);
        const wanted = cellsOf(table).flatMap(({ mark, rank }) =>
          mark.holeWord === null ? [mark.text, ...(rank ? [rank] : [])] : [mark.holeWord],
        );
        expect(lacking([...wanted, ...table.rows.map(({ label }) => label)], viewTexts(result))).toEqual([]);
      }),
      sampled,
    );
  });

  it("has the table's figure of every row", () => {
    fc.assert(
      fc.property(results, (result) => {
        expect(lacking(tableFigures(result), figuresIn(viewTexts(result)))).toEqual([]);
      }),
      sampled,
    );
  });
});

describe("the ground of a heat cell", () => {
  const groundsOf = (result: ViewResult) => {
    const table = heatTable(result);
    const items = heatBlock(table, result.dataset.definition).draw(
      { x: 0, y: 0, width: 1100, height: 500 },
      table.rows.length,
      themes.light,
    );
    return { table, fills: items.flatMap((item) => (item.kind === "rect" ? [item.fill] : [])) };
  };

  it("is one of five for each figure that has a place, the stronger the better, and none for a hole", () => {
    fc.assert(
      fc.property(results, (result) => {
        const { table, fills } = groundsOf(result);
        const shades = cellsOf(table).flatMap(({ mark, shade }) =>
          mark.holeWord === null && shade !== null ? [shade] : [],
        );
        expect(fills).toEqual(shades.map((shade) => themes.light.heat[Math.min(4, Math.floor(5 * shade))]));
      }),
      sampled,
    );
  });
});
