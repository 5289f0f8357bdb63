import { letterWidth } from "#letter-width";
import type { Weight } from "@/lib/picture/paint/drawing";
import { writable } from "@/lib/picture/paint/writable";

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

/** Letters are measured once, this large, so that no rounding to pixels is in their widths. */
const MEASURED_SIZE = 1000;
const advances = new Map<string, number>();

/** A letter's width in thousandths of the size. */
function advanceOf(given: string, weight: Weight): number {
  const letter = writable(given);
  const own = ownSigns[letter];
  if (own) return own.advance;
  const key = `${weight}/${letter}`;
  const known = advances.get(key);
  if (known !== undefined) return known;
  const width = letterWidth(letter, MEASURED_SIZE, weight);
  if (advances.size < 5000) advances.set(key, width);
  return width;
}

/** The width of a text in pixels, without kerning. */
export function textWidth(text: string, size: number, weight: Weight = 400): number {
  let width = 0;
  for (const letter of text) width += advanceOf(letter, weight);
  return (width * size) / MEASURED_SIZE;
}
