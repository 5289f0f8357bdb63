/**
 * The columns of `results-spreadsheet.csv` in the edition 2024-01, as the benchmark's own script prints them.
 * Format: https://github.com/InfraBuilder/benchmark-k8s-cni-2024-01, results/<id>/results-spreadsheet.csv.
 * Tests follow one another; a test has six node columns, then what iperf3 measured for its protocol.
 */
import { quantities, type Quantity, type SeriesKey } from "@/lib/dataset/dataset";
import type { NodeRole } from "@/lib/dataset/facts/dimensions";
import type { TestId } from "@/lib/dataset/tests";

/** A published column. */
export interface Column {
  /** Counted from 1. */
  readonly position: number;
  readonly test: TestId;
  readonly role: NodeRole | null;
  readonly quantity: Quantity;
  readonly series: SeriesKey;
  readonly unit: (typeof quantities)[Quantity]["unit"];
  /** For messages: `13 dts bandwidth`. */
  readonly name: string;
  /** The same column's key in `all.results`: `DTS_BW`. */
  readonly resultsKey: string;
}

type Declared = readonly [role: NodeRole | null, quantity: Quantity, resultsKey: string];

const node: readonly Declared[] = [
  ["client", "cpu_system", "CLIENT_SYSTEM"],
  ["client", "cpu_user", "CLIENT_USER"],
  ["client", "memory", "CLIENT_MEM"],
  ["server", "cpu_system", "SERVER_SYSTEM"],
  ["server", "cpu_user", "SERVER_USER"],
  ["server", "memory", "SERVER_MEM"],
];
const tcp: readonly Declared[] = [...node, [null, "bandwidth", "BW"], [null, "retransmits", "RTS"]];
const udp: readonly Declared[] = [
  ...node,
  [null, "bandwidth", "BW"],
  [null, "jitter", "JITTER"],
  [null, "loss", "LOST"],
];

const declaredByTest: Readonly<Partial<Record<TestId, readonly Declared[]>>> = {
  idle: node,
  dts: tcp,
  dtm: tcp,
  dus: udp,
  dum: udp,
  sts: tcp,
  stm: tcp,
  sus: udp,
  sum: udp,
};

function column(test: TestId, [role, quantity, suffix]: Declared, index: number): Column {
  const series = (role === null ? quantity : `${role}.${quantity}`) as SeriesKey;
  return {
    position: index + 1,
    test,
    role,
    quantity,
    series,
    unit: quantities[quantity].unit,
    name: `${index + 1} ${test} ${series}`,
    resultsKey: `${test.toUpperCase()}_${suffix}`,
  };
}

/** The 74 columns in their order. */
export const columns: readonly Column[] = Object.entries(declaredByTest)
  .flatMap(([test, ofTest]) => ofTest.map((declared) => [test as TestId, declared] as const))
  .map(([test, declared], index) => column(test, declared, index));
