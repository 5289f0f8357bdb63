import type { Block } from "./block";
import { text } from "./drawing";
import { wrapText } from "@/lib/picture/font/fit-text";
import { PREVIEW } from "@/lib/picture/page/picture-address";

const LINE = 18;
const SIZE = 14;
const GAP = 6;
/** The width of all that a picture has between its margins: paragraphs take its whole width. */
const WIDTH = PREVIEW.width - 80;

/** Paragraphs as a block, whole: the first stronger than the rest. */
export function paragraphsBlock(paragraphs: readonly string[]): Block {
  const wrapped = paragraphs.map((words, index) => ({
    lines: wrapText(words, WIDTH, SIZE, Infinity, index === 0 ? 600 : 400),
    isFirst: index === 0,
  }));
  const height = wrapped.reduce((sum, { lines }) => sum + lines.length * LINE + GAP, 0);
  return {
    rows: 0,
    fixed: height,
    least: WIDTH,
    draw: (box, _rows, theme) => {
      let y = box.y;
      return wrapped.flatMap(({ lines, isFirst }) => {
        const top = y;
        y += lines.length * LINE + GAP;
        const weight = isFirst ? 600 : 400;
        const fill = isFirst ? theme.ink : theme.inkSoft;
        return lines.map((line, index) =>
          text(line, box.x, top + SIZE + index * LINE, fill, { size: SIZE, weight }),
        );
      });
    },
  };
}
