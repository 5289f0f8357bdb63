import { composeWhole, type Picture } from "@/lib/picture/paint/compose";
import { svgOf } from "@/lib/picture/paint/svg";
import type { ThemeName } from "@/lib/picture/paint/theme";
import { siteAddress } from "@/components/page/site-address";
import { saveFile } from "@/components/share/take-out";

/** A picture of figures that no server has, drawn in this browser: as a published one, but for where it comes from. */
function ownSvg(picture: Picture, theme: ThemeName) {
  const source = "Source: own results, read and drawn in a browser";
  return composeWhole(
    { ...picture, source, shortSource: source, licence: "", link: siteAddress("/import") },
    theme,
  );
}

async function pngOf(svg: string, width: number, height: number): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: 2 * width, height: 2 * height });
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!png) throw new Error("this browser made no PNG of it");
  return png;
}

/** Hands the reader a picture as a file. */
export async function saveOwnPicture(
  picture: Picture,
  theme: ThemeName,
  format: "svg" | "png",
  name: string,
): Promise<string> {
  const drawing = ownSvg(picture, theme);
  const svg = svgOf(drawing);
  const file = `${name}-${theme}.${format}`;
  if (format === "svg") saveFile(svg, file, "image/svg+xml");
  else saveFile(await pngOf(svg, drawing.width, drawing.height), file, "image/png");
  return `Saved as ${file}.`;
}
