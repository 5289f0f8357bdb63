import sharp from "sharp";
import type { Drawing } from "./drawing";
import { paint } from "./paint";

/** Higher levels take longer than what they save on the way. */
const COMPRESSION_LEVEL = 3;

async function encode(drawing: Drawing, density: number): Promise<Buffer> {
  const canvas = paint(drawing, density);
  const raw = { width: canvas.width, height: canvas.height, channels: 4 } as const;
  return sharp(canvas.data(), { raw }).removeAlpha().png({ compressionLevel: COMPRESSION_LEVEL }).toBuffer();
}

/** The picture being drawn: one at a time, so that no number of requests takes more memory than one picture. */
let last: Promise<unknown> = Promise.resolve();

/** A drawing as a PNG, `density` times as large in each direction; the same drawing gives the same bytes. */
export function pngOf(drawing: Drawing, density: 1 | 2 = 1): Promise<Buffer> {
  const made = last.then(() => encode(drawing, density));
  last = made.catch(() => undefined);
  return made;
}
