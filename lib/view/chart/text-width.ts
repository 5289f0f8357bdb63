/** Widths of letters in ems, no narrower than in any common user-interface font (DejaVu Sans, the widest, was measured). */
const groups: readonly (readonly [letters: string, ems: number])[] = [
  ["iIjl.,:;|!' ’", 0.36],
  ['ft()[]-/r"', 0.42],
  ["mwMW%@⚑✻", 1],
  ["ABCDEFGHKNOPQRSTUVXYZ&", 0.8],
];
/** Of any other letter. */
const OTHER = 0.65;

const emsOf = new Map(
  groups.flatMap(([letters, ems]) => [...letters].map((letter) => [letter, ems] as const)),
);

/** The width of a text in pixels at a font size, at most: where the font that a page will have is not known. */
export function mostTextWidth(text: string, size: number): number {
  return [...text].reduce((sum, letter) => sum + (emsOf.get(letter) ?? OTHER), 0) * size;
}
