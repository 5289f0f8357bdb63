"use client";
import { memo } from "react";
import { figureBar } from "@/components/figure/figure-bar";
import { boundSign } from "@/lib/dataset/metrics";
import type { Matrix, MatrixCell, MatrixRow } from "@/lib/matrix/matrix";
import type { DrawnRow } from "@/lib/matrix/matrix-rows";
import { variantHref, type LinkedEdition } from "@/lib/view/link/edition-link";

function Cell({ cell, most, sign }: { cell: MatrixCell; most: number; sign: string }) {
  const { value = null, low = null, high = null, text, note } = cell;
  if (value === null)
    return (
      <td className="empty" title={note || undefined}>
        {text}
      </td>
    );
  return (
    <td title={note} {...figureBar({ value, low, high, most })}>
      {`${sign}${text}`}
    </td>
  );
}

interface CellsProps {
  readonly row: MatrixRow;
  readonly columns: Matrix["columns"];
  readonly edition: LinkedEdition;
  readonly isTicked: boolean;
  /** Whether no more can be ticked. */
  readonly isFull: boolean;
  readonly onTick: (id: string) => void;
}

const RowCells = memo(function RowCells({ row, columns, edition, isTicked, isFull, onTick }: CellsProps) {
  const { id, name, cells, policy, version } = row;
  return (
    <>
      <th scope="row" className="variant">
        <input
          type="checkbox"
          // Its state is in the link: a browser that kept it too would walk through a thousand boxes at every change of the address.
          autoComplete="off"
          aria-label={`Compare ${name}`}
          checked={isTicked}
          disabled={!isTicked && isFull}
          onChange={() => onTick(id)}
        />{" "}
        <a href={variantHref(edition, id)}>{name}</a>
      </th>
      {columns.map(({ id: column, most, bound }, at) => {
        const cell = cells[at];
        return cell ? <Cell key={column} cell={cell} most={most} sign={boundSign(bound)} /> : null;
      })}
      <td>{policy}</td>
      <td>{version}</td>
    </>
  );
});

/** A row of the table: a variant with its headline figures, below the heading of the group that it begins. */
export function VariantRow({ isShown, group, ...cells }: CellsProps & DrawnRow) {
  return (
    <>
      {group !== null && (
        <tr className="group">
          <th scope="rowgroup" colSpan={cells.columns.length + 3}>
            {group}
          </th>
        </tr>
      )}
      <tr
        className={cells.isTicked ? "ticked" : undefined}
        hidden={!isShown || undefined}
        data-variant={cells.row.id}
      >
        <RowCells {...cells} />
      </tr>
    </>
  );
}
