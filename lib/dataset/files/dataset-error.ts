/** A problem in a data file and its location. */
export interface LocatedProblem {
  readonly file: string;
  /** Counted from 1. */
  readonly line?: number;
  /** Name of the column, or its number and name. */
  readonly column?: string;
  /** The offending text as written in the file. */
  readonly text?: string;
  /** What is wrong and what was expected. */
  readonly message: string;
}

const longestText = 120;

/** One line: `file:12, column dts bandwidth: "abc": expected a number`. Long texts are cut at 120 characters. */
export function formatProblem({ file, line, column, text, message }: LocatedProblem): string {
  const place = [
    line === undefined ? file : `${file}:${line}`,
    column === undefined ? [] : `column ${column}`,
  ];
  const shown = text === undefined || text.length <= longestText ? text : `${text.slice(0, longestText)}…`;
  return `${place.flat().join(", ")}: ${shown === undefined ? "" : `${JSON.stringify(shown)}: `}${message}`;
}

const mostInMessage = 50;

/** A dataset that cannot be used. The message lists the first 50 problems; `problems` holds all. */
export class DatasetError extends Error {
  override readonly name = "DatasetError";

  constructor(readonly problems: readonly LocatedProblem[]) {
    const shown = problems.slice(0, mostInMessage).map((problem) => `\n  ${formatProblem(problem)}`);
    const more = problems.length > mostInMessage ? `\n  and ${problems.length - mostInMessage} more` : "";
    super(`the dataset has ${problems.length} problem(s):${shown.join("")}${more}`);
  }
}
