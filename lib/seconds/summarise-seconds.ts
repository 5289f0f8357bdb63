import { percentile } from "@/lib/statistics/percentile";
import type { RunSeconds, SecondsColumn, SecondsQuantityId } from "./seconds";
import { spreadInside } from "./steadiness";

/** What the seconds of a quantity come to, in its stored unit. The omitted second is in none of these. */
export interface Distribution {
  /** Seconds that have a value. */
  readonly n: number;
  readonly mean: number;
  readonly sum: number;
  readonly least: number;
  /** Percentiles over the seconds, by the method R-7. */
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
}

/** The distribution of a quantity over the seconds; null when no second has a value. */
export function distributionOf({ seconds }: SecondsColumn): Distribution | null {
  const values = seconds.filter((value) => value !== null);
  const [p5, p50, p95] = [0.05, 0.5, 0.95].map((share) => percentile(values, share));
  if (p5 == null || p50 == null || p95 == null) return null;
  const sum = values.reduce((total, value) => total + value, 0);
  return { n: values.length, mean: sum / values.length, sum, least: Math.min(...values), p5, p50, p95 };
}

/** What the seconds of a run come to. */
export interface SecondsSummary {
  readonly distributions: Readonly<Partial<Record<SecondsQuantityId, Distribution>>>;
  /** `steadiness` of the bandwidth; null where it has none. */
  readonly spread: number | null;
  /** Loss over all 60 seconds in percent: of their datagrams, not the mean of the seconds (UDP only). */
  readonly lossPercent: number | null;
}

/** Summarises the seconds of a run. */
export function summariseSeconds({ columns, datagrams }: RunSeconds): SecondsSummary {
  const entries = Object.entries(columns).flatMap(([id, column]) => {
    const distribution = distributionOf(column);
    return distribution ? [[id, distribution] as const] : [];
  });
  const distributions: SecondsSummary["distributions"] = Object.fromEntries(entries);
  const { bandwidth } = distributions;
  return {
    distributions,
    spread: bandwidth ? spreadInside(bandwidth.p5, bandwidth.p50, bandwidth.p95) : null,
    lossPercent: datagrams && datagrams.all > 0 ? (100 * datagrams.lost) / datagrams.all : null,
  };
}
