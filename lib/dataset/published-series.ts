import type { Quantity, SeriesKey } from "./dataset";
import type { NodeRole } from "./dimensions";
import { editions, type EditionId } from "./editions";
import { tests, type TestId } from "./tests";

/** A published column of a test: what was measured, and on which node (null: on the connection). */
export interface PublishedSeries {
  readonly key: SeriesKey;
  readonly role: NodeRole | null;
  readonly quantity: Quantity;
}

function nodeSeries(edition: EditionId): PublishedSeries[] {
  const measured = [...editions[edition].cpuModes, "memory"] as const;
  return (["client", "server"] as const).flatMap((role) =>
    measured.map((quantity) => ({ key: `${role}.${quantity}` as const, role, quantity })),
  );
}

function seriesOf(edition: EditionId, test: TestId): readonly PublishedSeries[] {
  const { protocol } = tests[test];
  const connection = protocol === null ? [] : editions[edition].connection[protocol];
  return [...nodeSeries(edition), ...connection.map((quantity) => ({ key: quantity, role: null, quantity }))];
}

const known = new Map<string, readonly PublishedSeries[]>();

/** The columns that an edition has for a test, in the published order. In 2024-01: 6 for idle, 8 for TCP, 9 for UDP. */
export function publishedSeries(edition: EditionId, test: TestId): readonly PublishedSeries[] {
  const key = `${edition} ${test}`;
  const series = known.get(key) ?? seriesOf(edition, test);
  known.set(key, series);
  return series;
}
