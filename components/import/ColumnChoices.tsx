import { useState } from "react";
import { countOf } from "@/lib/format";
import { guessMeaning, meaningLabels, readOtherTable, type Meaning } from "@/lib/own/formats/other-table";
import { guessFacts } from "@/lib/own/input/guess-facts";
import type { OtherTable, OwnRead } from "@/lib/own/own-run";

/** Rows of the preview. */
const SHOWN = 5;

interface ColumnChoicesProps {
  readonly table: OtherTable;
  readonly onRead: (read: OwnRead) => void;
}

/** A table that nobody knows, with what its columns may be; the reader corrects the guess, and then it is read. */
export default function ColumnChoices({ table, onRead }: ColumnChoicesProps) {
  const { file, columns, rows } = table;
  const [choices, setChoices] = useState<readonly (Meaning | null)[]>(() => columns.map(guessMeaning));
  const [trouble, setTrouble] = useState("");
  const choose = (at: number, meaning: Meaning | null) => {
    setTrouble("");
    setChoices(choices.map((known, index) => (index === at ? meaning : known)));
  };
  const read = () => {
    const found = readOtherTable(table, choices);
    if (typeof found === "string") setTrouble(found);
    else onRead({ ...found, runs: guessFacts(found.runs) });
  };
  return (
    <section aria-label={`Columns of ${file}`}>
      <h3>What are the columns of {file}?</h3>
      <div className="scroll-box" tabIndex={0} role="region" aria-label={`First rows of ${file}`}>
        <table className="own-runs">
          <thead>
            <tr>
              {columns.map((head, at) => (
                <th key={head} scope="col">
                  {head}
                  <select
                    aria-label={`Column ${head}`}
                    value={choices[at] ?? ""}
                    onChange={({ target }) => choose(at, (target.value || null) as Meaning | null)}
                  >
                    <option value="">leave out</option>
                    {meaningLabels.map(([id, label]) => (
                      <option key={id} value={id}>
                        {label}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map((cells, line) => (
              <tr key={line}>
                {cells.map((cell, at) => (
                  <td key={at}>{cell.slice(0, 80)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="own-actions">
        <button type="button" onClick={read}>
          Read {countOf(rows.length, "row")}
        </button>
        <span role="status">{trouble}</span>
      </p>
    </section>
  );
}
