"use client";
import {
  columnOrderingFeature,
  columnVisibilityFeature,
  rowPinningFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
} from "@tanstack/react-table";
import { memo, useCallback, useMemo, useState, type SyntheticEvent } from "react";
import { columnIds, type ColumnId } from "@/lib/view/column-ids";
import type { ViewResult } from "@/lib/view/select-view";
import type { ViewState } from "@/lib/view/view-state";
import { viewTable, type TableRow, type ViewTable } from "@/lib/view/table-rows";
import { withSort } from "@/lib/view/view-transitions";
import { ColumnChooser } from "./ColumnChooser";
import { ResultRow } from "./ResultRow";
import { ViewLink } from "./view-context";

const features = tableFeatures({
  columnVisibilityFeature,
  columnOrderingFeature,
  rowPinningFeature,
});
const columnDefs: ColumnDef<typeof features, TableRow>[] = columnIds.map((id) => ({ id }));

/** The table's state, all of it from the view: sorting is done in lib/view, so that exports share it. */
function useViewTable(table: ViewTable, result: ViewResult) {
  const shown = useMemo(() => table.heads.map(({ column }) => column.id as string), [table]);
  const state = useMemo(
    () => ({
      columnOrder: shown,
      columnVisibility: Object.fromEntries(columnIds.map((id) => [id, shown.includes(id)])),
      rowPinning: {
        top: table.rows.filter(({ row }) => result.view.pin.includes(row.variant.id)).map(({ key }) => key),
        bottom: [],
      },
    }),
    [shown, table, result],
  );
  return useTable({
    features,
    columns: columnDefs,
    data: table.rows,
    getRowId: ({ key }) => key,
    state,
  });
}

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

const HeadCell = memo(function HeadCell({ id, label, unit, numeric, sorted }: HeadCellProps) {
  const to = useCallback((view: ViewState) => withSort(view, id), [id]);
  return (
    <th
      scope="col"
      className={numeric ? (label.length > LONG_LABEL ? "number wide" : "number") : undefined}
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

/** Gives the cell under the pointer every digit of its figure: told where it is wanted, not written into each cell. */
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
  const made = useMemo(() => viewTable(result), [result]);
  const table = useViewTable(made, result);
  const [reached, setReached] = useState<string | null>(null);
  const numbers = useMemo(() => new Map(made.notes.map((note, index) => [note, index + 1])), [made]);
  const headOf = new Map(made.heads.map((head) => [head.column.id as string, head]));
  const rows = [...table.getTopRows(), ...table.getCenterRows()];
  const onReach = (event: SyntheticEvent) => {
    const row = rows[rowIndexOf(event)];
    if (!row) return;
    setReached(row.id);
    showFullFigure(event, row.original);
  };
  return (
    <section className="table-area" aria-label="Table">
      <ColumnChooser shown={made.heads.map(({ column }) => column.id)} />
      <div
        className="scroll-box"
        tabIndex={0}
        role="region"
        aria-label="Table of results"
        onPointerOver={onReach}
        onFocus={onReach}
      >
        <table className="results">
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {group.headers.map((header) => {
                  const head = headOf.get(header.column.id);
                  return (
                    head && (
                      <HeadCell
                        key={header.id}
                        id={head.column.id}
                        label={head.label}
                        unit={head.unit}
                        numeric={head.column.numeric}
                        sorted={sortedBy(result.view, head.column.id)}
                      />
                    )
                  );
                })}
              </tr>
            ))}
          </thead>
          <tbody>
            {rows.map((row) => (
              <ResultRow
                key={row.id}
                table={row.original}
                heads={made.heads}
                pinned={row.getIsPinned() === "top"}
                reached={row.id === reached}
                numbers={numbers}
                noteKey={row.original.notes.map((note) => numbers.get(note)).join()}
              />
            ))}
          </tbody>
        </table>
      </div>
      <Footnotes notes={made.notes} />
    </section>
  );
});
