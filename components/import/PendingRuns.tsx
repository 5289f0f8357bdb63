"use client";
import { lazy, Suspense } from "react";
import { countOf } from "@/lib/format";
import type { OtherTable, OwnRead, OwnRun } from "@/lib/own/own-run";
import { ProblemList } from "./ProblemList";
import { RunTable } from "./RunTable";

/** Fetched where there is such a table: it reads CSV. */
const ColumnChoices = lazy(() => import("./ColumnChoices"));

interface PendingRunsProps {
  readonly read: OwnRead;
  readonly cnis: Readonly<Record<string, string>>;
  readonly onChange: (read: OwnRead) => void;
  readonly onAdd: (runs: readonly OwnRun[]) => void;
  readonly onDiscard: () => void;
}

/** What was understood, to be corrected before it is added. */
export function PendingRuns({ read, cnis, onChange, onAdd, onDiscard }: PendingRunsProps) {
  const { runs, problems, tables = [] } = read;
  /** A table is read: its runs join the others, and it no longer stands among what was left out. */
  const onTable = (table: OtherTable, found: OwnRead) =>
    onChange({
      runs: [...runs, ...found.runs],
      problems: [...problems.filter(({ file }) => file !== table.file), ...found.problems],
      tables: tables.filter((other) => other !== table),
    });
  const count = countOf(runs.length, "run");
  return (
    <section aria-labelledby="understood">
      <h2 id="understood">{runs.length > 0 ? `${count} understood` : "Nothing was understood"}</h2>
      <ProblemList problems={problems} />
      <Suspense>
        {tables.map((table) => (
          <ColumnChoices key={table.file} table={table} onRead={(found) => onTable(table, found)} />
        ))}
      </Suspense>
      {runs.length > 0 && (
        <RunTable runs={runs} cnis={cnis} onChange={(changed) => onChange({ ...read, runs: changed })} />
      )}
      <p className="own-actions">
        {runs.length > 0 && (
          <button type="button" className="go" onClick={() => onAdd(runs)}>
            Add {count}
          </button>
        )}
        <button type="button" onClick={onDiscard}>
          Discard
        </button>
      </p>
    </section>
  );
}
