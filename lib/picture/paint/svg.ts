import { at, type Drawing, type Item, type PathItem, type RectItem, type TextItem } from "./drawing";
import { textWidth } from "@/lib/picture/font/font";
import { FONT_STACK } from "@/lib/picture/font/font-family";
import { writable } from "./writable";

function escapeXml(words: string): string {
  return writable(words)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** A text takes the width that it was laid out for, whatever font the reader has. */
function written({ text, x, y, size, weight, fill, anchor }: TextItem): string {
  const options = `${weight === 600 ? ' font-weight="600"' : ""}${anchor === "start" ? "" : ` text-anchor="${anchor}"`}`;
  const width = ` textLength="${at(textWidth(text, size, weight))}" lengthAdjust="spacingAndGlyphs"`;
  return `<text x="${at(x)}" y="${at(y)}" font-size="${size}" fill="${fill}"${options}${text ? width : ""}>${escapeXml(text)}</text>`;
}

function rectangle({ x, y, width, height, fill, opacity, outline }: RectItem): string {
  const dashed = outline ? ` stroke="${outline}" stroke-dasharray="2 2"` : "";
  const faint = opacity === 1 ? "" : ` fill-opacity="${opacity}"`;
  return `<rect x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}" fill="${fill}"${faint}${dashed}/>`;
}

function drawn({ d, fill, stroke, strokeWidth, dash, round, opacity }: PathItem): string {
  const line = stroke ? ` stroke="${stroke}" stroke-width="${strokeWidth}"` : "";
  const faint = opacity === 1 ? "" : ` fill-opacity="${opacity}"`;
  const style = `${dash ? ` stroke-dasharray="${dash}"` : ""}${round ? ' stroke-linecap="round"' : ""}`;
  return d ? `<path d="${d}" fill="${fill ?? "none"}"${faint}${line}${style}/>` : "";
}

function element(item: Item): string {
  if (item.kind === "rect") return rectangle(item);
  return item.kind === "path" ? drawn(item) : written(item);
}

/** A drawing as an SVG document, its texts as texts, to be read and searched; the same drawing gives the same bytes. */
export function svgOf(drawing: Drawing): string {
  const { width, height, title, description, ground, patterns, items } = drawing;
  const words = `<title>${escapeXml(title)}</title><desc>${escapeXml(description)}</desc>`;
  const font = `font-family="${FONT_STACK}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" ${font}>`,
    words,
    patterns && `<defs>${patterns}</defs>`,
    `<rect width="${width}" height="${height}" fill="${ground}"/>`,
    ...items.map(element),
    "</svg>\n",
  ]
    .filter(Boolean)
    .join("\n");
}
