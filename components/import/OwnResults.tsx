"use client";
import { useCallback, useMemo, useState } from "react";
import { copyText } from "@/components/page/copy-text";
import { useMarkReady } from "@/components/page/use-mark-ready";
import { countOf } from "@/lib/format";
import { DEFAULT_TOLERANCE, groupRuns, judge } from "@/lib/own/judge";
import { LONGEST_LINK, noResults, type OwnState } from "@/lib/own/own-state";
import type { OwnRead, OwnRun } from "@/lib/own/own-run";
import type { PublishedVariant } from "@/lib/own/published";
import { download } from "./download";
import { DropZone } from "./DropZone";
import { Judgements } from "./Judgements";
import { ProblemList } from "./ProblemList";
import { RunTable } from "./RunTable";
import { useOwnResults } from "./use-own-results";
import { useReading } from "./use-reading";

interface OwnResultsProps {
  readonly published: readonly PublishedVariant[];
  readonly cnis: Readonly<Record<string, string>>;
}

const tolerances = [0.05, 0.1, 0.2, 0.3];

/** Copies a link that carries results in its fragment, or says that they are too large for one. */
async function copyLinkWith(state: OwnState): Promise<string> {
  const { encodeOwn } = await import("@/lib/own/own-link");
  const fragment = encodeOwn(state);
  if (fragment.length > LONGEST_LINK)
    return `These results are too large for a link (${fragment.length} characters). Export them as CSV instead.`;
  return copyText(`${location.origin}/import#${fragment}`, "Link");
}

async function saveCsv({ runs }: OwnState): Promise<string> {
  const { toTidyCsv } = await import("@/lib/own/formats/tidy-csv");
  download("own-results.csv", toTidyCsv(runs));
  return "Saved as own-results.csv. It can be dropped here again.";
}

/** A reader's own results: read in this browser, shown before they are added, judged next to the published ones. Nothing is sent anywhere. */
export function OwnResults({ published, cnis }: OwnResultsProps) {
  const { state, change, notice } = useOwnResults();
  const [pending, setPending] = useState<OwnRead | null>(null);
  const onRead = useCallback((read: OwnRead) => setPending(read), []);
  const { read, cancel, progress } = useReading(onRead);
  const [tolerance, setTolerance] = useState(DEFAULT_TOLERANCE);
  const [said, setSaid] = useState("");
  useMarkReady();
  const judgements = useMemo(() => {
    const link = state.linkGbit === null ? null : state.linkGbit * 1e9;
    return groupRuns(state.runs).map((group) => judge(group, published, link, tolerance));
  }, [state, published, tolerance]);
  const add = (runs: readonly OwnRun[]) => {
    change({ ...state, runs: [...state.runs, ...runs] });
    setPending(null);
  };
  const say = (doing: Promise<string>) =>
    void doing.then(setSaid, (error: unknown) => setSaid(String(error)));
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
        <section aria-labelledby="understood">
          <h2 id="understood">
            {pending.runs.length > 0
              ? `${countOf(pending.runs.length, "run")} understood`
              : "Nothing was understood"}
          </h2>
          <ProblemList problems={pending.problems} />
          {pending.runs.length > 0 && (
            <RunTable runs={pending.runs} cnis={cnis} onChange={(runs) => setPending({ ...pending, runs })} />
          )}
          <p className="own-actions">
            {pending.runs.length > 0 && (
              <button type="button" className="go" onClick={() => add(pending.runs)}>
                Add {countOf(pending.runs.length, "run")}
              </button>
            )}
            <button type="button" onClick={() => setPending(null)}>
              Discard
            </button>
          </p>
        </section>
      )}
      {state.runs.length > 0 && (
        <>
          <p className="own-actions">
            <label>
              Your link{" "}
              <input
                className="small"
                inputMode="decimal"
                aria-label="Your link in Gbit/s"
                value={state.linkGbit ?? ""}
                onChange={({ target }) =>
                  change({ ...state, linkGbit: Number(target.value) > 0 ? Number(target.value) : null })
                }
              />{" "}
              Gbit/s
            </label>
            <label>
              Tolerance{" "}
              <select value={tolerance} onChange={({ target }) => setTolerance(Number(target.value))}>
                {tolerances.map((share) => (
                  <option key={share} value={share}>
                    {100 * share} %
                  </option>
                ))}
              </select>
            </label>
            <button type="button" onClick={() => say(copyLinkWith(state))}>
              Copy link with the data
            </button>
            <button type="button" onClick={() => say(saveCsv(state))}>
              Export as CSV
            </button>
            <button type="button" onClick={() => change(noResults)}>
              Remove all
            </button>
            <span role="status">{said}</span>
          </p>
          <Judgements judgements={judgements} />
          <details>
            <summary>All {countOf(state.runs.length, "run")}</summary>
            <RunTable runs={state.runs} cnis={cnis} onChange={(runs) => change({ ...state, runs })} />
          </details>
        </>
      )}
    </>
  );
}
