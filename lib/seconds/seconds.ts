import type { Protocol } from "@/lib/dataset/facts/dimensions";
import type { Missing } from "@/lib/dataset/reading";
import { units, type Unit } from "@/lib/units";
import type { SecondsTestId } from "./seconds-file";

/** A quantity reported per second. */
export interface SecondsQuantity {
  readonly label: string;
  readonly unit: Unit;
  /** The protocols that have it. */
  readonly protocols: readonly Protocol[];
  /** What it is, as the subject of a table or chart: a sentence. */
  readonly definition: string;
}

const both = ["tcp", "udp"] as const;

/** Every quantity reported per second, in the order in which it is shown. */
export const secondsQuantities = {
  bandwidth: {
    label: "Bandwidth",
    unit: units.bandwidth,
    protocols: both,
    definition: "Sum over the streams. TCP: sent, as the sender counts it; UDP: received.",
  },
  retransmits: {
    label: "Retransmits",
    unit: { stored: "count", shown: "per second", perShown: 1 },
    protocols: ["tcp"],
    definition: "Segments sent again in each second, over all streams.",
  },
  rtt: {
    label: "Round-trip time under load",
    unit: units.milliseconds,
    protocols: ["tcp"],
    definition: "As the sender’s TCP measures it at the end of each second, mean over the streams.",
  },
  cwnd: {
    label: "Congestion window",
    unit: { stored: "bytes", shown: "kB", perShown: 1000 },
    protocols: ["tcp"],
    definition: "The sender’s, at the end of each second, mean over the streams; kB of 1000 bytes.",
  },
  loss: {
    label: "Loss",
    unit: units.percent,
    protocols: ["udp"],
    definition:
      "Share of the datagrams that did not arrive; less than zero where some counted as lost before came late.",
  },
  jitter: {
    label: "Jitter",
    unit: units.milliseconds,
    protocols: ["udp"],
    definition: "At the receiver, mean over the streams.",
  },
} as const satisfies Record<string, SecondsQuantity>;
export type SecondsQuantityId = keyof typeof secondsQuantities;
export const secondsQuantityIds = Object.keys(secondsQuantities) as SecondsQuantityId[];

/** A quantity in the 60 seconds, in the stored unit; null for the loss of a second of which no datagram is known. */
export interface SecondsColumn {
  /** The first second of the run, which no figure counts. */
  readonly omitted: number | null;
  readonly seconds: readonly (number | null)[];
}

/** One run of one test, second by second. */
export interface RunSeconds {
  readonly test: SecondsTestId;
  readonly run: number;
  readonly streams: number;
  readonly countedBy: "sender" | "receiver";
  /** Seconds until the last data arrived; the published bandwidth is divided by it. */
  readonly receiverSeconds: number;
  readonly columns: Readonly<Partial<Record<SecondsQuantityId, SecondsColumn>>>;
  /** Datagrams lost and known over the 60 seconds (UDP only). */
  readonly datagrams?: { readonly lost: number; readonly all: number };
}

/** A run that has no seconds, with its reason. */
export interface RunHole extends Missing {
  readonly test: SecondsTestId;
  readonly run: number;
}

export type RunSeries = RunSeconds | RunHole;

/** All runs of a variant second by second, by test and run. */
export interface VariantSeconds {
  readonly edition: string;
  readonly variant: string;
  readonly series: readonly RunSeries[];
}

/** Narrows a run to one that has seconds. */
export function hasSeconds(run: RunSeries): run is RunSeconds {
  return !("missing" in run);
}

/** The runs of one test, in their order. */
export function runsOf({ series }: VariantSeconds, test: SecondsTestId): RunSeries[] {
  return series.filter((run) => run.test === test);
}
