import type { Weight } from "@/lib/picture/paint/drawing";
import { textWidth } from "./font";

/** A text that fits a width, with an ellipsis where it had to be cut. */
export function cutText(text: string, width: number, size: number, weight: Weight = 400): string {
  if (textWidth(text, size, weight) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join("").trimEnd()}…`, size, weight) > width)
    letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

/** A text in lines that fit a width, at most `most` of them; the last is cut where more would be needed. A word too long for a line is cut. */
export function wrapText(
  text: string,
  width: number,
  size: number,
  most: number,
  weight: Weight = 400,
): string[] {
  const lines: string[] = [];
  let line = "";
  const words = text.split(" ");
  for (const [index, word] of words.entries()) {
    const longer = line ? `${line} ${word}` : word;
    if (textWidth(longer, size, weight) <= width) {
      line = longer;
      continue;
    }
    if (lines.length === most - 1) {
      line = [...(line ? [line] : []), ...words.slice(index)].join(" ");
      break;
    }
    if (line) lines.push(line);
    line = word;
  }
  return [...lines, line].map((words) => cutText(words, width, size, weight));
}

/** A text in lines that fit a width, broken between any two letters: for addresses, which must be whole. */
export function breakText(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = "";
  let taken = 0;
  for (const letter of text) {
    const own = textWidth(letter, size);
    if (line && taken + own > width) {
      lines.push(line);
      [line, taken] = ["", 0];
    }
    line += letter;
    taken += own;
  }
  return [...lines, line];
}
