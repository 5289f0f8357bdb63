import { composePreview, composeWhole, type Picture } from "@/lib/picture/paint/compose";
import type { Drawing } from "@/lib/picture/paint/drawing";
import { pngOf } from "@/lib/picture/paint/png";
import { svgOf } from "@/lib/picture/paint/svg";
import { themeNames, type ThemeName } from "@/lib/picture/paint/theme";

/** A picture's file: the preview, or the whole picture in a theme; PNG at one or two pixels to each of the drawing's. */
export interface PictureFile {
  readonly size: "preview" | "whole";
  readonly theme: ThemeName;
  readonly format: "svg" | "png";
  readonly density: 1 | 2;
}

const files = new Map<string, PictureFile>([
  ["preview.png", { size: "preview", theme: "light", format: "png", density: 1 }],
  ["preview.svg", { size: "preview", theme: "light", format: "svg", density: 1 }],
  ...themeNames.flatMap((theme): [string, PictureFile][] => [
    [`${theme}.svg`, { size: "whole", theme, format: "svg", density: 1 }],
    [`${theme}.png`, { size: "whole", theme, format: "png", density: 1 }],
    [`${theme}@2x.png`, { size: "whole", theme, format: "png", density: 2 }],
  ]),
]);

/** The names of all files of a picture: `preview.png`, `light.svg`, `dark@2x.png`. */
export const pictureFileNames: readonly string[] = [...files.keys()];

/** The file of a name; null for a name that there is none of. */
export function pictureFile(name: string): PictureFile | null {
  return files.get(name) ?? null;
}

export const mediaTypes = { svg: "image/svg+xml; charset=utf-8", png: "image/png" } as const;

function drawingOf(picture: Picture, { size, theme }: PictureFile): Drawing {
  return size === "preview" ? composePreview(picture, theme) : composeWhole(picture, theme);
}

/** Draws a picture's file. The same picture gives the same bytes. */
export async function drawFile(picture: Picture, file: PictureFile): Promise<Buffer> {
  const drawing = drawingOf(picture, file);
  return file.format === "svg" ? Buffer.from(svgOf(drawing)) : pngOf(drawing, file.density);
}
