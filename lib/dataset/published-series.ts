import type { Quantity, SeriesKey } from "./dataset";
import type { NodeRole } from "./dimensions";
import { tests, type TestId } from "./tests";

/** A published column of a test: what was measured, and on which node (null: on the connection). */
export interface PublishedSeries {
  readonly key: SeriesKey;
  readonly role: NodeRole | null;
  readonly quantity: Quantity;
}

const nodeQuantities = ["cpu_system", "cpu_user", "memory"] as const;
const nodeSeries: readonly PublishedSeries[] = (["client", "server"] as const).flatMap((role) =>
  nodeQuantities.map((quantity) => ({ key: `${role}.${quantity}` as const, role, quantity })),
);
const connection = (quantity: "bandwidth" | "retransmits" | "jitter" | "loss"): PublishedSeries => ({
  key: quantity,
  role: null,
  quantity,
});
const tcpSeries = [...nodeSeries, connection("bandwidth"), connection("retransmits")];
const udpSeries = [...nodeSeries, connection("bandwidth"), connection("jitter"), connection("loss")];

/** The columns that exist for a test, in the published order: 6 for idle, 8 for TCP, 9 for UDP. */
export function publishedSeries(test: TestId): readonly PublishedSeries[] {
  const { protocol } = tests[test];
  if (protocol === null) return nodeSeries;
  return protocol === "tcp" ? tcpSeries : udpSeries;
}
