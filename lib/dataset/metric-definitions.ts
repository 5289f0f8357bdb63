import type { Definition } from "./definition";
import { metrics, type Bound, type Metric, type MetricDefinition, type MetricId } from "./metrics";

/** What the round-trip time of a bandwidth test is and is not. */
const QUEUEING = "Queueing on a link that the test saturates, not the latency of an idle one.";

type Words = Pick<MetricDefinition, "definition" | "caveat">;

function wordsOf({ bandwidth, cpuOrigin, cpuCaveat, tests }: Definition): Readonly<Record<MetricId, Words>> {
  const lengths = [...new Set(tests.map(({ seconds }) => seconds))];
  const length = lengths.includes(null) ? "test" : `${lengths.join(" or ")} s`;
  return {
    bandwidth: { definition: bandwidth, caveat: null },
    cpu: {
      definition: `CPU cores in use on the node while the test ran, ${cpuOrigin}.`,
      caveat: cpuCaveat,
    },
    efficiency: {
      definition: "CPU efficiency as a cost: 1000 × cores / (Gbit/s received), run by run.",
      caveat: cpuCaveat,
    },
    "per-core": {
      definition: "CPU efficiency as a yield: (Gbit/s received) / cores, run by run.",
      caveat: cpuCaveat,
    },
    "cpu-all": {
      definition:
        "CPU cores in use on the node while the test ran, every busy mode: user, nice, system, irq, softirq, steal.",
      caveat: null,
    },
    "efficiency-all": {
      definition: "As CPU cost, of all busy modes: 1000 × cores / (Gbit/s received), run by run.",
      caveat: null,
    },
    "softirq-share": {
      definition: "Softirq as a share of the CPU time of all busy modes.",
      caveat: "What CPU of system and user leaves out; neither good nor bad by itself.",
    },
    memory: {
      definition: "Mean bytes in use on the node while the test ran.",
      caveat: "Memory in use on the whole node, not by the CNI alone.",
    },
    "memory-overhead": {
      definition:
        "Memory minus bare metal's median on the same test (for a Service test, on its direct sibling).",
      caveat: "What Kubernetes and the CNI add to a node together; bare metal runs neither.",
    },
    retransmits: {
      definition: `TCP segments sent again during the ${length}, over all streams.`,
      caveat: "A count for the whole test: who sends less has less to send again.",
    },
    rtt: {
      definition:
        "Round-trip time as the sender’s TCP measured it during the test: the mean over the streams of each one’s mean.",
      caveat: QUEUEING,
    },
    "rtt-max": {
      definition: "The highest round-trip time that the sender’s TCP measured on any stream during the test.",
      caveat: QUEUEING,
    },
    jitter: {
      definition: "Variation of the datagrams' transit time, as the receiver smooths it.",
      caveat: "The test floods the link or the receiver while this is measured.",
    },
    loss: {
      definition: "Share of the datagrams sent that never arrived.",
      caveat: "The test floods the link. Paced applications lose far fewer packets.",
    },
  };
}

type Definitions = Readonly<Record<MetricId, MetricDefinition>>;
const known = new WeakMap<Definition, Definitions>();

/** Whether a dataset has CPU of all modes too: its labels then say which modes a figure is of. */
export function namesCpuModes({ metrics: measured }: Definition): boolean {
  return measured.includes("cpu-all");
}

function labelIn(definition: Definition, { label, usesCpu }: Metric): string {
  return usesCpu && namesCpuModes(definition) ? `${label}, system + user only` : label;
}

/** CPU without softirq is a lower bound, and so a yield per core is an upper one. */
function boundOf({ countsSoftirq }: Definition, { usesCpu, better }: Metric): Bound | null {
  if (!usesCpu || countsSoftirq) return null;
  return better === "lower" ? "lower" : "upper";
}

function define(definition: Definition): Definitions {
  const words = wordsOf(definition);
  const entries = Object.values(metrics).map((metric) => [
    metric.id,
    {
      ...metric,
      ...words[metric.id],
      label: labelIn(definition, metric),
      bound: boundOf(definition, metric),
    },
  ]);
  return Object.fromEntries(entries) as Definitions;
}

/** A metric as a dataset defines it; the same object each time. Those that it did not measure are not in its `metrics`. */
export function metricOf(definition: Definition, metric: MetricId): MetricDefinition {
  const definitions = known.get(definition) ?? define(definition);
  known.set(definition, definitions);
  return definitions[metric];
}
