import path from "node:path";
import { createCanvas, GlobalFonts } from "@napi-rs/canvas";
import type { Weight } from "./drawing";
import { writable } from "./writable";

/** The font of every picture, from the package that carries it: pictures are the same wherever they are made. */
export const FONT_FAMILY = "Inter";
const files: Record<Weight, string> = {
  400: "400Regular/Inter_400Regular.ttf",
  600: "600SemiBold/Inter_600SemiBold.ttf",
};
const weights: readonly Weight[] = [400, 600];
const PACKAGE = "node_modules/@expo-google-fonts/inter";

/** A sign that the font lacks, drawn by us: advance and outline in thousandths of the size, upwards positive. */
interface Sign {
  readonly advance: number;
  readonly outline: string;
}

export const ownSigns: Readonly<Record<string, Sign>> = {
  "⚑": { advance: 700, outline: "M110 0V720H180V700L600 550L180 390V0z" },
  "✻": {
    advance: 620,
    outline: "M270 80V640H350V80zM70 260L110 190L590 470L550 540zM110 530L70 460L550 180L590 250z",
  },
};

const familyOf = (weight: Weight) => `${FONT_FAMILY} ${weight}`;
let isRegistered = false;

function register(): void {
  if (isRegistered) return;
  for (const weight of weights) {
    const file = path.join(/* turbopackIgnore: true */ process.cwd(), PACKAGE, files[weight]);
    if (!GlobalFonts.registerFromPath(file, familyOf(weight))) {
      throw new Error(`The font of the pictures is not at ${file}: run npm ci.`);
    }
  }
  isRegistered = true;
}

/** The font of a size and weight as a canvas takes it. */
export function canvasFont(size: number, weight: Weight): string {
  register();
  return `${size}px "${familyOf(weight)}"`;
}

/** Letters are measured once, this large, so that no rounding to pixels is in their widths. */
const MEASURED_SIZE = 1000;
const measure = createCanvas(1, 1).getContext("2d");
const advances = new Map<string, number>();

/** A letter's width in thousandths of the size. */
function advanceOf(given: string, weight: Weight): number {
  const letter = writable(given);
  const own = ownSigns[letter];
  if (own) return own.advance;
  const key = `${weight}/${letter}`;
  const known = advances.get(key);
  if (known !== undefined) return known;
  measure.font = canvasFont(MEASURED_SIZE, weight);
  const { width } = measure.measureText(letter);
  if (advances.size < 5000) advances.set(key, width);
  return width;
}

/** The width of a text in pixels, without kerning. */
export function textWidth(text: string, size: number, weight: Weight = 400): number {
  let width = 0;
  for (const letter of text) width += advanceOf(letter, weight);
  return (width * size) / MEASURED_SIZE;
}
