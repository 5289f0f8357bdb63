import type { Dataset, Variant } from "@/lib/dataset/dataset";
import type { MetricId } from "@/lib/dataset/metrics";
import type { TestId } from "@/lib/dataset/tests";
import { measurementsOn } from "@/lib/recommend/score/measurements";
import type { Setting } from "@/lib/recommend/score/aim-runs";
import { carriesPeak } from "@/lib/recommend/answer/answer";
import { gigabitsPerSecond } from "@/lib/units";
import { meanOf, nodeLoad } from "@/lib/recommend/budget/node-load";
import type { Measurement } from "@/lib/statistics/measure-test";
import { missingReasons } from "@/lib/statistics/summarise-runs";

/** Decimals of cores and of GiB per node, in a table and in a sentence. */
export const NODE_DECIMALS = 2;

/** A figure per node with the range of its runs, in the stored unit; all null where it is not known. */
export interface Amount {
  /** The median of the runs. */
  readonly figure: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Runs that have a value. */
  readonly n: number;
  /** Why it is missing, or may not be compared; null where it may. */
  readonly note: string | null;
}

/** What a variant does to a node at the profile's peak, in the reader's units. */
export interface PerNode {
  readonly variant: Variant;
  /** Cores at the peak, in proportion to the traffic; at what it carries where that is less. */
  readonly cores: Amount;
  /** Gbit/s that the cores are at where it does not carry the peak; null where it does. */
  readonly coresAt: number | null;
  /** Bytes above bare metal while the traffic runs; of the whole node where the dataset has no bare metal. */
  readonly memory: Amount;
  /** Bit/s received, as measured: of several tests the slowest. */
  readonly bandwidth: Amount;
  /** Milliseconds of round-trip time under load; null where the dataset did not measure it on this traffic. */
  readonly latency: Amount | null;
}

const unknown = (note: string | null): Amount => ({ figure: null, low: null, high: null, n: 0, note });

function amountOf(row: Measurement | undefined): Amount {
  if (!row) return unknown(null);
  const { summary, notComparable } = row;
  const { median, min, max, n } = summary;
  if (n === 0) return unknown(missingReasons(summary).join(" "));
  return { figure: median, low: min, high: max, n, note: notComparable };
}

/** The mean of amounts, end by end; unknown where one of them is. */
function meanAmount(amounts: readonly Amount[]): Amount {
  const of = (end: "figure" | "low" | "high") => meanOf(amounts.map((amount) => amount[end]));
  const note = amounts.find((amount) => amount.note !== null)?.note ?? null;
  return {
    figure: of("figure"),
    low: of("low"),
    high: of("high"),
    n: Math.min(...amounts.map(({ n }) => n)),
    note,
  };
}

function scaled(amount: Amount, factor: number): Amount {
  const by = (value: number | null) => (value === null ? null : value * factor);
  return { ...amount, figure: by(amount.figure), low: by(amount.low), high: by(amount.high) };
}

function slowest(amounts: readonly Amount[]): Amount {
  const known = amounts.filter(({ figure }) => figure !== null);
  return (
    known.reduce<Amount | null>(
      (least, one) => (least !== null && (least.figure ?? 0) <= (one.figure ?? 0) ? least : one),
      null,
    ) ??
    amounts[0] ??
    unknown(null)
  );
}

/** The metric that memory is shown by: above bare metal where the dataset has it. */
export function memoryMetric({ definition }: Dataset): MetricId {
  return definition.metrics.includes("memory-overhead") ? "memory-overhead" : "memory";
}

/** A variant on a node at the profile's peak. CPU that may not be compared is unknown here: its note says why. */
export function perNode(setting: Pick<Setting, "dataset" | "traffic">, variant: Variant): PerNode {
  const { dataset, traffic } = setting;
  const on = (metric: MetricId) => (test: TestId) =>
    amountOf(measurementsOn(dataset, metric, test).get(variant.id));
  const cost = meanAmount(traffic.main.map(on("efficiency")));
  const latency = traffic.latency.map(on("rtt"));
  const load = nodeLoad(setting, variant);
  const carried = load.bitsPerSecond === null ? null : gigabitsPerSecond(load.bitsPerSecond);
  const coresAt = carried === null || carriesPeak(setting, load) ? null : carried;
  return {
    variant,
    cores: cost.note === null ? scaled(cost, (coresAt ?? traffic.expected) / 1000) : unknown(cost.note),
    coresAt,
    memory: meanAmount(traffic.main.map(on(memoryMetric(dataset)))),
    bandwidth: slowest(traffic.main.map(on("bandwidth"))),
    latency: latency.length > 0 ? meanAmount(latency) : null,
  };
}
