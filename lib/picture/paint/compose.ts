import { countOf } from "@/lib/format";
import { SITE_NAME } from "@/lib/site";
import { arrangeAll, arrangeWithin } from "./arrange";
import type { Block } from "./block";
import { stroke, text, type Drawing, type Item, type Weight } from "./drawing";
import { breakText, cutText, wrapText } from "@/lib/picture/font/fit-text";
import { PREVIEW } from "@/lib/picture/page/picture-address";
import { patternsFor, themes, type Theme, type ThemeName } from "./theme";

/** What a picture says, whatever its size and colours. */
export interface Picture {
  readonly title: string;
  /** The figures in words: the text alternative. */
  readonly description: string;
  readonly blocks: readonly Block[];
  /** Said in place of the blocks when there are none, a line each. */
  readonly nothing: readonly string[];
  /** How to read it. */
  readonly legend: string;
  /** What must be known to read it rightly, the most important first. */
  readonly notes: readonly string[];
  /** Where the figures come from, and what may be done with them. */
  readonly source: string;
  /** The same in a line. */
  readonly shortSource: string;
  readonly licence: string;
  /** The whole address of what it shows. */
  readonly link: string;
}

const WIDTH = PREVIEW.width;
const MARGIN = 40;
const INNER = WIDTH - 2 * MARGIN;

interface Column {
  readonly items: Item[];
  y: number;
}

/** Puts lines below what is there. */
function addLines(
  column: Column,
  lines: readonly string[],
  fill: string,
  { size, weight }: { size: number; weight: Weight },
): void {
  const lineHeight = Math.round(size * 1.32);
  for (const line of lines) {
    column.y += lineHeight;
    column.items.push(text(line, MARGIN, column.y - Math.round(lineHeight - size), fill, { size, weight }));
  }
}

/** Puts words below what is there, in at most so many lines. */
function addWords(
  column: Column,
  words: string,
  fill: string,
  { size, most, weight = 400 }: { size: number; most: number; weight?: Weight },
): void {
  if (words) addLines(column, wrapText(words, INNER, size, most, weight), fill, { size, weight });
}

function finish(picture: Picture, theme: Theme, items: readonly Item[], height: number): Drawing {
  const fills = items.flatMap((item) => (item.kind === "rect" ? [item.fill] : []));
  return {
    width: WIDTH,
    height,
    title: picture.title,
    description: `${picture.description} ${picture.link}`,
    ground: theme.ground,
    patterns: patternsFor(theme, fills),
    tone: theme.tone,
    items,
  };
}

const LINE = 26;

function nothingItems({ nothing: lines }: Picture, theme: Theme, y: number): Item[] {
  return lines.map((words, index) =>
    text(cutText(words, INNER, 16), MARGIN, y + LINE * (index + 1), theme.inkSoft, { size: 16 }),
  );
}

/** The whole picture, as high as it needs: every row, every note. */
export function composeWhole(picture: Picture, themeName: ThemeName): Drawing {
  const theme = themes[themeName];
  const head: Column = { items: [], y: 24 };
  addWords(head, picture.title, theme.ink, { size: 22, most: 3, weight: 600 });
  head.y += 6;
  addWords(head, picture.legend, theme.inkSoft, { size: 12, most: 3 });
  const top = head.y + 14;
  const body = arrangeAll(picture.blocks, { x: MARGIN, y: top, width: INNER }, theme);
  const isEmpty = picture.blocks.length === 0;
  const foot: Column = {
    items: [],
    y: top + (isEmpty ? LINE * picture.nothing.length + 12 : body.height) + 12,
  };
  for (const note of picture.notes) addWords(foot, note, theme.ink, { size: 12, most: 4 });
  foot.y += 8;
  foot.items.push(stroke(`M${MARGIN} ${foot.y}h${INNER}`, theme.hairline, 1));
  foot.y += 4;
  addWords(foot, picture.source, theme.inkSoft, { size: 12, most: 2 });
  addWords(foot, picture.licence, theme.inkSoft, { size: 12, most: 2 });
  addLines(foot, breakText(picture.link, INNER, 12), theme.accent, { size: 12, weight: 400 });
  const middle = isEmpty ? nothingItems(picture, theme, top) : body.items;
  return finish(picture, theme, [...head.items, ...middle, ...foot.items], Math.ceil(foot.y + 20));
}

/** The largest size at which a heading is whole in three lines. */
function headingSize(title: string): number {
  const isWhole = (size: number) => wrapText(title, INNER, size, Infinity, 600).length <= 3;
  return [27, 24, 21, 18].find(isWhole) ?? 16;
}

/** The picture in the size of a preview: a large title, what of the rows can be read, the first caveats and the source. */
export function composePreview(picture: Picture, themeName: ThemeName): Drawing {
  const theme = themes[themeName];
  const head: Column = { items: [], y: 22 };
  addWords(head, picture.title, theme.ink, { size: headingSize(picture.title), most: 3, weight: 600 });
  const foot: Column = { items: [], y: 0 };
  addWords(foot, picture.legend, theme.inkSoft, { size: 13, most: 1 });
  const [first = "", second = "", ...more] = picture.notes;
  addWords(foot, first, theme.ink, { size: 14, most: 2 });
  addWords(foot, second, theme.ink, { size: 14, most: 1 });
  if (more.length > 0)
    addWords(foot, `And ${countOf(more.length, "more note")} behind the link.`, theme.ink, {
      size: 13,
      most: 1,
    });
  const source = cutText(`${SITE_NAME} · ${picture.shortSource}`, INNER, 14);
  foot.y += 22;
  foot.items.push(text(source, MARGIN, foot.y - 5, theme.inkSoft, { size: 14 }));
  const shift = PREVIEW.height - 16 - foot.y;
  const lower = foot.items.map((item) => (item.kind === "text" ? { ...item, y: item.y + shift } : item));
  const top = head.y + 12;
  const box = { x: MARGIN, y: top, width: INNER, height: shift - top - 6 };
  const middle =
    picture.blocks.length === 0
      ? nothingItems(picture, theme, top)
      : arrangeWithin(picture.blocks, box, theme);
  return finish(picture, theme, [...head.items, ...middle, ...lower], PREVIEW.height);
}
