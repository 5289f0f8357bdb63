import { renderAsync } from "@resvg/resvg-js";
import type { Drawing } from "./drawing";
import { svgOf } from "./svg";

/** The picture being drawn: one at a time, so that no number of requests takes more memory than one picture. */
let last: Promise<unknown> = Promise.resolve();

/** A drawing as a PNG, `density` times as large in each direction; the same drawing gives the same bytes. */
export function pngOf(drawing: Drawing, density: 1 | 2 = 1): Promise<Buffer> {
  const made = last.then(async () => {
    const image = await renderAsync(svgOf(drawing, "outlines"), {
      fitTo: { mode: "zoom", value: density },
      font: { loadSystemFonts: false },
    });
    return image.asPng();
  });
  last = made.catch(() => undefined);
  return made;
}
