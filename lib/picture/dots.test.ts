import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/load-dataset";
import { viewOf } from "@/lib/testing/drawn-dataset";
import { fullResults, lacking, viewTexts } from "@/lib/testing/drawn-picture";
import { encryptionPanels, pathPanels, rowHoles, type DotPanel } from "@/lib/view/dot-rows";
import { selectView } from "@/lib/view/select-view";
import { dotBlock } from "./dots";
import { themes } from "./theme";

const { dataset } = loadDataset();
const panelMakers = { path: pathPanels, encryption: encryptionPanels } as const;
const marksOf = (panels: readonly DotPanel[]) =>
  panels.flatMap(({ rows }) => rows.flatMap(({ marks }) => marks.filter((mark) => mark !== null)));
const wordsOf = (panels: readonly DotPanel[]) => marksOf(panels).map(({ text }) => text);
const figuresIn = (texts: readonly string[]) => texts.flatMap((text) => text.split(" / "));
const sampled = { numRuns: 30 };

describe.each(["path", "encryption"] as const)("the whole picture by %s", (chart) => {
  const panelsOf = panelMakers[chart];
  const results = fullResults(dataset, chart);

  it("has every figure of every row, but for bandwidth over UDP", () => {
    const others = results.filter(
      ({ view }) => view.metric !== "bandwidth" || !view.protocol.includes("udp"),
    );
    fc.assert(
      fc.property(others, (result) => {
        expect(lacking(wordsOf(panelsOf(result)).filter(Boolean), figuresIn(viewTexts(result)))).toEqual([]);
      }),
      sampled,
    );
  });

  it("has every bandwidth over UDP with its loss: a picture has no table beside it", () => {
    const view = viewOf(dataset, { chart, protocol: ["udp"], path: ["direct", "service"] });
    const result = selectView(dataset, view);
    expect(lacking(wordsOf(panelsOf(result)).filter(Boolean), figuresIn(viewTexts(result)))).toEqual([]);
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
          const items = dotBlock(panel).draw(box, panel.rows.length, themes.light);
          const shapes = items.filter((item) => item.kind === "path" && item.fill !== null);
          expect(shapes).toHaveLength(marksOf([panel]).filter(({ value }) => value !== null).length);
        }
      }),
      sampled,
    );
  });
});
