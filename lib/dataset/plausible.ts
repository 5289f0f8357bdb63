import type { Quantity } from "./dataset";
import type { DefinitionFile } from "./definition";

type Lab = Pick<DefinitionFile, "lab">;

/** The greatest value that a quantity can have in a lab, and what sets it; null where nothing does. */
function limitOf({ lab }: Lab, quantity: Quantity): { readonly most: number; readonly by: string } | null {
  if (quantity === "bandwidth")
    return { most: lab.linkBitsPerSecond, by: `the lab's link of ${lab.linkBitsPerSecond} bit/s` };
  if (quantity === "loss") return { most: 100, by: "100 percent of the datagrams" };
  if (quantity === "memory")
    return lab.memoryBytes === null
      ? null
      : { most: lab.memoryBytes, by: `the ${lab.memoryBytes} bytes of a node` };
  if (quantity.startsWith("cpu_"))
    return { most: lab.hardwareThreads, by: `the ${lab.hardwareThreads} hardware threads of a node` };
  return null;
}

/** Why a stored value cannot be: it is negative, no whole count, or more than the lab has. Null where it can. */
export function whyImpossible(definition: Lab, quantity: Quantity, value: number): string | null {
  if (value < 0) return "expected no negative number";
  if (quantity === "retransmits" && !Number.isInteger(value)) return "expected a whole number of segments";
  const limit = limitOf(definition, quantity);
  return limit && value > limit.most ? `expected at most ${limit.by}` : null;
}
