import { heatHead, type HeatCell, type HeatTable } from "@/lib/view/heat-table";
import type { Block } from "./block";
import { gridBlock, type GridCell } from "./grid";

const STEPS = 5;

function cellOf(cell: HeatCell | null): GridCell {
  if (!cell) return { text: "not selected", isNote: true };
  const { mark, shade, rank } = cell;
  if (mark.holeWord !== null) return { text: mark.holeWord, isNote: true };
  const small = [rank, mark.comparable ? null : "not comparable"].filter(Boolean).join(" ");
  const step = shade === null ? undefined : Math.min(STEPS - 1, Math.floor(shade * STEPS));
  return { text: mark.text, small, ...(step !== undefined && { shade: step as GridCell["shade"] & number }) };
}

/** Variants by tests as a block, shaded from the test's worst to its best, each figure with its rank. */
export function heatBlock({ tests, rows }: HeatTable): Block {
  return gridBlock({
    title: "",
    heads: tests.map(heatHead),
    rows: rows.map(({ label, cells }) => ({ label, cells: cells.map(cellOf) })),
  });
}
