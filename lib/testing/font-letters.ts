/** For tests: which letters a TrueType font draws. Nothing else imports this. */

/** The parts of a file's table `cmap` that name ranges of letters: format 12, of which every font for the whole of Unicode has one. */
function ranges(font: Buffer): [first: number, last: number][] {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  const entry = tables.find((at) => font.toString("latin1", at, at + 4) === "cmap") ?? NaN;
  const map = font.readUInt32BE(entry + 8);
  const starts = Array.from(
    { length: font.readUInt16BE(map + 2) },
    (_, index) => map + font.readUInt32BE(map + 8 + 8 * index),
  );
  const start = starts.find((at) => font.readUInt16BE(at) === 12) ?? NaN;
  return Array.from({ length: font.readUInt32BE(start + 12) }, (_, index) => {
    const at = start + 16 + 12 * index;
    return [font.readUInt32BE(at), font.readUInt32BE(at + 4)];
  });
}

/** A check of letters against a font's file. */
export function fontLetters(font: Buffer): (letter: string) => boolean {
  const known = ranges(font);
  return (letter) => {
    const code = letter.codePointAt(0) ?? NaN;
    return known.some(([first, last]) => code >= first && code <= last);
  };
}
