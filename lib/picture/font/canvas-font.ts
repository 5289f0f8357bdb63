import path from "node:path";
import { createCanvas, GlobalFonts } from "@napi-rs/canvas";
import type { Weight } from "@/lib/picture/paint/drawing";
import { FONT_FAMILY } from "./font-family";

/** From the package that carries them: pictures are the same wherever the server is. */
const files: Record<Weight, string> = {
  400: "400Regular/Inter_400Regular.ttf",
  600: "600SemiBold/Inter_600SemiBold.ttf",
};
const weights: readonly Weight[] = [400, 600];
const PACKAGE = "node_modules/@expo-google-fonts/inter";

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

const measure = createCanvas(1, 1).getContext("2d");

/** The width of a letter in pixels at a size. */
export function letterWidth(letter: string, size: number, weight: Weight): number {
  measure.font = canvasFont(size, weight);
  return measure.measureText(letter).width;
}
