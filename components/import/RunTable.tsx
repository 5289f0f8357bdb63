"use client";
import type { ChangeEvent } from "react";
import { encryptions, type Encryption } from "@/lib/dataset/facts/dimensions";
import { formatNumber } from "@/lib/format";
import { ownPaths, type OwnPath, type OwnRun } from "@/lib/own/own-run";

/** Rows that are drawn; more are read and added all the same. */
const MOST_ROWS = 100;

interface RunTableProps {
  readonly runs: readonly OwnRun[];
  /** CNIs with published figures, by id. */
  readonly cnis: Readonly<Record<string, string>>;
  readonly onChange: (runs: readonly OwnRun[]) => void;
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly words: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, words, onChange }: ChoiceProps) {
  return (
    <select
      aria-label={label}
      value={value}
      onChange={({ target }: ChangeEvent<HTMLSelectElement>) => onChange(target.value)}
    >
      <option value="">unknown</option>
      {words.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

const numberIn = (text: string) => (text === "" || !(Number(text) > 0) ? null : Number(text));

function RunRow({
  run,
  cnis,
  at,
  change,
}: {
  run: OwnRun;
  cnis: RunTableProps["cnis"];
  at: number;
  change: (run: OwnRun) => void;
}) {
  const of = `of row ${at + 1}`;
  const { bandwidth } = run.values;
  return (
    <tr>
      <td>
        <input
          aria-label={`Name ${of}`}
          value={run.name}
          onChange={({ target }) => change({ ...run, name: target.value })}
        />
      </td>
      <td>
        <Choice
          label={`CNI ${of}`}
          value={run.cni ?? ""}
          words={Object.entries(cnis)}
          onChange={(cni) => change({ ...run, cni: cni || null })}
        />
      </td>
      <td>
        <Choice
          label={`Encryption ${of}`}
          value={run.encryption ?? ""}
          words={Object.entries(encryptions)}
          onChange={(word) => change({ ...run, encryption: (word || null) as Encryption | null })}
        />
      </td>
      <td>{run.protocol?.toUpperCase() ?? "idle"}</td>
      <td>
        <input
          className="small"
          aria-label={`Streams ${of}`}
          inputMode="numeric"
          value={run.streams ?? ""}
          onChange={({ target }) => change({ ...run, streams: numberIn(target.value) })}
        />
      </td>
      <td>
        <Choice
          label={`Path ${of}`}
          value={run.path ?? ""}
          words={Object.entries(ownPaths)}
          onChange={(word) => change({ ...run, path: (word || null) as OwnPath | null })}
        />
      </td>
      <td>
        <input
          className="small"
          aria-label={`MTU ${of}`}
          inputMode="numeric"
          value={run.mtu ?? ""}
          onChange={({ target }) => change({ ...run, mtu: numberIn(target.value) })}
        />
      </td>
      <td>{run.run ?? ""}</td>
      <td className="number">{bandwidth === undefined ? "no value" : formatNumber(bandwidth / 1e9)}</td>
      <td className="file-name" title={run.file}>
        {run.file}
      </td>
    </tr>
  );
}

/** What was understood, a row for each run; every fact that may be wrong can be changed. */
export function RunTable({ runs, cnis, onChange }: RunTableProps) {
  const change = (at: number) => (run: OwnRun) =>
    onChange(runs.map((one, index) => (index === at ? run : one)));
  const heads = [
    "Name",
    "CNI",
    "Encryption",
    "Protocol",
    "Streams",
    "Path",
    "MTU, bytes",
    "Run",
    "Gbit/s",
    "File",
  ];
  return (
    <>
      <div className="scroll-box" tabIndex={0} role="region" aria-label="What was understood">
        <table className="results own-runs">
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {runs.slice(0, MOST_ROWS).map((run, at) => (
              <RunRow key={at} run={run} cnis={cnis} at={at} change={change(at)} />
            ))}
          </tbody>
        </table>
      </div>
      {runs.length > MOST_ROWS && (
        <p className="legend">
          The first {MOST_ROWS} of {runs.length} runs are shown.
        </p>
      )}
    </>
  );
}
