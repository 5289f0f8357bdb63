import {
  createCanvas,
  DOMMatrix,
  Path2D,
  type Canvas,
  type CanvasPattern,
  type SKRSContext2D,
} from "@napi-rs/canvas";
import type { Drawing, PathItem, RectItem, TextItem } from "./drawing";
import { canvasFont } from "@/lib/picture/font/canvas-font";
import { ownSigns, textWidth } from "@/lib/picture/font/font";
import { patternOf } from "./theme";
import { writable } from "./writable";

type Fill = string | CanvasPattern;

/** A pattern's tile, drawn at the density of the picture. */
function tileOf(kind: "wireguard" | "ipsec", colour: string, ground: string, density: number): Canvas {
  const size = kind === "wireguard" ? 6 : 5;
  const tile = createCanvas(size * density, size * density);
  const context = tile.getContext("2d");
  context.scale(density, density);
  context.fillStyle = ground;
  context.fillRect(0, 0, size, size);
  context.fillStyle = colour;
  if (kind === "wireguard") context.fillRect(0, 0, 3, 6);
  else {
    context.arc(2.5, 2.5, 1.7, 0, 2 * Math.PI);
    context.fill();
  }
  return tile;
}

/** Turns the fills of a drawing into those of its canvas. */
function fillsOf(context: SKRSContext2D, { ground, tone }: Drawing, density: number): (fill: string) => Fill {
  const known = new Map<string, Fill>();
  const make = (fill: string): Fill => {
    const of = patternOf(tone, fill);
    const pattern = of && context.createPattern(tileOf(of.kind, of.colour, ground, density), "repeat");
    if (!pattern) return of?.colour ?? fill;
    const shrunk = new DOMMatrix([1 / density, 0, 0, 1 / density, 0, 0]);
    pattern.setTransform(of.kind === "wireguard" ? shrunk.rotate(45) : shrunk);
    return pattern;
  };
  return (fill) => {
    const made = known.get(fill) ?? make(fill);
    known.set(fill, made);
    return made;
  };
}

function paintRect(context: SKRSContext2D, item: RectItem, fill: Fill): void {
  const { x, y, width, height, opacity, outline } = item;
  context.globalAlpha = opacity;
  context.fillStyle = fill;
  context.fillRect(x, y, width, height);
  context.globalAlpha = 1;
  if (!outline) return;
  context.strokeStyle = outline;
  context.lineWidth = 1;
  context.setLineDash([2, 2]);
  context.strokeRect(x, y, width, height);
  context.setLineDash([]);
}

function paintPath(context: SKRSContext2D, item: PathItem): void {
  const { d, fill, stroke, strokeWidth, dash, round, opacity } = item;
  if (!d) return;
  const path = new Path2D(d);
  if (fill) {
    context.globalAlpha = opacity;
    context.fillStyle = fill;
    context.fill(path);
    context.globalAlpha = 1;
  }
  if (!stroke) return;
  context.strokeStyle = stroke;
  context.lineWidth = strokeWidth;
  context.lineCap = round ? "round" : "butt";
  context.setLineDash(dash ? dash.split(" ").map(Number) : []);
  context.stroke(path);
  context.setLineDash([]);
}

const ownLetters = new RegExp(`([${Object.keys(ownSigns).join("")}])`, "u");

function paintSign(context: SKRSContext2D, outline: string, x: number, y: number, size: number): void {
  context.save();
  context.translate(x, y);
  context.scale(size / 1000, -size / 1000);
  context.fill(new Path2D(outline));
  context.restore();
}

function paintText(context: SKRSContext2D, item: TextItem): void {
  const { x, y, size, weight, fill, anchor } = item;
  const text = writable(item.text);
  context.font = canvasFont(size, weight);
  context.fillStyle = fill;
  if (!ownLetters.test(text)) {
    context.textAlign = anchor === "middle" ? "center" : anchor;
    context.fillText(text, x, y);
    return;
  }
  const width = textWidth(text, size, weight);
  let left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  context.textAlign = "start";
  for (const part of text.split(ownLetters)) {
    const sign = ownSigns[part];
    if (sign) paintSign(context, sign.outline, left, y, size);
    else context.fillText(part, left, y);
    left += textWidth(part, size, weight);
  }
}

/** Paints a drawing, `density` pixels to each of its own in each direction. */
export function paint(drawing: Drawing, density: number): Canvas {
  const canvas = createCanvas(drawing.width * density, drawing.height * density);
  const context = canvas.getContext("2d");
  context.scale(density, density);
  context.fillStyle = drawing.ground;
  context.fillRect(0, 0, drawing.width, drawing.height);
  const fillOf = fillsOf(context, drawing, density);
  for (const item of drawing.items) {
    if (item.kind === "rect") paintRect(context, item, fillOf(item.fill));
    else if (item.kind === "path") paintPath(context, item);
    else paintText(context, item);
  }
  return canvas;
}
