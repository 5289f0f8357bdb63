import type { HistorySeries } from "@/lib/history/history-series";
import { shapePath } from "@/lib/view/chart/shape-path";
import type { Block } from "@/lib/picture/paint/block";
import { at, shape, text, type Item } from "@/lib/picture/paint/drawing";
import { textWidth } from "@/lib/picture/font/font";
import type { Theme } from "@/lib/picture/paint/theme";

const KEY_ROW = 20;
const KEY_GAP = 16;
/** Pixels from a mark's left end to its words. */
const MARK = 14;
const LEAST_KEY = 10;
/** A mark of a series: hollow for the older edition, filled for the newer. */
function mark(
  { shape: kind, isOlder }: HistorySeries,
  x: number,
  y: number,
  colour: string,
  theme: Theme,
): Item {
  const d = shapePath(kind, at(x), at(y));
  if (isOlder) return shape(d, theme.ground, { stroke: colour, strokeWidth: 2 });
  return shape(d, colour, { stroke: theme.ground, strokeWidth: 1 });
}

/** The key: marks with their meaning, in one line and the largest letters that fit. */
export function shareKey(series: readonly HistorySeries[]): Block {
  const named = series.map((one) => ({ one, words: `${one.label} (${one.ofLink})` }));
  const widthAt = (size: number) =>
    named.reduce((sum, { words }) => sum + MARK + textWidth(words, size) + KEY_GAP, -KEY_GAP);
  return {
    rows: 0,
    fixed: KEY_ROW,
    least: widthAt(LEAST_KEY),
    draw: (box, _rows, theme) => {
      const size = [12, 11].find((size) => widthAt(size) <= box.width) ?? LEAST_KEY;
      let x = box.x;
      return named.flatMap(({ one, words }) => {
        const from = x;
        x += MARK + textWidth(words, size) + KEY_GAP;
        return [
          mark(one, from + 5, box.y + 7, theme.inkSoft, theme),
          text(words, from + MARK, box.y + 11, theme.ink, { size }),
        ];
      });
    },
  };
}
