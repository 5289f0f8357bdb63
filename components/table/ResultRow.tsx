"use client";
import { variantHref } from "@/lib/view/link/edition-link";
import { cniColourName } from "@/lib/dataset/facts/dimensions";
import { memo, type MouseEvent } from "react";
import type { Cell } from "@/lib/view/table/cells";
import type { ColumnId } from "@/lib/view/table/column-ids";
import type { ViewState } from "@/lib/view/link/view-state";
import type { TableHead, TableRow } from "@/lib/view/table/table-rows";
import { toggled } from "@/lib/view/link/view-transitions";
import { useViewControl } from "@/components/explorer/view-context";

type NoteNumbers = ReadonlyMap<string, number>;

/** A cell of figures. No component: a table has hundreds, and a cell without notes is one text to React, as cheap as a cell can be. */
function datum(id: ColumnId, { text, notes, sortKey }: Cell, numeric: boolean, numbers: NoteNumbers) {
  const classes = [numeric ? "number" : "", sortKey === null ? "empty" : ""].filter(Boolean).join(" ");
  return (
    <td key={id} className={classes || undefined}>
      {notes.length === 0 ? (
        text
      ) : (
        <>
          {text}
          <sup>{notes.map((note) => numbers.get(note)).join(",")}</sup>
        </>
      )}
    </td>
  );
}

/** What can be done with a row, shown once the reader reaches it: two buttons on each of many rows would cost every change of the view dearly. */
function RowActions({ id, name, pinned }: { id: string; name: string; pinned: boolean }) {
  const { getView, setView } = useViewControl();
  const pinWord = pinned ? "Unpin" : "Pin";
  const toggle = (list: "pin" | "hide") => (event: MouseEvent) => {
    event.preventDefault();
    const view = getView();
    setView({ ...view, [list]: toggled(view[list], id) });
  };
  return (
    <span className="row-actions">
      <button
        type="button"
        aria-label={`${pinWord} ${name}`}
        title={`${pinWord} on top`}
        onClick={toggle("pin")}
      >
        {pinned ? "▲" : "△"}
      </button>
      <button type="button" aria-label={`Hide ${name}`} title="Hide" onClick={toggle("hide")}>
        ×
      </button>
    </span>
  );
}

interface ResultRowProps {
  readonly table: TableRow;
  readonly heads: readonly TableHead[];
  readonly edition: ViewState["edition"];
  readonly pinned: boolean;
  /** Whether the reader's pointer or focus is on the row, or was last. */
  readonly reached: boolean;
  readonly numbers: NoteNumbers;
  /** The row's note numbers: rows whose numbers stay need not be drawn anew when the notes change. */
  readonly noteKey: string;
}

function VariantCell({
  table,
  edition,
  pinned,
  reached,
}: Pick<ResultRowProps, "table" | "edition" | "pinned" | "reached">) {
  const { variant, isReference } = table.row;
  return (
    <th scope="row" className="variant">
      <a
        className={`swatch ${cniColourName(variant.cni)} ${variant.encryption}`}
        href={variantHref(edition, variant.id)}
      >
        {variant.name}
      </a>
      {isReference && <small>reference</small>}
      {pinned && <small>pinned</small>}
      {reached && <RowActions id={variant.id} name={variant.name} pinned={pinned} />}
    </th>
  );
}

/** A row of the table. */
export const ResultRow = memo(
  function ResultRow({ table, heads, edition, pinned, reached, numbers }: ResultRowProps) {
    return (
      <tr className={pinned ? "pinned" : undefined}>
        {heads.map(({ column }, index) =>
          column.id === "variant" ? (
            <VariantCell key="variant" table={table} edition={edition} pinned={pinned} reached={reached} />
          ) : (
            datum(column.id, table.cells[index] as Cell, column.numeric, numbers)
          ),
        )}
      </tr>
    );
  },
  (a, b) =>
    a.table === b.table &&
    a.edition === b.edition &&
    a.pinned === b.pinned &&
    a.reached === b.reached &&
    a.noteKey === b.noteKey,
);
