/** Figures of a connection, which a run keeps under the same name and in the same unit as a dataset. */
export const connectionFigures = ["bandwidth", "retransmits", "rtt", "jitter", "loss"] as const;

/** Whether a text is the name of such a figure. */
export const isOfConnection = (id: string) => connectionFigures.some((one) => one === id);

/** Whether a run keeps a quantity of a dataset. */
export const isKept = (quantity: string) =>
  isOfConnection(quantity) || quantity === "memory" || quantity.startsWith("cpu_");

/** Puts a figure where a run keeps it: CPU by node and mode, memory by node. `role` is empty where it is of no node. */
export function placeValue(
  values: Record<string, unknown>,
  { role, quantity }: { role: string | null; quantity: string },
  value: number,
): void {
  if (isOfConnection(quantity)) values[quantity] = value;
  else if (quantity === "memory") values[`${role}Memory`] = value;
  else if (quantity.startsWith("cpu_")) {
    const modes = (values[`${role}Cpu`] ??= {}) as Record<string, number>;
    modes[quantity.slice("cpu_".length)] = value;
  }
}
