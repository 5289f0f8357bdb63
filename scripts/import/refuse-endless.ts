import type { Stats } from "node:fs";

/** A larger file is no result of these tools. */
const MOST_BYTES = 1_000_000_000;

/** Throws where a file is none that can be read to its end: a pipe or a device has none. Links are followed: `facts` are those of `statSync`. */
export function refuseEndless(facts: Stats): void {
  if (!facts.isFile()) throw new Error("it is neither a file nor a folder");
  if (facts.size > MOST_BYTES) throw new Error("it is larger than 1 GB");
}
