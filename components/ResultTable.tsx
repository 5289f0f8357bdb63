"use client";
import {
  columnOrderingFeature,
  columnVisibilityFeature,
  rowPinningFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
} from "@tanstack/react-table";
import { memo, useCallback, useMemo, type MouseEvent, type PointerEvent } from "react";
import { columnIds, type ColumnId } from "@/lib/view/column-ids";
import type { Cell } from "@/lib/view/columns";
import type { ViewResult } from "@/lib/view/select-view";
import type { ViewState } from "@/lib/view/view-state";
import { viewTable, type TableHead, type TableRow, type ViewTable } from "@/lib/view/table-rows";
import { toggled, withSort } from "@/lib/view/view-transitions";
import { ColumnChooser } from "./ColumnChooser";
import { VIEW_FORM } from "./FilterRail";
import { useViewControl, ViewLink } from "./view-context";

const features = tableFeatures({
  rowSortingFeature,
  columnVisibilityFeature,
  columnOrderingFeature,
  rowPinningFeature,
});
const columnDefs: ColumnDef<typeof features, TableRow>[] = columnIds.map((id) => ({
  id,
  accessorFn: ({ byColumn }) => byColumn.get(id)?.sortKey,
  sortUndefined: "last",
}));

/** The table's state, all of it from the view: sorting is done by the library, so that exports share it. */
function useViewTable(table: ViewTable, result: ViewResult) {
  const { sort } = result.view;
  const shown = useMemo(() => table.heads.map(({ column }) => column.id as string), [table]);
  const state = useMemo(
    () => ({
      sorting: sort ? [{ id: sort.column, desc: sort.descending }] : [],
      columnOrder: shown,
      columnVisibility: Object.fromEntries(columnIds.map((id) => [id, shown.includes(id)])),
      rowPinning: {
        top: table.rows.filter(({ row }) => result.view.pin.includes(row.variant.id)).map(({ key }) => key),
        bottom: [],
      },
    }),
    [sort, shown, table, result],
  );
  return useTable({
    features,
    columns: columnDefs,
    data: table.rows,
    getRowId: ({ key }) => key,
    manualSorting: true,
    state,
  });
}

interface HeadCellProps {
  readonly id: ColumnId;
  readonly label: string;
  readonly unit: string | null;
  readonly numeric: boolean;
  readonly sorted: false | "asc" | "desc";
}

const sortMarks = { asc: " ↑", desc: " ↓" } as const;
const sortWords = { asc: "ascending", desc: "descending" } as const;

const HeadCell = memo(function HeadCell({ id, label, unit, numeric, sorted }: HeadCellProps) {
  const to = useCallback((view: ViewState) => withSort(view, id), [id]);
  return (
    <th
      scope="col"
      className={numeric ? "number" : undefined}
      aria-sort={sorted ? sortWords[sorted] : undefined}
    >
      <ViewLink to={to}>{`${label}${sorted ? sortMarks[sorted] : ""}`}</ViewLink>
      {unit && <span className="unit">{unit}</span>}
    </th>
  );
});

function NoteNumbers({ notes, numbers }: { notes: readonly string[]; numbers: ReadonlyMap<string, number> }) {
  return <sup>{notes.map((note) => numbers.get(note)).join(",")}</sup>;
}

function Datum({
  cell,
  numeric,
  numbers,
}: {
  cell: Cell;
  numeric: boolean;
  numbers: ReadonlyMap<string, number>;
}) {
  const className =
    [numeric ? "number" : "", cell.sortKey === null ? "empty" : ""].join(" ").trim() || undefined;
  return (
    <td className={className}>
      {cell.text}
      {cell.notes.length > 0 && <NoteNumbers notes={cell.notes} numbers={numbers} />}
    </td>
  );
}

function VariantCell({ table, pinned }: { table: TableRow; pinned: boolean }) {
  const { variant, isReference } = table.row;
  const pinWord = pinned ? "Unpin" : "Pin";
  return (
    <th scope="row" className="variant">
      <div className="variant-cell">
        <a className={`swatch ${variant.cni} ${variant.encryption}`} href={`/variants/${variant.id}`}>
          {variant.name}
        </a>
        {isReference && <small>reference</small>}
        <button
          type="submit"
          form={VIEW_FORM}
          name="pin"
          value={variant.id}
          aria-pressed={pinned}
          aria-label={`${pinWord} ${variant.name}`}
        >
          {pinned ? "▲" : "△"}
        </button>
        <button
          type="submit"
          form={VIEW_FORM}
          name="hide"
          value={variant.id}
          aria-label={`Hide ${variant.name}`}
        >
          ×
        </button>
      </div>
    </th>
  );
}

interface ResultRowProps {
  readonly table: TableRow;
  readonly heads: readonly TableHead[];
  readonly pinned: boolean;
  readonly numbers: ReadonlyMap<string, number>;
  /** The row's note numbers: rows without notes need not be drawn anew when others' notes change. */
  readonly noteKey: string;
}

const ResultRow = memo(
  function ResultRow({ table, heads, pinned, numbers }: ResultRowProps) {
    return (
      <tr
        className={pinned ? "pinned" : undefined}
        data-band={table.row.rank ? table.row.rank.band % 2 : undefined}
      >
        {heads.map(({ column }, index) =>
          column.id === "variant" ? (
            <VariantCell key="variant" table={table} pinned={pinned} />
          ) : (
            <Datum
              key={column.id}
              cell={table.cells[index] as Cell}
              numeric={column.numeric}
              numbers={numbers}
            />
          ),
        )}
      </tr>
    );
  },
  (a, b) => a.table === b.table && a.pinned === b.pinned && a.noteKey === b.noteKey,
);

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

/** Pin and hide buttons belong to the form without script; with it a click changes the view. */
function useRowActions() {
  const { getView, setView } = useViewControl();
  return (event: MouseEvent<HTMLElement>) => {
    const button = (event.target as HTMLElement).closest<HTMLButtonElement>("button[name]");
    if (!button) return;
    event.preventDefault();
    const name = button.name as "pin" | "hide";
    const view = getView();
    setView({ ...view, [name]: toggled(view[name], button.value) });
  };
}

/** Gives the cell under the pointer every digit of its figure: told where it is wanted, not written into each cell. */
function showFullFigure(event: PointerEvent<HTMLElement>, rows: readonly TableRow[]): void {
  const datum = (event.target as HTMLElement).closest("td");
  const line = datum?.closest("tr");
  if (!datum || !line || datum.title) return;
  const cell = rows[line.sectionRowIndex]?.cells[datum.cellIndex];
  if (cell && cell.full !== cell.text && cell.full !== "") datum.title = cell.full;
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
  const onClick = useRowActions();
  const numbers = useMemo(() => new Map(made.notes.map((note, index) => [note, index + 1])), [made]);
  const headOf = new Map(made.heads.map((head) => [head.column.id as string, head]));
  const rows = [...table.getTopRows(), ...table.getCenterRows()];
  return (
    <section className="table-area" aria-label="Table">
      <ColumnChooser shown={made.heads.map(({ column }) => column.id)} />
      <div
        className="scroll-box"
        tabIndex={0}
        role="region"
        aria-label="Table of results"
        onClick={onClick}
        onPointerOver={(event) =>
          showFullFigure(
            event,
            rows.map((row) => row.original),
          )
        }
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
                        sorted={header.column.getIsSorted()}
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
