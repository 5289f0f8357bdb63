import { cellTexts, tableNotes, type CellText } from "@/lib/findings/cell-text";
import { headWords, tableHeading } from "@/lib/findings/describe-findings";
import type { EvidenceCell, EvidenceTable } from "@/lib/findings/finding";
import { viewHref } from "@/lib/view/link/view-codec";

function CellDatum({ cell, shown }: { cell: EvidenceCell; shown: CellText }) {
  const { text, spread, loss, isWords } = shown;
  if (isWords) return <td className={cell.kind === "words" ? undefined : "number empty"}>{text}</td>;
  return (
    <td className="number" {...(cell.kind === "figure" && { "data-figure": figureKey(cell) })}>
      {text}
      {spread && <small className="spread"> {spread}</small>}
      {loss && <small className={loss.includes("⚑") ? "high-loss" : undefined}> {loss}</small>}
    </td>
  );
}

/** Which row of the explorer's table has the figure: `dtm/cilium`. */
function figureKey({ measurement }: EvidenceCell & { kind: "figure" }): string {
  return `${measurement.test}/${measurement.variant.id}`;
}

const isNumeric = (table: EvidenceTable, column: number) =>
  table.rows.some(({ cells }) => cells[column] !== undefined && cells[column].kind !== "words");

/** A table of a finding's figures, and the way to them in the explorer. */
export function EvidenceFigures({ claim, table }: { claim: string; table: EvidenceTable }) {
  const { heads, rows, view } = table;
  const texts = cellTexts(table);
  const heading = tableHeading(table);
  const notes = tableNotes(table);
  return (
    <div className="evidence">
      <div className="scroll-box" tabIndex={0} role="region" aria-label={`${claim} ${heading}`}>
        <table className="results">
          <caption>{heading}</caption>
          <thead>
            <tr>
              {heads.map((head, index) => (
                <th
                  key={`${index} ${head.label}`}
                  scope="col"
                  className={index > 0 && isNumeric(table, index - 1) ? "number" : undefined}
                >
                  {headWords(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, cells }, row) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {cells.map((cell, index) => {
                  const shown = texts[row]?.[index];
                  return shown && <CellDatum key={index} cell={cell} shown={shown} />;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {notes.map((note) => (
        <p key={note} className="legend">
          {note}
        </p>
      ))}
      <p>
        <a href={viewHref(view)} aria-label={`Open the evidence in the explorer: ${heading}`}>
          Open the evidence in the explorer
        </a>
      </p>
    </div>
  );
}
