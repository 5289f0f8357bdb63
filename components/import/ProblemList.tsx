"use client";
import { countOf } from "@/lib/format";
import type { OwnProblem } from "@/lib/own/own-run";
import { download } from "./download";

const SHOWN = 20;

function placeOf({ file, line, column }: OwnProblem): string {
  return [file, line === undefined ? null : `line ${line}`, column ?? null].filter(Boolean).join(", ");
}

async function saveProblems(problems: readonly OwnProblem[]): Promise<void> {
  const { toCsv } = await import("@/lib/csv");
  const text = toCsv(
    ["file", "line", "column", "text", "message", "done"],
    problems.map(({ file, line, column, text, message, done }) => [
      file,
      line ?? "",
      column ?? "",
      text ?? "",
      message,
      done,
    ]),
  );
  download("problems.csv", text);
}

/** What could not be read, where, and what was done about it. */
export function ProblemList({ problems }: { problems: readonly OwnProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <section className="problem" aria-labelledby="own-problems">
      <h3 id="own-problems">{countOf(problems.length, "problem")}</h3>
      <ul>
        {problems.slice(0, SHOWN).map((problem, at) => (
          <li key={at}>
            {placeOf(problem)}: {problem.message} {problem.text !== undefined && <code>{problem.text}</code>}{" "}
            ({problem.done})
          </li>
        ))}
      </ul>
      {problems.length > SHOWN && <p>{problems.length - SHOWN} more are in the file.</p>}
      <button type="button" onClick={() => void saveProblems(problems)}>
        Download problems
      </button>
    </section>
  );
}
