/** Why the text of a cell is not a value: what was expected. */
export class CellError extends Error {}

/** Reads the text of a cell. Throws a `CellError` for any other text. Plain functions, because pages load the facts and need no schemas. */
export type ReadCell<Value> = (text: string) => Value;

/** An id that may be in a link. */
export const ID_PATTERN = /^[a-z0-9]+([.-][a-z0-9]+)*$/;
export const ID_EXPECTED = "expected an id of lower-case letters, digits, hyphens and dots";
/** A whole number above zero. */
export const WHOLE_PATTERN = /^[1-9]\d{0,9}$/;
export const WHOLE_EXPECTED = "expected a whole number above zero";

/** What is expected of a cell that is one of some texts; the empty text is shown as "nothing". */
export function oneOfExpected(values: readonly string[]): string {
  return `expected one of ${values.map((value) => value || "nothing").join(", ")}`;
}

function matching(pattern: RegExp, expected: string): ReadCell<string> {
  return (text) => {
    if (!pattern.test(text)) throw new CellError(expected);
    return text;
  };
}

export const readText: ReadCell<string> = (text) => text;
export const readId = matching(ID_PATTERN, ID_EXPECTED);
const readWhole = matching(WHOLE_PATTERN, WHOLE_EXPECTED);
export const readPositiveWhole: ReadCell<number> = (text) => Number(readWhole(text));

/** A text that is not empty. */
export function readSome(expected: string): ReadCell<string> {
  return matching(/[^]/, expected);
}

/** One of the given texts. */
export function readOneOf<T extends string>(values: readonly T[]): ReadCell<T> {
  return (text) => {
    const found = values.find((value) => value === text);
    if (found === undefined) throw new CellError(oneOfExpected(values));
    return found;
  };
}
