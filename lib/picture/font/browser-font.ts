import type { Weight } from "@/lib/picture/paint/drawing";
import { FONT_STACK } from "./font-family";

let measure: CanvasRenderingContext2D | null = null;

/** The width of a letter in pixels at a size, in the font that this browser has for pictures. */
export function letterWidth(letter: string, size: number, weight: Weight): number {
  measure ??= document.createElement("canvas").getContext("2d");
  if (!measure) throw new Error("This browser draws no canvas, so it can make no picture.");
  measure.font = `${weight} ${size}px ${FONT_STACK}`;
  return measure.measureText(letter).width;
}
