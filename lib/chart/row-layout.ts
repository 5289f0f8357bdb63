import type { Cni, Encryption } from "@/lib/dataset/facts/dimensions";
import { isCutOn, position, tickText, type Axis } from "@/lib/view/chart/axis";
import type { Tone } from "@/lib/view/chart/mark";
import type { Shape } from "@/lib/view/chart/shape-path";

/** How much room the figures of a chart's rows take: one figure, several, or a UDP bandwidth with its loss and the range of that. */
export type ValueRoom = "one" | "several" | "loss";

/** A row of a chart: its name at the left and its figure at the right; `spread` is the range of its runs, for where there is room. */
export interface LayoutRow {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly spread: string;
}

interface Line {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly lower: number;
}

interface Words {
  readonly row: number;
  readonly at: number;
  readonly gap: number;
  readonly anchor: "start" | "end";
  readonly text: string;
}

/**
 * What is drawn on the plot of a chart of rows. `row` counts from the top. `at`, `from` and `to` are shares of the plot's width, from 0
 * at the left to 1; `lower` is a share of the row's height below its middle; `gap` is in pixels to the right.
 */
export type RowMark =
  | { readonly kind: "reference"; readonly at: number }
  | {
      readonly kind: "bar";
      readonly row: number;
      readonly from: number;
      readonly to: number;
      readonly tone: Tone;
      readonly encryption: Encryption;
      readonly comparable: boolean;
    }
  | ({ readonly kind: "span" } & Line)
  | ({ readonly kind: "range" } & Line)
  | { readonly kind: "run"; readonly row: number; readonly at: number }
  | {
      readonly kind: "point";
      readonly row: number;
      readonly at: number;
      readonly lower: number;
      readonly shape: Shape;
      /** Of the shape's usual size. */
      readonly scale: number;
      readonly cni: Cni;
      readonly comparable: boolean;
      readonly hollow: boolean;
    }
  /** Why something is missing. */
  | ({ readonly kind: "hole" } & Words)
  /** That a mark exceeds the scale. */
  | ({ readonly kind: "cut" } & Words);

export type RowMarkOf<Kind extends RowMark["kind"]> = Extract<RowMark, { readonly kind: Kind }>;

/** Letters that the room left of a plot has place for. */
const LABEL_LETTERS = 25;

/** A row's name as far as there is room for it; tables and tooltips have it whole. */
export function rowLabel(name: string): string {
  return name.length <= LABEL_LETTERS ? name : `${name.slice(0, LABEL_LETTERS - 1).trimEnd()}…`;
}

/** A chart of rows, positions and words. Marks are in the order in which they are painted. */
export interface RowLayout {
  readonly rows: readonly LayoutRow[];
  readonly valueRoom: ValueRoom;
  /** Whether a page has no room for the figures at the right; its table then has them. */
  readonly hidesValues: boolean;
  readonly axis: Axis;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  /** The unit of the axis, and whether the axis is logarithmic. */
  readonly unit: string;
  readonly marks: readonly RowMark[];
}

/** The ticks and the unit of an axis below rows. */
export function axisWords(axis: Axis, unit: string): Pick<RowLayout, "axis" | "ticks" | "unit"> {
  return {
    axis,
    ticks: axis.ticks.map((tick) => ({ at: position(axis, tick), text: tickText(tick) })),
    unit: axis.scale === "log" ? `${unit}, logarithmic` : unit,
  };
}

/** The marks of a kind, in order. */
export function marksOfKind<Kind extends RowMark["kind"]>(
  marks: readonly RowMark[],
  ...kinds: readonly Kind[]
): RowMarkOf<Kind>[] {
  return marks.filter((mark): mark is RowMarkOf<Kind> => (kinds as readonly string[]).includes(mark.kind));
}

/** The line of a range of runs; nothing where there is none. */
export function rangeMark(
  axis: Axis,
  row: number,
  { min, max }: { readonly min: number | null; readonly max: number | null },
  lower = 0,
): RowMarkOf<"range">[] {
  if (min === null || max === null) return [];
  return [{ kind: "range", row, from: position(axis, min), to: position(axis, max), lower }];
}

/** Pixels from the end of the plot to the end of the sign of a cut mark. */
const CUT_GAP = 12;

/** The sign at the end of a row of which a mark or a run exceeds the scale. */
export function cutMark(axis: Axis, row: number, largest: readonly (number | null)[]): RowMark[] {
  if (!largest.some((max) => isCutOn(axis, max))) return [];
  return [{ kind: "cut", row, at: 1, gap: CUT_GAP, anchor: "end", text: "»" }];
}

/** Words about what a row lacks: after its marks where half of the plot is free, else at the start of the plot. No words, no mark. */
export function wordsBesideMarks(row: number, text: string, marks: readonly RowMark[]): RowMark[] {
  if (!text) return [];
  const ends = marksOfKind(marks, "range").flatMap((mark) => (mark.row === row ? [mark.to] : []));
  const last = Math.max(0, ...ends);
  const [at, gap] = ends.length > 0 && last <= 0.5 ? [last, 10] : [0, 6];
  return [{ kind: "hole", row, at, gap, anchor: "start", text }];
}
