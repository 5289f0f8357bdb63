import type { Definition } from "@/lib/dataset/definition";
import { metricOf } from "@/lib/dataset/metric-definitions";
import { isMeasuredOn, type Bound, type MetricId } from "@/lib/dataset/metrics";
import { streamsLabel } from "@/lib/dataset/test-labels";
import { tests, type TestId } from "@/lib/dataset/tests";
import type { Unit } from "@/lib/units";

/** A column of figures: a metric on a test. */
export interface MatrixColumn {
  readonly id: MatrixColumnId;
  readonly head: string;
  /** What it is measured on, below the head. */
  readonly under: string;
  readonly metric: MetricId;
  readonly test: TestId;
  readonly unit: Unit;
  readonly better: "higher" | "lower";
  readonly bound: Bound | null;
  /** `own`: of the variant. `encrypted`: of the same install with encryption. */
  readonly of: "own" | "encrypted";
}

/** The columns of figures, by the words of links. */
export const matrixColumnIds = [
  "single",
  "multi",
  "service",
  "encrypted",
  "cpu",
  "memory",
  "latency",
  "udp",
  "loss",
] as const;
export type MatrixColumnId = (typeof matrixColumnIds)[number];

interface Wanted {
  readonly id: MatrixColumnId;
  readonly head: string;
  readonly metric: MetricId;
  /** The first of these that the dataset has. */
  readonly tests: readonly TestId[];
  readonly of?: MatrixColumn["of"];
}

const wanted: readonly Wanted[] = [
  { id: "single", head: "TCP", metric: "bandwidth", tests: ["dts"] },
  { id: "multi", head: "TCP", metric: "bandwidth", tests: ["dtm", "dt"] },
  { id: "service", head: "TCP via Service", metric: "bandwidth", tests: ["stm", "st"] },
  {
    id: "encrypted",
    head: "TCP with encryption",
    metric: "bandwidth",
    tests: ["dtm", "dt"],
    of: "encrypted",
  },
  { id: "cpu", head: "CPU per Gbit/s", metric: "efficiency", tests: ["dtm", "dt"] },
  { id: "memory", head: "Memory above bare metal", metric: "memory-overhead", tests: ["idle"] },
  { id: "latency", head: "Latency under load", metric: "rtt", tests: ["dtm"] },
  { id: "udp", head: "UDP received", metric: "bandwidth", tests: ["dum", "du"] },
  { id: "loss", head: "UDP loss", metric: "loss", tests: ["dum"] },
];

/** The streams of a test, ", 8 streams"; empty where it has none or they are unknown. */
function streamsOf(definition: Definition, test: TestId): string {
  const { streams } = tests[test];
  return streams === null || streams === "unknown" ? "" : `, ${streamsLabel(definition, streams)}`;
}

function underHead(definition: Definition, test: TestId, unit: Unit): string {
  return test === "idle" ? `${unit.shown}, idle` : `${unit.shown}${streamsOf(definition, test)}`;
}

/** The columns that a dataset has figures for. */
export function matrixColumns(definition: Definition): readonly MatrixColumn[] {
  return wanted.flatMap(({ id, head, metric, tests: candidates, of = "own" }): MatrixColumn[] => {
    const test = candidates.find((one) => isMeasuredOn(definition, metric, one));
    if (!test) return [];
    const { unit, better, bound } = metricOf(definition, metric);
    const isByStreams = id === "single" || id === "multi";
    return [
      {
        id,
        head: isByStreams ? `${head}${streamsOf(definition, test)}` : head,
        under: isByStreams ? unit.shown : underHead(definition, test, unit),
        metric,
        test,
        unit,
        better,
        bound,
        of,
      },
    ];
  });
}
