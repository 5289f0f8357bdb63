import {
  columnOrderingFeature,
  columnVisibilityFeature,
  constructTable,
  createSortedRowModel,
  rowPinningFeature,
  rowSortingFeature,
  tableFeatures,
  type ColumnDef,
  type Row,
  type Table,
} from "@tanstack/table-core";
import { storeReactivityBindings } from "@tanstack/table-core/store-reactivity-bindings";
import { tests } from "@/lib/dataset/tests";
import { columnsOf } from "./choose-columns";
import { columnIdsOf, runIndexOf, type ColumnId } from "./column-ids";
import { columnOf } from "./columns";
import type { ViewResult, ViewRow } from "@/lib/view/select/view-result";
import type { ViewState } from "@/lib/view/link/view-state";

const features = tableFeatures({
  columnOrderingFeature,
  columnVisibilityFeature,
  rowPinningFeature,
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});

type Features = typeof features;

/** What the model and the screen read of a table, whoever constructed it. */
export type ViewTableModel = Pick<
  Table<Features, ViewRow>,
  "getVisibleLeafColumns" | "getTopRows" | "getCenterRows"
>;

/** A hidden column: rows outside the ranking, which follow the others in columns of the view's metric. */
const APART = "apart";

/** A column's value is the key that sorts its cell; undefined where the cell has no value. */
type SortKey = number | string | undefined;

function compareKeys(a: Row<Features, ViewRow>, b: Row<Features, ViewRow>, column: string): number {
  const [left, right] = [a.getValue<SortKey>(column), b.getValue<SortKey>(column)];
  if (typeof left === "number" && typeof right === "number") return left - right;
  return String(left).localeCompare(String(right), "en");
}

function columnDefs({ view, dataset }: ViewResult): ColumnDef<Features, ViewRow>[] {
  const accessed = columnIdsOf(dataset.definition.runs).map((id) => ({
    id,
    accessorFn: (row: ViewRow): SortKey =>
      columnOf(id).cell(row, { view, dataset, decimals: 0 }).sortKey ?? undefined,
    sortFn: compareKeys,
    sortUndefined: "last" as const,
  }));
  const apart = {
    id: APART,
    accessorFn: ({ notComparable }: ViewRow): SortKey => Number(notComparable !== null),
    sortFn: compareKeys,
  };
  return [...accessed, apart];
}

function isOfMetric(column: ColumnId): boolean {
  return ["figure", "min", "max"].includes(column) || runIndexOf(column) !== null;
}

function sortingOf({ sort }: ViewState) {
  if (!sort) return [];
  const { column, descending } = sort;
  const apart = isOfMetric(column) ? [{ id: APART, desc: false }] : [];
  return [...apart, { id: column as string, desc: descending }];
}

/** Pinned variants in the order in which they were pinned, each test by test; their rows ignore the sorting. */
function pinnedKeys({ rows, view }: ViewResult): string[] {
  return view.pin.flatMap((id) => rows.filter(({ variant }) => variant.id === id).map(({ key }) => key));
}

/**
 * The options of the one table: columns, their order and visibility, sorting and pinned rows, all from the view. Rows without a value
 * come last in either direction, and rows that are equal in a column keep their rank order. For `constructTable` and `useTable` alike.
 */
export function tableOptions(result: ViewResult) {
  const { view, dataset, rows } = result;
  const { runs } = dataset.definition;
  const hasUdp = rows.some(({ test }) => tests[test].protocol === "udp");
  const shown = columnsOf(view, { hasUdp, testCount: result.tests.length, runCount: runs });
  const shownIds = new Set<string>(shown.map(({ id }) => id));
  return {
    features,
    columns: columnDefs(result),
    data: rows,
    getRowId: ({ key }: ViewRow) => key,
    state: {
      sorting: sortingOf(view),
      columnOrder: [...shownIds],
      columnVisibility: Object.fromEntries([...columnIdsOf(runs), APART].map((id) => [id, shownIds.has(id)])),
      rowPinning: { top: pinnedKeys(result), bottom: [] },
    },
  };
}

/** The table of a view outside React. */
export function constructViewTable(result: ViewResult): ViewTableModel {
  const options = tableOptions(result);
  const reactivity = { coreReactivityFeature: storeReactivityBindings() };
  return constructTable({ ...options, features: { ...features, ...reactivity } });
}

/** The rows in the order of the table: pinned first, then sorted. */
export function tableRows(table: ViewTableModel): ViewRow[] {
  return [...table.getTopRows(), ...table.getCenterRows()].map(({ original }) => original);
}
