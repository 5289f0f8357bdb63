import type { Quantity, SeriesKey } from "./dataset";
import type { NodeRole } from "@/lib/dataset/facts/dimensions";
import type { DefinitionFile } from "./definition";
import { tests, type TestId } from "./tests";

/** A published column of a test: what was measured, and on which node (null: on the connection). */
export interface PublishedSeries {
  readonly key: SeriesKey;
  readonly role: NodeRole | null;
  readonly quantity: Quantity;
}

function nodeSeries({ cpuModes, telemetryModes, roles }: DefinitionFile): PublishedSeries[] {
  const measured = [...cpuModes, "memory", ...telemetryModes] as const;
  return roles.flatMap((role) =>
    measured.map((quantity) => ({ key: `${role}.${quantity}` as const, role, quantity })),
  );
}

function seriesOf(definition: DefinitionFile, test: TestId): readonly PublishedSeries[] {
  const { protocol } = tests[test];
  const connection = protocol === null ? [] : definition.connection[protocol];
  return [
    ...nodeSeries(definition),
    ...connection.map((quantity) => ({ key: quantity, role: null, quantity })),
  ];
}

const known = new WeakMap<DefinitionFile, Map<TestId, readonly PublishedSeries[]>>();

/** The columns that a dataset has for a test, in the published order. In 2024-01: 6 for idle, 8 for TCP, 9 for UDP. */
export function publishedSeries(definition: DefinitionFile, test: TestId): readonly PublishedSeries[] {
  const ofTests = known.get(definition) ?? new Map<TestId, readonly PublishedSeries[]>();
  known.set(definition, ofTests);
  const series = ofTests.get(test) ?? seriesOf(definition, test);
  ofTests.set(test, series);
  return series;
}
