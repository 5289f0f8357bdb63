"use client";
import { Glossed } from "@/components/glossary/Glossed";
import { useTable } from "@tanstack/react-table";
import { memo, useCallback, useMemo, useState, type SyntheticEvent } from "react";
import { RANK_MEANING } from "@/lib/statistics/rank-ranges";
import type { ColumnId } from "@/lib/view/table/column-ids";
import type { ViewResult } from "@/lib/view/select/view-result";
import type { ViewState } from "@/lib/view/link/view-state";
import { tableOptions } from "@/lib/view/table/table-model";
import { viewTable, type TableRow } from "@/lib/view/table/table-rows";
import { withSort } from "@/lib/view/link/view-transitions";
import { ColumnChooser } from "./ColumnChooser";
import { tableClass } from "./long-table";
import { ResultRow } from "./ResultRow";
import { ViewLink } from "@/components/explorer/view-context";

/** Whether and how a view is sorted by a column. */
function sortedBy({ sort }: ViewState, id: ColumnId): false | "asc" | "desc" {
  if (sort?.column !== id) return false;
  return sort.descending ? "desc" : "asc";
}

interface HeadCellProps {
  readonly id: ColumnId;
  readonly label: string;
  readonly unit: string | null;
  readonly numeric: boolean;
  readonly sorted: false | "asc" | "desc";
}

/** Letters of a head above which its column is made wider. */
const LONG_LABEL = 20;

const sortMarks = { asc: " ↑", desc: " ↓" } as const;
const sortWords = { asc: "ascending", desc: "descending" } as const;

function headClass(id: ColumnId, label: string, numeric: boolean): string | undefined {
  if (id === "variant") return "variant";
  if (!numeric) return undefined;
  return label.length > LONG_LABEL ? "number wide" : "number";
}

const HeadCell = memo(function HeadCell({ id, label, unit, numeric, sorted }: HeadCellProps) {
  const to = useCallback((view: ViewState) => withSort(view, id), [id]);
  return (
    <th
      scope="col"
      className={headClass(id, label, numeric)}
      aria-sort={sorted ? sortWords[sorted] : undefined}
    >
      <ViewLink to={to}>{`${label}${sorted ? sortMarks[sorted] : ""}`}</ViewLink>
      {unit && <span className="unit">{unit}</span>}
    </th>
  );
});

function Footnotes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <ol className="footnotes" aria-label="Notes to the table">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ol>
  );
}

/** The place among the rows of what an event is on; -1 for the heads. */
function rowIndexOf({ target }: SyntheticEvent): number {
  const line = (target as HTMLElement).closest("tbody tr");
  return line instanceof HTMLTableRowElement ? line.sectionRowIndex : -1;
}

/** Gives the cell under the pointer every digit of its figure: set on demand, not written into each cell. */
function showFullFigure({ target }: SyntheticEvent, row: TableRow): void {
  const datum = (target as HTMLElement).closest("td");
  const cell = datum && row.cells[datum.cellIndex];
  if (cell) datum.title = cell.full === cell.text ? "" : cell.full;
}

/** The table of the view: it alone suffices for whoever cannot use the chart. */
export const ResultTable = memo(function ResultTable({
  result,
  caption,
}: {
  result: ViewResult;
  caption: string;
}) {
  const table = useTable(useMemo(() => tableOptions(result), [result]));
  const made = useMemo(() => viewTable(result, table), [result, table]);
  const [reached, setReached] = useState<string | null>(null);
  const numbers = useMemo(() => new Map(made.notes.map((note, index) => [note, index + 1])), [made]);
  const onReach = (event: SyntheticEvent) => {
    const row = made.rows[rowIndexOf(event)];
    if (!row) return;
    setReached(row.key);
    showFullFigure(event, row);
  };
  return (
    <section className="table-area" aria-labelledby="table-heading">
      <h2 id="table-heading" className="visually-hidden">
        Table
      </h2>
      <ColumnChooser shown={made.heads.map(({ column }) => column.id)} />
      <div
        className="scroll-box"
        tabIndex={0}
        role="region"
        aria-label="Table of results"
        onPointerOver={onReach}
        onFocus={onReach}
      >
        <table className={tableClass("results", result.dataset.variants.length * result.tests.length)}>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {made.heads.map(({ column, label, unit }) => (
                <HeadCell
                  key={column.id}
                  id={column.id}
                  label={label}
                  unit={unit}
                  numeric={column.numeric}
                  sorted={sortedBy(result.view, column.id)}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {made.rows.map((row) => (
              <ResultRow
                key={row.key}
                table={row}
                heads={made.heads}
                edition={result.view.edition}
                pinned={result.view.pin.includes(row.row.variant.id)}
                reached={row.key === reached}
                numbers={numbers}
                noteKey={row.notes.map((note) => numbers.get(note)).join()}
              />
            ))}
          </tbody>
        </table>
      </div>
      {made.heads.some(({ column }) => column.id === "rank") && (
        <p className="legend" id="rank-meaning">
          <Glossed>{RANK_MEANING}</Glossed>
        </p>
      )}
      <Footnotes notes={made.notes} />
    </section>
  );
});
