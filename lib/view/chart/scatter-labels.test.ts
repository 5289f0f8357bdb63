import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { arbitraryView, viewOf } from "@/lib/testing/drawn-dataset";
import { position } from "./axis";
import { keyWords, placeTexts, type LabelRoom, type ScatterTexts } from "./scatter-labels";
import { scatterPanels, type ScatterPanel } from "./scatter-points";
import { selectView } from "@/lib/view/select/select-view";
import { mostTextWidth } from "./text-width";
import { vocabularyOf } from "@/lib/view/link/view-fields";

const { dataset } = loadDataset();
const roomOf = (from: number, to: number): LabelRoom => ({
  height: 340,
  widths: [from, to],
  measure: (text) => mostTextWidth(text, 12),
});

interface Rect {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const overlap = (a: Rect, b: Rect) =>
  a.left < b.right - 0.01 && b.left < a.right - 0.01 && a.top < b.bottom - 0.01 && b.top < a.bottom - 0.01;

/** The boxes of all texts at one width. */
function textRects(panel: ScatterPanel, { points }: ScatterTexts, room: LabelRoom, width: number): Rect[] {
  return points.flatMap((written, index) => {
    const point = panel.points[index];
    if (!written || !point) return [];
    const { anchor, right, lower } = written.place;
    const length = room.measure(written.text);
    const x = position(panel.xAxis, point.x) * width + right;
    const y = (1 - position(panel.yAxis, point.y)) * room.height + lower;
    const left = { start: x, middle: x - length / 2, end: x - length }[anchor];
    return [{ left, right: left + length, top: y - 6, bottom: y + 6 }];
  });
}

/** The boxes of all marks and range lines at one width. */
function drawnRects({ points, xAxis, yAxis }: ScatterPanel, room: LabelRoom, width: number): Rect[] {
  const across = (value: number) => position(xAxis, value) * width;
  const down = (value: number) => (1 - position(yAxis, value)) * room.height;
  return points.flatMap(({ x, y, xRange, yRange }) => [
    { left: across(x) - 5, right: across(x) + 5, top: down(y) - 5, bottom: down(y) + 5 },
    { left: across(xRange[0]), right: across(xRange[1]), top: down(y) - 0.5, bottom: down(y) + 0.5 },
    { left: across(x) - 0.5, right: across(x) + 0.5, top: down(yRange[1]), bottom: down(yRange[0]) },
  ]);
}

function expectClear(panel: ScatterPanel, room: LabelRoom): void {
  const texts = placeTexts(panel, room);
  const [from, to] = room.widths;
  for (const width of [from, from + (to - from) / 3, from + (to - from) / 1.7, to]) {
    const written = textRects(panel, texts, room, width);
    const drawn = drawnRects(panel, room, width);
    written.forEach((rect, index) => {
      expect(rect.left >= -0.01 && rect.right <= width + 0.01).toBe(true);
      expect(rect.top >= -0.01 && rect.bottom <= room.height + 0.01).toBe(true);
      expect(drawn.filter((other) => overlap(rect, other))).toEqual([]);
      expect(written.filter((other, at) => at !== index && overlap(rect, other))).toEqual([]);
    });
  }
  const named = texts.points.flatMap((text, index) =>
    text?.text === panel.points[index]?.label ? [text] : [],
  );
  expect(named.length + texts.key.length).toBe(panel.points.length);
}

const phone = roomOf(180, 480);
const desktop = roomOf(480, 1400);

describe("the texts of a scatter", () => {
  it.each([
    ["a phone", phone],
    ["a wider page", desktop],
  ])("never touch a mark, a range line, each other or the edge: %s", (_, room) => {
    fc.assert(
      fc.property(arbitraryView(vocabularyOf(dataset)), (view) => {
        const result = selectView(dataset, { ...view, chart: "scatter" });
        for (const panel of scatterPanels(result)) expectClear(panel, room);
      }),
      { numRuns: 60 },
    );
  });

  it("name every point, at the point or in the key", () => {
    const panels = scatterPanels(selectView(dataset, viewOf(dataset, { chart: "scatter" })));
    for (const panel of panels)
      for (const room of [phone, desktop]) {
        const texts = placeTexts(panel, room);
        const names = [...texts.points.map((text) => text?.text ?? ""), keyWords(texts)].join(" ");
        for (const { label } of panel.points) expect(names).toContain(label);
      }
  });

  it("number the key from 1 without a gap", () => {
    const [panel] = scatterPanels(selectView(dataset, viewOf(dataset, { chart: "scatter" })));
    const { key } = placeTexts(panel as ScatterPanel, phone);
    const numbers = key.flatMap(({ number }) => number ?? []);
    expect(numbers).toEqual(numbers.map((_, index) => String(index + 1)));
    expect(numbers.length).toBeGreaterThan(0);
  });
});
