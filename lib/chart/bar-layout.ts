import { formatRange } from "@/lib/format";
import { barStart, position } from "@/lib/view/chart/axis";
import type { BarMark, BarPanel } from "@/lib/view/chart/bar-panels";
import type { Mark } from "@/lib/view/chart/mark";
import { axisWords, cutMark, rangeMark, rowLabel, type RowLayout, type RowMark } from "./row-layout";

const HOLE_GAP = 4;

function bar(mark: BarMark, row: number, { axis }: BarPanel): RowMark[] {
  const { value, tone, encryption, comparable } = mark;
  if (value === null) return [];
  const [start, end] = [position(axis, barStart(axis)), position(axis, value)];
  const [from, to] = [Math.min(start, end), Math.max(start, end)];
  return [{ kind: "bar", row, from, to, tone, encryption, comparable }];
}

function hole({ hole: text }: Mark, row: number): RowMark[] {
  return text === null ? [] : [{ kind: "hole", row, at: 0, gap: HOLE_GAP, anchor: "start", text }];
}

/** Ranked bars with their runs, the range of these, bare metal's line, and the reason in the place of a missing bar. */
export function barLayout(panel: BarPanel): RowLayout {
  const { marks, axis, unit, reference } = panel;
  const each = (draw: (mark: BarMark, row: number) => readonly RowMark[]) => marks.flatMap(draw);
  return {
    rows: marks.map(({ key, label, text, min, max }) => ({
      key,
      label: rowLabel(label),
      value: text,
      spread: min === null || max === null ? "" : formatRange(min, max),
    })),
    valueRoom: marks.some(({ hasLoss }) => hasLoss) ? "loss" : "one",
    hidesValues: false,
    ...axisWords(axis, unit),
    marks: [
      ...(reference === null ? [] : [{ kind: "reference", at: position(axis, reference) } as const]),
      ...each((mark, row) => bar(mark, row, panel)),
      ...each((mark, row) => rangeMark(axis, row, mark)),
      ...each(({ runs }, row) => runs.map((run) => ({ kind: "run", row, at: position(axis, run) }) as const)),
      ...each(({ max }, row) => cutMark(axis, row, [max])),
      ...each(hole),
    ],
  };
}
