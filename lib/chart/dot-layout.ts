import { position, type Axis } from "@/lib/view/chart/axis";
import { hidesFigures, rowHoles, type DotPanel, type DotRow } from "@/lib/view/chart/dot-rows";
import {
  axisWords,
  cutMark,
  rangeMark,
  rowLabel,
  wordsBesideMarks,
  type RowLayout,
  type RowMark,
} from "./row-layout";

/** The line from the lowest to the highest figure of a row. */
function span({ marks }: DotRow, row: number, axis: Axis): RowMark[] {
  const ends = marks.flatMap((mark) => (mark?.value == null ? [] : [position(axis, mark.value)]));
  if (ends.length < 2) return [];
  return [{ kind: "span", row, from: Math.min(...ends), to: Math.max(...ends), lower: 0 }];
}

function points({ marks }: DotRow, row: number, { series, axis }: DotPanel): RowMark[] {
  return marks.flatMap((mark, index): RowMark[] => {
    const shape = series[index]?.shape;
    if (mark?.value == null || !shape) return [];
    const { cni, comparable } = mark;
    const at = position(axis, mark.value);
    return [{ kind: "point", row, at, lower: 0, shape, scale: 1, cni, comparable, hollow: false }];
  });
}

/** A row per variant with one shape per series, the ranges of their runs, and what is missing in words. */
export function dotLayout(panel: DotPanel): RowLayout {
  const { rows, series, axis, unit } = panel;
  const each = (draw: (row: DotRow, index: number) => readonly RowMark[]) => rows.flatMap(draw);
  const ranges = each(({ marks }, row) =>
    marks.flatMap((mark) => (mark?.value == null ? [] : rangeMark(axis, row, mark))),
  );
  return {
    rows: rows.map(({ key, label, marks }) => ({
      key,
      label: rowLabel(label),
      value: marks.map((mark) => mark?.text || "–").join(" / "),
      spread: "",
    })),
    valueRoom: "several",
    hidesValues: hidesFigures(panel),
    ...axisWords(axis, unit),
    marks: [
      ...each((row, index) => span(row, index, axis)),
      ...ranges,
      ...each((row, index) => points(row, index, panel)),
      ...each(({ marks }, row) =>
        cutMark(
          axis,
          row,
          marks.map((mark) => mark?.max ?? null),
        ),
      ),
      ...each(({ marks }, row) => wordsBesideMarks(row, rowHoles(marks, series), ranges)),
    ],
  };
}
