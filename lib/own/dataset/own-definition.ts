import type { CpuQuantity, DefinitionFile } from "@/lib/dataset/definition";
import type { NodeRole } from "@/lib/dataset/facts/dimensions";
import type { MetricId } from "@/lib/dataset/metrics";
import { testIds, tests } from "@/lib/dataset/tests";
import { median } from "@/lib/statistics/summarise-runs";
import { groupBy } from "@/lib/own/groups";
import { OWN_EDITION } from "@/lib/own/own-address";
import { testOf } from "@/lib/own/run-test";
import type { OwnRun } from "@/lib/own/own-run";

/** What a definition must have and no file says of a reader's cluster: placeholders that no view of this dataset shows. */
const unknown = { year: "1970", threads: 1 };

const busyModes = ["user", "nice", "system", "irq", "softirq", "steal"] as const;
const connectionQuantities = {
  tcp: ["bandwidth", "retransmits", "rtt"],
  udp: ["bandwidth", "jitter", "loss"],
} as const;
export type ConnectionQuantity = (typeof connectionQuantities)["tcp" | "udp"][number];

/** What a reader calls a set-up. */
export const setUpName = ({ name, path }: OwnRun) => (path === "host" ? `${name}, node to node` : name);
/** What tells set-ups apart. */
export const setUpOf = (run: OwnRun) => JSON.stringify([setUpName(run), run.cni, run.encryption]);

/** The one value of several; null where they differ or there is none. */
export function onlyOf<T>(values: readonly (T | null)[]): T | null {
  const known = new Set(values.filter((value) => value !== null));
  return known.size === 1 ? ([...known][0] as T) : null;
}

/** Cores in use on a node, by mode. */
export const cpuOf = ({ values }: OwnRun, role: NodeRole) =>
  role === "client" ? values.clientCpu : values.serverCpu;
/** Bytes in use on a node. */
export const memoryOf = ({ values }: OwnRun, role: NodeRole) =>
  role === "client" ? values.clientMemory : values.serverMemory;

/** The busy modes that every run with CPU has. */
function modesOf(runs: readonly OwnRun[], roles: readonly NodeRole[]): CpuQuantity[] {
  const counted = runs.flatMap((run) =>
    roles.map((role) => cpuOf(run, role)).filter((cpu) => cpu !== undefined),
  );
  if (counted.length === 0) return [];
  return busyModes
    .filter((mode) => counted.every((cpu) => cpu[mode] !== undefined))
    .map((mode) => `cpu_${mode}` as const);
}

function metricsOf(
  modes: readonly CpuQuantity[],
  hasMemory: boolean,
  connection: ReadonlySet<string>,
): MetricId[] {
  const ofCpu: MetricId[] = modes.length > 0 ? ["cpu", "efficiency", "per-core"] : [];
  const ofConnection: MetricId[] = (["retransmits", "rtt", "jitter", "loss"] as const).filter((id) =>
    connection.has(id),
  );
  return ["bandwidth", ...ofCpu, ...(hasMemory ? (["memory"] as const) : []), ...ofConnection];
}

function testDefinitions(runs: readonly OwnRun[]): DefinitionFile["tests"] {
  const byTest = groupBy(runs, testOf);
  return testIds.flatMap((id) => {
    const own = byTest.get(id);
    if (!own) return [];
    const { protocol, path } = tests[id];
    const seconds = median(own.flatMap((run) => run.seconds ?? []));
    return [
      {
        id,
        protocol,
        path,
        streams: onlyOf(own.map((run) => run.streams)),
        seconds: seconds === null ? null : Math.max(1, Math.round(seconds)),
      },
    ];
  });
}

/** What the results of a reader are of: as self-describing as a published dataset. `linkGbit` in Gbit/s, `baseline` a variant's id. */
export function definitionOf(runs: readonly OwnRun[], linkGbit: number, baseline: string): DefinitionFile {
  const roles = (["client", "server"] as const).filter((role) =>
    runs.some((run) => cpuOf(run, role) ?? memoryOf(run, role)),
  );
  const modes = modesOf(runs, roles);
  const hasMemory = runs.some((run) => roles.some((role) => memoryOf(run, role) !== undefined));
  const quantitiesOf = (protocol: "tcp" | "udp"): ConnectionQuantity[] =>
    connectionQuantities[protocol].filter((id) =>
      runs.some((run) => run.protocol === protocol && run.values[id] !== undefined),
    );
  const connection = { tcp: quantitiesOf("tcp"), udp: quantitiesOf("udp") };
  const countsSoftirq = modes.includes("cpu_softirq");
  const sizes = [...groupBy(runs, (run) => `${setUpOf(run)} ${testOf(run)}`).values()].map(
    ({ length }) => length,
  );
  return {
    id: OWN_EDITION,
    name: "your own results",
    title: "Your own results",
    measuredBy: "you",
    measured: unknown.year,
    lab: {
      linkBitsPerSecond: linkGbit * 1e9,
      hardwareThreads: unknown.threads,
      memoryBytes: null,
      description: "Your cluster.",
    },
    source: null,
    licence: "Yours: they are in your browser and in links that you make.",
    runs: Math.max(...sizes),
    runsCaveat: ["Whether each run was of an installation of its own, your files do not say."],
    roles: roles.length > 0 ? roles : ["client"],
    tests: testDefinitions(runs),
    metrics: metricsOf(modes, hasMemory, new Set([...connection.tcp, ...connection.udp])),
    connection,
    cpuModes: modes.length > 0 ? modes : ["cpu_system"],
    countsSoftirq,
    cpuCaveat: countsSoftirq
      ? "the modes that your files have, softirq included"
      : "the modes that your files have, softirq not among them",
    cpuOrigin: "as your files say it",
    bandwidth: "What arrived at the receiver, as your files say it.",
    ipsecEvidence: null,
    baseline,
    hasBareMetal: false,
    policyCheck: null,
    installScripts: "What you said of it",
    isOfArticle: false,
    telemetryModes: [],
    notes: [],
  };
}
