import type { Tone } from "@/lib/view/chart/mark";
/** What a picture is made of, in pixels from its upper left corner. Texts stay texts until they are written. */
export type Item = TextItem | RectItem | PathItem;

export type Weight = 400 | 600;
export type Anchor = "start" | "middle" | "end";

export interface TextItem {
  readonly kind: "text";
  readonly text: string;
  readonly x: number;
  /** The base line. */
  readonly y: number;
  readonly size: number;
  readonly weight: Weight;
  readonly fill: string;
  readonly anchor: Anchor;
}

export interface RectItem {
  readonly kind: "rect";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
  readonly opacity: number;
  /** The colour of a dashed outline; null for none. */
  readonly outline: string | null;
}

export interface PathItem {
  readonly kind: "path";
  readonly d: string;
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly strokeWidth: number;
  readonly dash: string | null;
  readonly round: boolean;
  readonly opacity: number;
}

/** A rectangle to draw in. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A whole picture. `patterns` are the definitions that its fills refer to. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly ground: string;
  readonly patterns: string;
  /** Colours of the patterns, by the tone in their name. */
  readonly tone: Readonly<Record<Tone, string>>;
  readonly items: readonly Item[];
}

type TextOptions = Partial<Pick<TextItem, "size" | "weight" | "anchor">>;

export function text(words: string, x: number, y: number, fill: string, options: TextOptions = {}): TextItem {
  return { kind: "text", text: words, x, y, fill, size: 12, weight: 400, anchor: "start", ...options };
}

export function rect(
  { x, y, width, height }: Box,
  fill: string,
  options: Partial<Pick<RectItem, "opacity" | "outline">> = {},
): RectItem {
  return { kind: "rect", x, y, width, height, fill, opacity: 1, outline: null, ...options };
}

export function stroke(
  d: string,
  colour: string,
  strokeWidth: number,
  options: Partial<Pick<PathItem, "dash" | "round">> = {},
): PathItem {
  const line = { dash: null, round: false, ...options };
  return { kind: "path", d, fill: null, stroke: colour, strokeWidth, opacity: 1, ...line };
}

export function shape(
  d: string,
  fill: string,
  options: Partial<Pick<PathItem, "stroke" | "strokeWidth" | "opacity">> = {},
): PathItem {
  const line = { stroke: null, strokeWidth: 0, opacity: 1, ...options };
  return { kind: "path", d, fill, dash: null, round: false, ...line };
}

/** A coordinate as it is written: two decimals. */
export function at(value: number): number {
  return Math.round(value * 100) / 100;
}
