import type { Missing } from "../dataset/reading";
import type { TestId } from "../dataset/tests";
import { cellKey, type Cell, type CellTable } from "./cell";
import { columns, type Column } from "@/lib/import/knb-2024/columns-2024-01";
import type { ClientOutput } from "@/lib/import/iperf3/iperf3-error";

/** Where iperf3's client wrote what it printed for a test. */
export function clientOutputPath(variant: string, run: number, test: TestId): string {
  return `${variant}/${run}/${test}-client.stdout`;
}

/** Bare metal's tests through a Service. */
export const noService: Missing = {
  missing: "not-measured",
  reason: "bare metal runs without Kubernetes: it has no Service",
};

/** A run that a variant does not have. */
export const noRun = (runs: number): Missing => ({
  missing: "not-measured",
  reason: `this variant has ${runs === 1 ? "one run" : `${runs} runs`} only`,
});

/** A hole in a node's column. When all three columns of the node are blank, its telemetry was cut short. */
export function nameNodeHole(
  cells: CellTable,
  run: number,
  column: Column,
  cell: Exclude<Cell, number>,
): Missing {
  const siblings = columns.filter((other) => other.test === column.test && other.role === column.role);
  const allBlank = siblings.every(
    ({ test, series }) => cells.get(cellKey(run, test, series))?.cell === "blank",
  );
  if (!allBlank) return namePlainHole(cell);
  return {
    missing: "blank",
    reason: "there is no summary of the node's telemetry, so the published cell is empty",
  };
}

/** A hole in what iperf3 measured, explained by what its client printed; `output` is undefined when no output is at hand. */
export function nameTrafficHole(cell: Exclude<Cell, number>, output: ClientOutput | undefined): Missing {
  if (output?.kind === "error") return { missing: "run-failed", reason: `iperf3 failed: ${output.error}` };
  if (output?.kind !== "nothing" && output?.kind !== "cut") return namePlainHole(cell);
  const what = output.kind === "cut" ? "iperf3’s output is cut off" : "iperf3 wrote no output";
  return {
    missing: cell,
    reason: `${what}, so the published cell ${cell === "null" ? "says null" : "is empty"}`,
  };
}

/** A hole that nothing explains. */
export function namePlainHole(cell: Exclude<Cell, number>): Missing {
  return {
    missing: cell,
    reason: cell === "null" ? "the published cell says null" : "the published cell is empty",
  };
}
