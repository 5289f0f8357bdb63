import type { OwnValues } from "@/lib/own/own-run";

/** Figures of a connection, which a run keeps under the same name and in the same unit as a dataset. */
export const connectionFigures = ["bandwidth", "retransmits", "rtt", "jitter", "loss"] as const;

/** Whether a text is the name of such a figure. */
export const isOfConnection = (id: string): id is (typeof connectionFigures)[number] =>
  connectionFigures.some((one) => one === id);

/** Where a run keeps a figure: the name of its value, and the CPU mode within that. */
export interface Place {
  readonly value: keyof OwnValues;
  readonly mode: string | null;
}

const CPU = "cpu_";

/** Where a run keeps a quantity of a dataset, null where it keeps none such. `role` says of which node it is, where it is of one. */
export function placeOf({ role, quantity }: { role: string | null; quantity: string }): Place | null {
  if (isOfConnection(quantity)) return { value: quantity, mode: null };
  if (quantity === "memory") return { value: `${role}Memory` as keyof OwnValues, mode: null };
  if (!quantity.startsWith(CPU)) return null;
  return { value: `${role}Cpu` as keyof OwnValues, mode: quantity.slice(CPU.length) };
}

/** Puts a figure in its place. */
export function putValue(values: Record<string, unknown>, { value, mode }: Place, figure: number): void {
  if (mode === null) values[value] = figure;
  else ((values[value] ??= {}) as Record<string, number>)[mode] = figure;
}
