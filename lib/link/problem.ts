/** Something in a link that could not be used, and what was done instead. */
export interface Problem {
  readonly parameter: string;
  /** The text as given, cut to 60 characters. */
  readonly text: string;
  readonly message: string;
}

/** Takes the message as a function: it is made for the problems that are shown, not for those that are only counted. */
export type Report = (parameter: string, text: string, message: () => string) => void;

const MAX_PROBLEMS = 20;

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59).replace(/[\ud800-\udbff]$/, "")}…` : text;
}

/** A text as written in a message: in quotes, cut to 60 characters. */
export function quote(text: string): string {
  return `'${cut(text)}'`;
}

/** Gathers problems: beyond 20 the rest is counted, so that nothing is dropped in silence. */
export function problemList(): { readonly report: Report; readonly problems: () => readonly Problem[] } {
  const found: Problem[] = [];
  const report: Report = (parameter, text, message) =>
    found.push({
      parameter: cut(parameter),
      text: cut(text),
      message: found.length < MAX_PROBLEMS ? message() : "",
    });
  const problems = () => {
    if (found.length <= MAX_PROBLEMS) return found;
    const left = found.length - MAX_PROBLEMS + 1;
    const rest = { parameter: "", text: "", message: `And ${left} more problems with this link.` };
    return [...found.slice(0, MAX_PROBLEMS - 1), rest];
  };
  return { report, problems };
}
