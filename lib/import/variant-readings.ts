import type { Quantity } from "../dataset/dataset";
import type { NodeRole } from "../dataset/dimensions";
import type { Reading } from "../dataset/reading";
import type { TestId } from "../dataset/tests";
import { cellKey, type CellTable } from "./cell";
import { columns, runs, type Column } from "./columns-2024-01";
import { clientOutputPath, nameNodeHole, nameTrafficHole, noService } from "./holes";
import type { ClientOutput } from "./iperf3-error";
import type { VariantFacts } from "./variant-facts-2024-01";
import { absentTests } from "./variant-files";

/** One published number of one run, or its hole, in the unit of its quantity. */
export interface ImportedReading {
  readonly variant: string;
  readonly run: number;
  readonly test: TestId;
  readonly role: NodeRole | null;
  readonly quantity: Quantity;
  readonly reading: Reading;
}

/**
 * The readings of one variant, 74 a run in the units of the columns, with its holes named; `outputs` are the client outputs by path, as
 * far as they are at hand. Cells that were refused are left out.
 */
export function readVariantReadings(
  facts: VariantFacts,
  cells: CellTable,
  outputs: ReadonlyMap<string, ClientOutput>,
): ImportedReading[] {
  const absent = absentTests(facts);
  return columns.flatMap((column) =>
    runs.flatMap((run) => {
      const reading = absent.includes(column.test) ? noService : readCell(facts, cells, outputs, run, column);
      if (reading === undefined) return [];
      return {
        variant: facts.id,
        run,
        test: column.test,
        role: column.role,
        quantity: column.quantity,
        reading,
      };
    }),
  );
}

/** Undefined for a cell that was refused. */
function readCell(
  facts: VariantFacts,
  cells: CellTable,
  outputs: ReadonlyMap<string, ClientOutput>,
  run: number,
  column: Column,
): Reading | undefined {
  const cell = cells.get(cellKey(run, column.test, column.series))?.cell;
  if (cell === undefined || cell === "invalid" || typeof cell === "number")
    return cell === "invalid" ? undefined : cell;
  if (column.role !== null) return nameNodeHole(cells, run, column, cell);
  return nameTrafficHole(cell, outputs.get(clientOutputPath(facts.id, run, column.test)));
}
