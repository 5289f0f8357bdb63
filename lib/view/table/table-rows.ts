import type { Cell } from "./cells";
import type { ColumnId } from "./column-ids";
import { columnOf, type Column } from "./columns";
import { constructViewTable, tableRows, type ViewTableModel } from "./table-model";
import type { ViewResult, ViewRow } from "@/lib/view/select/view-result";

/** A table head: the label and its unit, once. */
export interface TableHead {
  readonly column: Column;
  readonly label: string;
  readonly unit: string | null;
  /** Of every number in the column. */
  readonly decimals: number;
}

/** A row's cells in the order of the heads. `notes` are all of its cells' notes, each once. */
export interface TableRow {
  readonly key: string;
  readonly row: ViewRow;
  readonly cells: readonly Cell[];
  readonly notes: readonly string[];
}

/** The view as a table: the screen, the exports and the checks all read this. */
export interface ViewTable {
  readonly heads: readonly TableHead[];
  readonly rows: readonly TableRow[];
  /** The distinct notes of all rows, in order of appearance: a cell refers to them by number from 1. */
  readonly notes: readonly string[];
}

const rowsOfTable = new WeakMap<ViewRow, Map<string, TableRow>>();

function tableRow(row: ViewRow, heads: readonly TableHead[], result: ViewResult, layout: string): TableRow {
  const known = rowsOfTable.get(row)?.get(layout);
  if (known) return known;
  const { view, dataset } = result;
  const cells = heads.map(({ column, decimals }) => column.cell(row, { view, dataset, decimals }));
  const made = {
    key: row.key,
    row,
    cells,
    notes: [...new Set(cells.flatMap(({ notes }) => notes))],
  };
  rowsOfTable.set(row, new Map([[layout, made]]));
  return made;
}

/** Reads the table of a view; the screen passes the table that it renders. */
export function viewTable(result: ViewResult, model: ViewTableModel = constructViewTable(result)): ViewTable {
  const { view, dataset } = result;
  const heads = model.getVisibleLeafColumns().map(({ id }) => {
    const column = columnOf(id as ColumnId);
    return {
      column,
      label: column.label(view, dataset.variants),
      unit: column.unit(view),
      decimals: column.decimals(result),
    };
  });
  const layout = heads.map(({ column, decimals }) => `${column.id}.${decimals}`).join();
  const rows = tableRows(model).map((row) => tableRow(row, heads, result, layout));
  return { heads, rows, notes: [...new Set(rows.flatMap(({ notes }) => notes))] };
}

/** A head in one line, for exports and menus: `Bandwidth, median (Gbit/s)`. */
export function headText({ label, unit }: TableHead): string {
  return unit ? `${label} (${unit})` : label;
}
