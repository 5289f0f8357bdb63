"use client";
import { siteAddress } from "@/components/page/site-address";
import { useState } from "react";
import { copyText } from "@/components/page/copy-text";
import type { OwnGroup } from "@/lib/own/groups";
import { ownHref } from "@/lib/own/own-address";
import { LONGEST_LINK, noResults, type OwnState } from "@/lib/own/own-state";
import { testLabelOf } from "@/lib/own/run-test";
import { download } from "./download";

/** How results are judged: how far below counts, and which set-up of the reader's is the baseline (a group's key, or empty). */
export interface Judging {
  readonly tolerance: number;
  readonly baseline: string;
}

interface OwnSettingsProps {
  readonly state: OwnState;
  readonly groups: readonly OwnGroup[];
  readonly judging: Judging;
  readonly onJudging: (judging: Judging) => void;
  readonly onChange: (state: OwnState) => void;
}

const tolerances = [0.05, 0.1, 0.2, 0.3];

/** Copies a link that carries results in its fragment, or says that they are too large for one. */
async function copyLinkWith(state: OwnState): Promise<string> {
  const { encodeOwn } = await import("@/lib/own/own-link");
  const fragment = encodeOwn(state);
  if (fragment.length > LONGEST_LINK)
    return `These results are too large for a link (${fragment.length} characters). Export them as CSV instead.`;
  return copyText(`${siteAddress("/import")}#${fragment}`, "Link");
}

async function saveCsv({ runs }: OwnState): Promise<string> {
  const { toTidyCsv } = await import("@/lib/own/formats/site/tidy-csv");
  download("own-results.csv", toTidyCsv(runs));
  return "Saved as own-results.csv. It can be dropped here again.";
}

/** The reader's link speed, as typed: half a number is kept in the field and changes nothing yet. */
function LinkField({ state, onChange }: Pick<OwnSettingsProps, "state" | "onChange">) {
  const [typed, setTyped] = useState<string | null>(null);
  const change = (text: string) => {
    setTyped(text);
    onChange({ ...state, linkGbit: Number(text) > 0 ? Number(text) : null });
  };
  return (
    <label>
      Your link{" "}
      <input
        className="small"
        inputMode="decimal"
        aria-label="Your link in Gbit/s"
        value={typed ?? state.linkGbit ?? ""}
        onChange={({ target }) => change(target.value)}
        onBlur={() => setTyped(null)}
      />{" "}
      Gbit/s
    </label>
  );
}

/** What the judgement needs of the reader, and the ways to take the results away. */
export function OwnSettings({ state, groups, judging, onJudging, onChange }: OwnSettingsProps) {
  const [said, setSaid] = useState("");
  const say = (doing: Promise<string>) =>
    void doing.then(setSaid, (error: unknown) => setSaid(String(error)));
  return (
    <p className="own-actions">
      <LinkField state={state} onChange={onChange} />
      <label>
        Tolerance{" "}
        <select
          value={judging.tolerance}
          onChange={({ target }) => onJudging({ ...judging, tolerance: Number(target.value) })}
        >
          {tolerances.map((share) => (
            <option key={share} value={share}>
              {100 * share} %
            </option>
          ))}
        </select>
      </label>
      {groups.length > 1 && (
        <label>
          Your baseline{" "}
          <select
            value={judging.baseline}
            onChange={({ target }) => onJudging({ ...judging, baseline: target.value })}
          >
            <option value="">none</option>
            {groups.map(({ key, name, first }) => (
              <option key={key} value={key}>
                {name}: {testLabelOf(first)}
              </option>
            ))}
          </select>
        </label>
      )}
      <a
        href={ownHref("explore")}
        // What a link carried goes on in the next one.
        onClick={({ currentTarget }) => (currentTarget.hash = location.hash)}
      >
        Open in the explorer
      </a>
      <button type="button" onClick={() => say(copyLinkWith(state))}>
        Copy link with the data
      </button>
      <button type="button" onClick={() => say(saveCsv(state))}>
        Export as CSV
      </button>
      <button type="button" onClick={() => onChange(noResults)}>
        Remove all
      </button>
      <span role="status">{said}</span>
    </p>
  );
}
