import type { Definition } from "@/lib/dataset/definition";
import { roles, type Role } from "@/lib/dataset/facts/dimensions";
import type { MetricDefinition } from "@/lib/dataset/metrics";

/** A metric as the head of a table: its unit, its node, its CPU caveat, and which way is better. */
export function metricTitle(
  { label, unit, usesCpu, caveat, byRole, better }: MetricDefinition,
  role: Role,
): string {
  const parts = [
    `${label} (${unit.shown})`,
    ...(usesCpu && caveat ? [caveat] : []),
    ...(byRole ? [roles[role]] : []),
    `${better} is better`,
  ];
  return parts.join(", ");
}

/** What a reader must know about metrics shown together: that of CPU once, then each other caveat. */
export function metricCaveats(
  metrics: readonly MetricDefinition[],
  { countsSoftirq }: Definition,
): readonly string[] {
  const cpu = metrics.find(({ usesCpu }) => usesCpu)?.caveat;
  return [
    ...(cpu ? [`CPU is ${cpu}${countsSoftirq ? "" : ": these figures are lower bounds"}.`] : []),
    ...metrics.flatMap(({ label, usesCpu, caveat }) => (caveat && !usesCpu ? [`${label}: ${caveat}`] : [])),
  ];
}
