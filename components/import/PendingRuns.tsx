"use client";
import { countOf } from "@/lib/format";
import type { OwnRead, OwnRun } from "@/lib/own/own-run";
import { ProblemList } from "./ProblemList";
import { RunTable } from "./RunTable";

interface PendingRunsProps {
  readonly read: OwnRead;
  readonly cnis: Readonly<Record<string, string>>;
  readonly onChange: (read: OwnRead) => void;
  readonly onAdd: (runs: readonly OwnRun[]) => void;
  readonly onDiscard: () => void;
}

/** What was understood, to be corrected before it is added. */
export function PendingRuns({ read, cnis, onChange, onAdd, onDiscard }: PendingRunsProps) {
  const { runs, problems } = read;
  const count = countOf(runs.length, "run");
  return (
    <section aria-labelledby="understood">
      <h2 id="understood">{runs.length > 0 ? `${count} understood` : "Nothing was understood"}</h2>
      <ProblemList problems={problems} />
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
