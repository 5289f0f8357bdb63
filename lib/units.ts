/** A unit as data files and the API write it, and how the screen shows it. */
export interface Unit {
  /** As in data files and the API: SI, not scaled. */
  readonly stored: string;
  /** As on screen, in table heads and exports. */
  readonly shown: string;
  /** shown = stored / perShown. */
  readonly perShown: number;
}

const GIBIBYTE = 2 ** 30;
const GIGABIT = 1e9;

export const units = {
  bandwidth: { stored: "bit/s", shown: "Gbit/s", perShown: GIGABIT },
  cores: { stored: "cores", shown: "cores", perShown: 1 },
  milliCpuPerGigabit: { stored: "mCPU per Gbit/s", shown: "mCPU per Gbit/s", perShown: 1 },
  gigabitPerCore: { stored: "Gbit/s per core", shown: "Gbit/s per core", perShown: 1 },
  memory: { stored: "bytes", shown: "GiB", perShown: GIBIBYTE },
  count: { stored: "count", shown: "count", perShown: 1 },
  milliseconds: { stored: "ms", shown: "ms", perShown: 1 },
  percent: { stored: "percent", shown: "%", perShown: 1 },
  percentagePoints: { stored: "percent", shown: "percentage points", perShown: 1 },
} as const satisfies Record<string, Unit>;

/** Bit/s to decimal Gbit/s. */
export function gigabitsPerSecond(bitsPerSecond: number): number {
  return bitsPerSecond / GIGABIT;
}

/** The unit of a difference of two values: of two percents it is percentage points. */
export function differenceUnit(unit: Unit): Unit {
  return unit === units.percent ? units.percentagePoints : unit;
}

/** A stored value in the unit that the screen shows. */
export function toShown(value: number, unit: Unit): number {
  return value / unit.perShown;
}

/** The inverse of `toShown`, but for the last digit. */
export function toStored(shown: number, unit: Unit): number {
  return shown * unit.perShown;
}
