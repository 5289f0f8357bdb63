/** A JSON text as programs really write it. */
export interface LenientJson {
  /** The objects of the text, in order; none where nothing could be read. */
  readonly values: readonly unknown[];
  /** What is not JSON in it, with the line; empty where all of it is. */
  readonly repairs: readonly { readonly line: number; readonly message: string }[];
  /** The line at which it could not be read on; null where it was read to its end. */
  readonly brokenAt: number | null;
}

const lineAt = (text: string, at: number) => text.slice(0, at).split("\n").length;

/** Where each top-level object of a text begins and ends; the last may have no end. Braces in strings do not count. */
function objectsIn(text: string): { from: number; to: number | null }[] {
  const found: { from: number; to: number | null }[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') {
      at++;
      while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
    } else if (sign === "{" || sign === "[") {
      if (depth === 0) from = at;
      depth++;
    } else if ((sign === "}" || sign === "]") && depth > 0) {
      depth--;
      if (depth === 0) found.push({ from, to: at + 1 });
    }
  }
  if (depth > 0) found.push({ from, to: null });
  return found;
}

/** Bare nan and infinity, which JSON has no words for, and a comma that is missing between two lines: as knb writes them. */
function repaired(text: string): string {
  return text
    .replace(/([:[,]\s*)-?(?:nan|inf(?:inity)?)\b/gi, "$1null")
    .replace(/(["\d\]}]|null|true|false)([ \t]*\r?\n\s*)(?=")/g, "$1,$2");
}

function parse(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}

/** Reads every object of a text, with what must be repaired. Never throws. Of a key that occurs twice the last counts, as JSON readers do. */
export function readLenientJson(text: string): LenientJson {
  const whole = parse(text);
  if (whole) return { values: [whole.value], repairs: [], brokenAt: null };
  const values: unknown[] = [];
  const repairs: { line: number; message: string }[] = [];
  let brokenAt: number | null = null;
  for (const { from, to } of objectsIn(text)) {
    const line = lineAt(text, from);
    const piece = text.slice(from, to ?? text.length);
    const strict = parse(piece);
    const read = strict ?? parse(repaired(piece));
    if (read) values.push(read.value);
    if (read && !strict) repairs.push({ line, message: "it is not quite JSON (nan, or a comma is missing)" });
    if (!read) brokenAt ??= to === null ? lineAt(text, text.length) : line;
  }
  return { values, repairs, brokenAt };
}

type Json = Readonly<Record<string, unknown>>;

/** What is at a path of names in a parsed value; undefined where there is none. Inherited properties are none. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  let found: unknown = value;
  for (const name of path) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, name)) return undefined;
    found = (found as Json)[String(name)];
  }
  return found;
}

/** A finite number at a path; undefined for anything else. */
export function numberAt(value: unknown, ...path: readonly (string | number)[]): number | undefined {
  const found = at(value, ...path);
  return typeof found === "number" && Number.isFinite(found) ? found : undefined;
}

/** A text at a path; undefined for anything else. */
export function textAt(value: unknown, ...path: readonly (string | number)[]): string | undefined {
  const found = at(value, ...path);
  return typeof found === "string" ? found : undefined;
}

/** A list at a path; empty for anything else. */
export function listAt(value: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : [];
}

/** The mean of the numbers among values; undefined where there is none. */
export function meanOf(values: readonly unknown[]): number | undefined {
  const known = values.filter(
    (value): value is number => typeof value === "number" && Number.isFinite(value),
  );
  return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0) / known.length;
}
