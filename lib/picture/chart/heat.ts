import type { Definition } from "@/lib/dataset/definition";
import { heatHead, shadeStep, type HeatCell, type HeatTable } from "@/lib/view/chart/heat-table";
import type { Block } from "@/lib/picture/paint/block";
import { gridBlock, type GridCell } from "./grid";

function cellOf(cell: HeatCell | null): GridCell {
  if (!cell) return { text: "not selected", isNote: true };
  const { mark, shade, rank } = cell;
  if (mark.holeWord !== null) return { text: mark.holeWord, isNote: true };
  const small = [rank, mark.comparable ? null : "not comparable"].filter(Boolean).join(" ");
  return { text: mark.text, small, ...(shade !== null && { shade: shadeStep(shade) }) };
}

/** Variants by tests as a block, shaded from the test's worst to its best, each figure with its rank. */
export function heatBlock({ tests, rows }: HeatTable, definition: Definition): Block {
  return gridBlock({
    title: "",
    heads: tests.map((test) => heatHead(definition, test)),
    rows: rows.map(({ label, cells }) => ({ label, cells: cells.map(cellOf) })),
  });
}
