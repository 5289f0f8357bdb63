import {
  constructTable,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  type ColumnDef,
  type Row,
} from "@tanstack/table-core";
import { storeReactivityBindings } from "@tanstack/table-core/store-reactivity-bindings";
import type { Matrix, MatrixRow } from "./matrix";
import type { MatrixGroup, MatrixView } from "./matrix-link";

const features = tableFeatures({
  coreReactivityFeature: storeReactivityBindings(),
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});

type Key = number | string | undefined;

function compareKeys(a: Row<typeof features, MatrixRow>, b: Row<typeof features, MatrixRow>, column: string) {
  const [left, right] = [a.getValue<Key>(column), b.getValue<Key>(column)];
  if (typeof left === "number" && typeof right === "number") return left - right;
  return String(left).localeCompare(String(right), "en");
}

/** What a row is grouped by, in words; empty where nothing is. */
export function groupOf(group: MatrixGroup, { cni, dataPlane, encryption }: MatrixRow): string {
  switch (group) {
    case "none":
      return "";
    case "cni":
      return cni;
    case "dataplane":
      return dataPlane;
    case "encryption":
      return encryption;
  }
}

function columnDefs({ columns }: Matrix, group: MatrixGroup): ColumnDef<typeof features, MatrixRow>[] {
  const keyed = (id: string, accessorFn: (row: MatrixRow) => Key) => ({
    id,
    accessorFn,
    sortFn: compareKeys,
    sortUndefined: "last" as const,
  });
  return [
    keyed("group", (row) => groupOf(group, row)),
    keyed("name", ({ name }) => name),
    ...columns.map(({ id }, at) => keyed(id, ({ cells }) => cells[at]?.value)),
  ];
}

/** Whether each word of a search is in a row's facts. */
function matches(row: MatrixRow, find: string): boolean {
  const text = [row.name, row.id, row.cni, row.dataPlane, row.encryption, row.kubeProxy, row.version]
    .join(" ")
    .toLowerCase();
  return find
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** The rows of a view: those that the search finds, by group, then sorted; rows without a value come last in either direction. */
export function matrixRows(matrix: Matrix, view: MatrixView): readonly MatrixRow[] {
  const isWorst = view.order.startsWith("-");
  const id = isWorst ? view.order.slice(1) : view.order;
  const column = matrix.columns.find((one) => one.id === id);
  const isSorted = column !== undefined || id === "name";
  const bestIsHigh = column?.better === "higher";
  const table = constructTable({
    features,
    columns: columnDefs(matrix, view.group),
    data: matrix.rows.filter((row) => matches(row, view.find)),
    getRowId: (row: MatrixRow) => row.id,
    state: {
      sorting: [
        ...(view.group === "none" ? [] : [{ id: "group", desc: false }]),
        ...(isSorted ? [{ id, desc: column ? bestIsHigh !== isWorst : false }] : []),
      ],
    },
  });
  return table.getSortedRowModel().rows.map(({ original }) => original);
}
