/**
 * The cells of a `.tsv` of the edition 2020-08, from their published units to SI. The units are those of knb 1.4.1: bandwidth as iperf3
 * prints it with `-f m` (10^6 bit/s), memory as `free -m` prints it (MB of 2^20 bytes, the mean cut to a whole number), CPU as `sar`
 * averages it (percent of all threads together, with two decimals).
 */
import { parseCell, type Cell } from "@/lib/import/cell";
import type { FieldContent } from "./columns-2020-08";

/** Of every node: a share of 100 % of the machine is this many cores. */
const hardwareThreads = 8;

const bytesPerPublishedMb = 1024 * 1024;
const bitsPerMegabit = 1e6;
const share = String.raw`(\d{1,3}\.\d\d)`;
const formula = new RegExp(
  `^=${Array(5)
    .fill(share)
    .join(String.raw`\+`)}$`,
);
const largestMtu = 65536;
/** Hundredths of a percent. Each of the five shares may have been rounded up by half a hundredth. */
const wholeMachine = 10_000 + 2.5;

/** A field's readings in their order, or what was expected. A blank or `null` field gives the same hole for each. */
export type FieldReadings = readonly Cell[] | { readonly expected: string };

/** Reads a field: one cell in bytes or bit/s, five in cores, none for the empty field and the MTU. */
export function parseField(holds: FieldContent, text: string): FieldReadings {
  if (holds === "nothing") return text === "" ? [] : { expected: "expected nothing between MTU and idle" };
  if (holds === "mtu") return parseMtu(text) === undefined ? { expected: "expected an MTU in bytes" } : [];
  if (holds === "cpu") return parseCpu(text);
  const isMemory = holds === "memory";
  const cell = parseCell(text, holds);
  if (typeof cell === "object")
    return { expected: isMemory ? "expected a whole number of MB" : "expected a decimal number of Mbit/s" };
  if (typeof cell !== "number") return [cell];
  const value = Math.round(cell * (isMemory ? bytesPerPublishedMb : bitsPerMegabit));
  return Number.isSafeInteger(value) ? [value] : { expected: "expected a number that a machine can have" };
}

/** The MTU of the pods in bytes; undefined for a text that is none. */
export function parseMtu(text: string): number | undefined {
  const mtu = /^[1-9]\d*$/.test(text) ? Number(text) : NaN;
  return mtu <= largestMtu ? mtu : undefined;
}

/** `=user+nice+system+iowait+steal` in percent of the machine, as cores; nothing else is taken for a formula, and nothing is computed. */
function parseCpu(text: string): FieldReadings {
  if (text === "") return Array<Cell>(5).fill("blank");
  if (text === "null") return Array<Cell>(5).fill("null");
  const hundredths = (formula.exec(text) ?? []).slice(1).map((part) => Number(part.replace(".", "")));
  if (hundredths.length === 0)
    return { expected: "expected =user+nice+system+iowait+steal, each in percent with two decimals" };
  if (hundredths.reduce((sum, part) => sum + part, 0) > wholeMachine)
    return { expected: "expected shares that add up to at most 100 % of the machine" };
  return hundredths.map((part) => (part * hardwareThreads) / 10_000);
}
