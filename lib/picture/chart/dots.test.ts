import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { fullResults, lacking, viewTexts } from "@/lib/testing/drawn-picture";
import { encryptionPanels, pathPanels, rowHoles, type DotPanel } from "@/lib/view/chart/dot-rows";
import { dotLayout } from "@/lib/chart/dot-layout";
import { rowChartBlock } from "./row-chart";
import { themes } from "@/lib/picture/paint/theme";

const { dataset } = loadDataset();
const panelMakers = { path: pathPanels, encryption: encryptionPanels } as const;
const marksOf = (panels: readonly DotPanel[]) =>
  panels.flatMap(({ rows }) => rows.flatMap(({ marks }) => marks.filter((mark) => mark !== null)));
const figuresIn = (texts: readonly string[]) => texts.flatMap((text) => text.split(" / "));
const sampled = { numRuns: 30 };

describe.each(["path", "encryption"] as const)("the whole picture by %s", (chart) => {
  const panelsOf = panelMakers[chart];
  const results = fullResults(dataset, chart);

  it("has every figure of every row, a bandwidth over UDP with its loss", () => {
    fc.assert(
      fc.property(results, (result) => {
        const words = marksOf(panelsOf(result)).map(({ text }) => text);
        const wanted = words.filter((text) => text !== "");
        expect(lacking(wanted, figuresIn(viewTexts(result)))).toEqual([]);
      }),
      sampled,
    );
  });

  it("names every row, and what of it is missing", () => {
    fc.assert(
      fc.property(results, (result) => {
        const wanted = panelsOf(result).flatMap(({ rows, series }) =>
          rows.flatMap(({ label, marks }) => [label, rowHoles(marks, series)].filter(Boolean)),
        );
        expect(lacking(wanted, viewTexts(result))).toEqual([]);
      }),
      sampled,
    );
  });

  it("has a shape for each figure and none for a hole", () => {
    fc.assert(
      fc.property(results, (result) => {
        for (const panel of panelsOf(result)) {
          const box = { x: 0, y: 0, width: 600, height: 500 };
          const items = rowChartBlock(panel.title, dotLayout(panel)).draw(
            box,
            panel.rows.length,
            themes.light,
          );
          const shapes = items.filter((item) => item.kind === "path" && item.fill !== null);
          expect(shapes).toHaveLength(marksOf([panel]).filter(({ value }) => value !== null).length);
        }
      }),
      sampled,
    );
  });
});
