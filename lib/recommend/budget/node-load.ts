import type { Dataset, Variant } from "@/lib/dataset/dataset";
import type { MetricId } from "@/lib/dataset/metrics";
import { comparableFigure, measurementsOn } from "@/lib/recommend/score/measurements";
import type { Setting } from "@/lib/recommend/score/aim-runs";

/** What a variant does to a node at the profile's peak. Null where it is not known or may not be compared. */
export interface NodeLoad {
  /** Bit/s received, at most what the least of the profile's tests shows; the median of the runs. */
  readonly bitsPerSecond: number | null;
  /** Cores at the peak, in proportion to the traffic: mean of sender and receiver, by the edition's count of CPU time. */
  readonly cores: number | null;
  /** Bytes in use on the whole node while the traffic runs. */
  readonly memoryBytes: number | null;
}

/** The mean of figures that are all known; null otherwise. */
export function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  if (known.length === 0 || known.length < values.length) return null;
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}

function figures({ dataset, traffic }: LoadSetting, metric: MetricId, { id }: Variant): (number | null)[] {
  return traffic.main.map((test) => comparableFigure(measurementsOn(dataset, metric, test).get(id)));
}

type LoadSetting = Pick<Setting, "traffic"> & { readonly dataset: Dataset };

/** The load of a variant on a node at the profile's peak, over the profile's tests. */
export function nodeLoad(setting: LoadSetting, variant: Variant): NodeLoad {
  const bits = figures(setting, "bandwidth", variant).filter((value) => value !== null);
  const cost = meanOf(figures(setting, "efficiency", variant));
  return {
    bitsPerSecond: bits.length > 0 ? Math.min(...bits) : null,
    cores: cost === null ? null : (cost * setting.traffic.expected) / 1000,
    memoryBytes: meanOf(figures(setting, "memory", variant)),
  };
}
