import { formatProblem, type LocatedProblem } from "@/lib/dataset/files/dataset-error";

/** A file of a source as text; `path` is relative to the edition's results folder. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
}

/** A problem of a source file. Any issue stops an import. */
export type ImportIssue = LocatedProblem;

/** An issue in one line: file, line, column, raw text, what was expected. */
export const formatImportIssue = formatProblem;

/** The lines of a text with either kind of line end and without a byte order mark; no empty line after the last line end. */
export function sourceLines(text: string): string[] {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}
