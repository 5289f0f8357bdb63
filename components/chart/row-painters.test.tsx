import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { barLayout } from "@/lib/chart/bar-layout";
import { dotLayout } from "@/lib/chart/dot-layout";
import type { RowLayout, RowMark } from "@/lib/chart/row-layout";
import { shareLayout } from "@/lib/chart/share-layout";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { decodeHistory } from "@/lib/history/history-codec";
import { historySeries } from "@/lib/history/history-series";
import { selectHistory } from "@/lib/history/select-history";
import type { Item } from "@/lib/picture/paint/drawing";
import { rowMarks } from "@/lib/picture/chart/row-marks";
import { themes } from "@/lib/picture/paint/theme";
import { arbitraryView } from "@/lib/testing/drawn-dataset";
import { shippedHistory, shippedHistoryWords } from "@/lib/testing/shipped";
import { barPanels } from "@/lib/view/chart/bar-panels";
import { dotPanels } from "@/lib/view/chart/dot-rows";
import { selectView } from "@/lib/view/select/select-view";
import { vocabularyOf } from "@/lib/view/link/view-fields";
import { geometry, rowCentre } from "./chart-theme";
import { RowPlot } from "./RowPlot";

/** A mark read back from a drawing: its kind, its middle in rows, its ends as shares of the plot, and its text. */
interface Painted {
  readonly kind: string;
  readonly middle: number;
  readonly ends: readonly number[];
  readonly text: string;
}

const rowsOf = (y: number) => (y - rowCentre(0)) / geometry.rowHeight;
const order = (a: Painted, b: Painted) =>
  a.kind.localeCompare(b.kind) || a.middle - b.middle || (a.ends[0] ?? 0) - (b.ends[0] ?? 0);

/** What the layout asks for. Texts and points have one end. */
function wanted({ marks }: RowLayout): Painted[] {
  const ofMark = (mark: RowMark): Painted => {
    const middle = "row" in mark ? mark.row + ("lower" in mark ? mark.lower : 0) : 0;
    const ends = "from" in mark ? [mark.from, mark.to] : [mark.at];
    return { kind: mark.kind, middle, ends, text: "text" in mark ? mark.text : "" };
  };
  return marks.map(ofMark).sort(order);
}

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&#x27;": "'",
  "&quot;": '"',
};
const plain = (text: string) =>
  text.replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => entities[entity] ?? entity);

/** The marks in the page's markup. */
function paintedOnPage(layout: RowLayout): Painted[] {
  const html = renderToStaticMarkup(<RowPlot layout={layout} description="" />);
  const found = (pattern: RegExp) => [...html.matchAll(pattern)].map((match) => match.slice(1).map(String));
  const pathOf = (name: string) => found(new RegExp(`<path class="${name}"[^>]*? d="([^"]*)"`, "g")).join("");
  const percent = (text = "") => Number(text.replace("%", "")) / 100;
  const lines = (kind: "range" | "span") =>
    [...pathOf(kind).matchAll(/M([-\d.]+) ([-\d.]+)H([-\d.]+)/g)].map(([, from, y, to]) => ({
      kind,
      middle: rowsOf(Number(y)),
      ends: [Number(from) / 1000, Number(to) / 1000],
      text: "",
    }));
  const solid = [...pathOf("bar").matchAll(/M([-\d.]+) ([-\d.]+)H([-\d.]+)v/g)].map(([, from, y, to]) => ({
    kind: "bar",
    middle: rowsOf(Number(y) + geometry.barHeight / 2),
    ends: [Number(from) / 1000, Number(to) / 1000],
    text: "",
  }));
  const patterned = found(/<rect class="bar[^"]*" x="([^"]*)" y="([^"]*)" width="([^"]*)"/g).map(
    ([x, y, width]) => ({
      kind: "bar",
      middle: rowsOf(Number(y) + geometry.barHeight / 2),
      ends: [percent(x), percent(x) + percent(width)],
      text: "",
    }),
  );
  const runs = [...pathOf("run-dots").matchAll(/M([-\d.]+) ([-\d.]+)h0/g)].map(([, x, y]) => ({
    kind: "run",
    middle: rowsOf(Number(y)),
    ends: [Number(x) / 1000],
    text: "",
  }));
  const points = found(/<svg x="([^"]*)" y="([^"]*)" overflow="visible"><path class="mark/g).map(
    ([x, y]) => ({
      kind: "point",
      middle: rowsOf(Number(y)),
      ends: [percent(x)],
      text: "",
    }),
  );
  const texts = found(/<text class="(hole|cut)" x="([^"]*)" dx="[^"]*" y="([^"]*)"[^>]*>([^<]*)</g).map(
    ([kind = "", x, y, text = ""]) => ({
      kind,
      middle: rowsOf(Number(y)),
      ends: [percent(x)],
      text: plain(text),
    }),
  );
  const reference = found(/<line class="reference" x1="([^"]*)"/g).map(([x]) => ({
    kind: "reference",
    middle: 0,
    ends: [percent(x)],
    text: "",
  }));
  return [
    ...lines("span"),
    ...lines("range"),
    ...solid,
    ...patterned,
    ...runs,
    ...points,
    ...texts,
    ...reference,
  ].sort(order);
}

/** A picture's plot of a thousand pixels, and rows as high as the page's. */
const WIDTH = 1000;
const plot = {
  left: 0,
  right: 100_000,
  rowHeight: geometry.rowHeight,
  across: (share: number) => share * WIDTH,
  centre: rowCentre,
  theme: themes.light,
};

/** The marks in the picture's items: an item per mark. */
function paintedInPicture(layout: RowLayout): Painted[] {
  const items = rowMarks(layout, plot, layout.rows.length);
  expect(items).toHaveLength(layout.marks.length);
  return items
    .map((item, index): Painted => {
      const mark = layout.marks[index] as RowMark;
      const { middle, ends, text } = placeOf(item, mark);
      return { kind: mark.kind, middle: rowsOf(middle), ends: ends.map((x) => x / WIDTH), text };
    })
    .sort(order);
}

function placeOf(item: Item, mark: RowMark): { middle: number; ends: number[]; text: string } {
  if (item.kind === "rect")
    return { middle: item.y + item.height / 2, ends: [item.x, item.x + item.width], text: "" };
  if (item.kind === "text") {
    const gap = "gap" in mark ? mark.gap : 0;
    return { middle: rowCentre("row" in mark ? mark.row : 0), ends: [item.x - gap], text: item.text };
  }
  const numbers = [...item.d.matchAll(/-?[\d.]+/g)].map(Number);
  const [x = NaN, y = NaN, end = NaN] = numbers;
  if (mark.kind === "range" || mark.kind === "span") return { middle: y, ends: [x, end], text: "" };
  if (mark.kind === "reference") return { middle: rowCentre(0), ends: [x], text: "" };
  if (mark.kind !== "point") return { middle: y, ends: [x], text: "" };
  const inset = { circle: [4.5, 0], diamond: [0, 5.5], square: [4, 4] }[mark.shape];
  return {
    middle: y + (inset[1] ?? 0) * mark.scale,
    ends: [x + (inset[0] ?? 0) * mark.scale],
    text: "",
  };
}

/** Two decimals of a pixel on a plot of a thousand pixels. */
const CLOSE = 4;

function expectSame(painted: readonly Painted[], layout: RowLayout): void {
  const asked = wanted(layout);
  expect(painted.map(({ kind }) => kind)).toEqual(asked.map(({ kind }) => kind));
  painted.forEach(({ middle, ends, text }, index) => {
    const mark = asked[index];
    expect(middle).toBeCloseTo(mark?.middle ?? NaN, 1);
    ends.forEach((end, at) => expect(end).toBeCloseTo(mark?.ends[at] ?? NaN, CLOSE - 1));
    expect(text).toBe(mark?.text);
  });
}

const { dataset } = loadDataset();
const viewsOf = (chart: "bars" | "path" | "encryption") =>
  arbitraryView(vocabularyOf(dataset)).map((view) => selectView(dataset, { ...view, chart }));
const layouts = {
  bars: viewsOf("bars").map((result) => barPanels(result).map(barLayout)),
  path: viewsOf("path").map((result) => dotPanels(result, "path").map(dotLayout)),
  encryption: viewsOf("encryption").map((result) => dotPanels(result, "encryption").map(dotLayout)),
};

const painters = { page: paintedOnPage, picture: paintedInPicture };

describe.each(Object.entries(painters))("the %s", (_name, painted) => {
  it.each(Object.entries(layouts))("paints every mark of the %s where the layout has it", (_chart, drawn) => {
    fc.assert(
      fc.property(drawn, (panels) => {
        for (const layout of panels) expectSame(painted(layout), layout);
      }),
      { numRuns: 40 },
    );
  });

  it.each(["", "protocol=udp", "encryption=wireguard"])(
    "paints every mark of the history (%s) where the layout has it",
    (query) => {
      const { state } = decodeHistory(query, shippedHistoryWords());
      const selected = selectHistory(shippedHistory(), state);
      const layout = shareLayout(selected, historySeries(selected));
      expectSame(painted(layout), layout);
    },
  );
});
