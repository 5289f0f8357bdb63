import { readFileSync } from "node:fs";
import path from "node:path";
import opentype from "opentype.js";
import type { Weight } from "./drawing";

/** The font of every picture, from the package that carries it: pictures are the same wherever they are made. */
export const FONT_FAMILY = "Inter";
const files: Record<Weight, string> = {
  400: "400Regular/Inter_400Regular.ttf",
  600: "600SemiBold/Inter_600SemiBold.ttf",
};

/** Signs that the font lacks, drawn here: outline and advance in thousandths of the size, upwards positive. */
const ownSigns: Readonly<Record<string, readonly [advance: number, outline: string]>> = {
  "⚑": [700, "m110 0l0 720l70 0l0 -20l420 -150l-420 -160l0 -390z"],
  "✻": [620, "m270 80l0 560l80 0l0 -560zm-200 180l40 -70l480 280l-40 70zm40 270l-40 -70l480 -280l40 70z"],
};

type Font = opentype.Font;
const fonts = new Map<Weight, Font>();

function fontOf(weight: Weight): Font {
  const known = fonts.get(weight);
  if (known) return known;
  const folder = path.join(process.cwd(), "node_modules/@expo-google-fonts/inter");
  const content = readFileSync(path.join(/* turbopackIgnore: true */ folder, files[weight]));
  const font = opentype.parse(new Uint8Array(content).buffer);
  fonts.set(weight, font);
  return font;
}

interface Glyph {
  /** Pixels to the next letter. */
  readonly advance: number;
  /** Path data from the letter's origin on, relative. */
  readonly outline: string;
}

/** Writes commands in absolute coordinates as relative ones, rounded so that errors do not add up. */
function relative(commands: readonly opentype.PathCommand[], scale: (value: number) => number): string {
  let [px, py, sx, sy] = [0, 0, 0, 0];
  const round = (value: number) => Math.round(scale(value) * 100);
  const step = (x: number, y: number) => `${(x - px) / 100} ${(y - py) / 100}`;
  const parts = commands.map((command) => {
    if (command.type === "Z") {
      [px, py] = [sx, sy];
      return "z";
    }
    const [x, y] = [round(command.x), round(command.y)];
    const curve = "x1" in command ? [step(round(command.x1), round(command.y1))] : [];
    const second = "x2" in command ? [step(round(command.x2), round(command.y2))] : [];
    const part = `${command.type.toLowerCase()}${[...curve, ...second, step(x, y)].join(" ")}`;
    [px, py] = [x, y];
    if (command.type === "M") [sx, sy] = [x, y];
    return part;
  });
  return parts.join("");
}

function ownGlyph([advance, outline]: readonly [number, string], size: number): Glyph {
  const scaled = outline.replace(/(-?\d+) (-?\d+)/g, (_, x: string, y: string) => {
    const [dx, dy] = [Number(x), -Number(y)].map((value) => Math.round((value * size) / 10) / 100);
    return `${dx} ${dy}`;
  });
  return { advance: (advance * size) / 1000, outline: scaled };
}

const glyphs = new Map<string, Glyph>();

/** A letter's glyph; a letter that the font lacks is the font's empty box. */
function glyphOf(letter: string, size: number, weight: Weight): Glyph {
  const key = `${weight}/${size}/${letter}`;
  const known = glyphs.get(key);
  if (known) return known;
  const own = ownSigns[letter];
  const font = own ? null : fontOf(weight);
  const glyph = font?.charToGlyph(letter);
  const made = own
    ? ownGlyph(own, size)
    : {
        advance: ((glyph?.advanceWidth ?? 0) * size) / (font?.unitsPerEm ?? 1),
        outline: relative(glyph?.getPath(0, 0, size).commands ?? [], (value) => value),
      };
  if (glyphs.size < 5000) glyphs.set(key, made);
  return made;
}

/** The width of a text in pixels, without kerning. */
export function textWidth(text: string, size: number, weight: Weight = 400): number {
  let width = 0;
  for (const letter of text) width += glyphOf(letter, size, weight).advance;
  return width;
}

/** The outlines of a text whose base line starts at a point, as path data. */
export function textOutline(text: string, x: number, y: number, size: number, weight: Weight): string {
  let data = "";
  let left = x;
  for (const letter of text) {
    const { advance, outline } = glyphOf(letter, size, weight);
    if (outline) data += `M${Math.round(left * 100) / 100} ${Math.round(y * 100) / 100}${outline}`;
    left += advance;
  }
  return data;
}
