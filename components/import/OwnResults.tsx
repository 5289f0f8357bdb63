"use client";
import { useMemo, useState } from "react";
import { useMarkReady } from "@/components/page/use-mark-ready";
import { countOf } from "@/lib/format";
import { groupRuns } from "@/lib/own/groups";
import { DEFAULT_TOLERANCE, judge } from "@/lib/own/judge";
import type { OwnRead, OwnRun } from "@/lib/own/own-run";
import type { PublishedVariant } from "@/lib/own/published";
import { DropZone } from "./DropZone";
import { Judgements } from "./Judgements";
import { OwnSettings, type Judging } from "./OwnSettings";
import { PendingRuns } from "./PendingRuns";
import { RunTable } from "./RunTable";
import { useOwnResults } from "./use-own-results";
import { useReading } from "./use-reading";

interface OwnResultsProps {
  readonly published: readonly PublishedVariant[];
  /** CNIs with published figures, by id. */
  readonly cnis: Readonly<Record<string, string>>;
}

/** A reader's own results: read in this browser, shown before they are added, judged next to the published ones. Nothing is sent anywhere. */
export function OwnResults({ published, cnis }: OwnResultsProps) {
  const { state, change, notice, isKept } = useOwnResults();
  const [pending, setPending] = useState<OwnRead | null>(null);
  const { read, cancel, progress } = useReading(setPending);
  const [judging, setJudging] = useState<Judging>({ tolerance: DEFAULT_TOLERANCE, baseline: "" });
  useMarkReady();
  const groups = useMemo(() => groupRuns(state.runs), [state.runs]);
  const judgements = useMemo(() => {
    const link = state.linkGbit === null ? null : state.linkGbit * 1e9;
    return groups.map((group) => judge(group, published, link, judging.tolerance));
  }, [groups, state.linkGbit, published, judging.tolerance]);
  const add = (runs: readonly OwnRun[]) => {
    change({ ...state, runs: [...state.runs, ...runs] });
    setPending(null);
  };
  return (
    <>
      {notice && <p className="problem">{notice}</p>}
      <DropZone onFiles={read} />
      <p role="status">
        {progress && `Reading ${progress.done} of ${countOf(progress.of, "file")} …`}{" "}
        {progress && (
          <button type="button" onClick={cancel}>
            Cancel
          </button>
        )}
      </p>
      {pending && (
        <PendingRuns
          read={pending}
          cnis={cnis}
          onChange={setPending}
          onAdd={add}
          onDiscard={() => setPending(null)}
        />
      )}
      <p className="legend" role="status">
        {isKept &&
          (state.runs.length > 0 ? "Kept in this browser." : "This browser keeps no results of yours.")}
      </p>
      {state.runs.length > 0 && (
        <>
          <OwnSettings
            state={state}
            groups={groups}
            judging={judging}
            onJudging={setJudging}
            onChange={change}
          />
          <Judgements
            judgements={judgements}
            baseline={groups.find(({ key }) => key === judging.baseline) ?? null}
            tolerance={judging.tolerance}
          />
          <details>
            <summary>All {countOf(state.runs.length, "run")}</summary>
            <RunTable runs={state.runs} cnis={cnis} onChange={(runs) => change({ ...state, runs })} />
          </details>
        </>
      )}
    </>
  );
}
