import type { Quantity } from "@/lib/dataset/dataset";
import type { NodeRole } from "@/lib/dataset/facts/dimensions";
import type { Reading } from "@/lib/dataset/reading";
import type { TestId } from "@/lib/dataset/tests";
import { cellKey, type CellTable } from "@/lib/import/cell";
import { columns, type Column } from "./columns-2024-01";
import { clientOutputPath, nameNodeHole, nameTrafficHole, noRun, noService } from "@/lib/import/holes";
import type { ImportIssue } from "@/lib/import/import-issue";
import type { ClientOutput } from "@/lib/import/iperf3/iperf3-error";
import { runsOf, type DeclaredVariant, type ImportPlan } from "@/lib/import/import-plan";
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

/** Whether a dataset has a column: its tests and the nodes on which it measured are declared. */
function isDeclared({ tests, roles }: ImportPlan["definition"], { test, role }: Column): boolean {
  return tests.some(({ id }) => id === test) && (role === null || roles.includes(role));
}

/** The figures of a variant in columns that the dataset is declared not to have. */
export function findUndeclared(
  { definition }: Pick<ImportPlan, "definition">,
  facts: DeclaredVariant,
  cells: CellTable,
): ImportIssue[] {
  const file = `${facts.id}/results-spreadsheet.csv`;
  const message = "expected nothing: the definition has no such test or role";
  return columns
    .filter((column) => !isDeclared(definition, column))
    .flatMap(({ test, series, name }) =>
      runsOf(facts).flatMap((run) => {
        const found = cells.get(cellKey(run, test, series));
        return typeof found?.cell === "number"
          ? [{ file, line: found.line, column: name, text: found.text, message }]
          : [];
      }),
    );
}

/**
 * The readings of one variant in the units of the columns, with its holes named; `outputs` are the client outputs by path, as
 * far as they are at hand. Cells that were refused are left out.
 */
export function readVariantReadings(
  { definition }: Pick<ImportPlan, "definition">,
  facts: DeclaredVariant,
  cells: CellTable,
  outputs: ReadonlyMap<string, ClientOutput>,
): ImportedReading[] {
  const absent = absentTests(facts);
  const read = (column: Column, run: number) => {
    if (absent.includes(column.test)) return noService;
    return run > facts.runs ? noRun(facts.runs) : readCell(facts, cells, outputs, run, column);
  };
  return columns
    .filter((column) => isDeclared(definition, column))
    .flatMap((column) =>
      runsOf(definition).flatMap((run) => {
        const reading = read(column, run);
        const { test, role, quantity } = column;
        return reading === undefined ? [] : { variant: facts.id, run, test, role, quantity, reading };
      }),
    );
}

/** Undefined for a cell that was refused. */
function readCell(
  facts: DeclaredVariant,
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
