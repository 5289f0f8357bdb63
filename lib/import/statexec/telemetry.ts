/**
 * What statexec (0.8.0, Prometheus text format) wrote while a test ran on a node: `<id>/<run>/<test>-<role>.prom`. A whole file ends in
 * `statexec_summary_*` lines; one that was cut has the counters alone, of every second so far. Label order varies; time stamps are in
 * milliseconds and relative.
 */

/** Modes of CPU time as statexec names them. */
export const statexecModes = ["user", "nice", "system", "irq", "softirq", "steal", "iowait", "idle"] as const;
export type StatexecMode = (typeof statexecModes)[number];

/** The load of a node while the command ran. */
export interface Telemetry {
  /** Cores in use by mode: mean CPU seconds a second over all threads. */
  readonly cores: Readonly<Partial<Record<StatexecMode, number>>>;
  /** Bytes in use, the mean; null of a file that was cut. */
  readonly memoryBytes: number | null;
  /** Whether the file ends before its summary, so that the figures are those of the seconds that it holds. */
  readonly isPartial: boolean;
}

/** Reads a file line by line and keeps two samples of counters at the most. */
export interface TelemetryReader {
  readonly line: (text: string) => void;
  /** What the lines come to; null where they hold neither a summary nor two samples of a running command. */
  readonly end: () => Telemetry | null;
}

const sample = /^(statexec_[a-z_]+)\{([^}]*)\} (\S+) (\d+)$/;
const modeLabel = /(?:^|,)mode="([^"]*)"/;
const isMode = (word: string | undefined): word is StatexecMode =>
  (statexecModes as readonly (string | undefined)[]).includes(word);

/** The counters of one moment. */
interface Moment {
  readonly at: number;
  readonly seconds: Partial<Record<StatexecMode, number>>;
  /** Of `statexec_command_status`: 1 while the command runs. */
  status: number | null;
  lines: number;
}

const RUNNING = 1;

function meanBetween(first: Moment, last: Moment): Telemetry["cores"] {
  const elapsed = (last.at - first.at) / 1000;
  return Object.fromEntries(
    statexecModes.flatMap((mode) => {
      const [from, to] = [first.seconds[mode], last.seconds[mode]];
      return from === undefined || to === undefined ? [] : [[mode, (to - from) / elapsed]];
    }),
  );
}

/** A reader of one file. Lines that are no samples are passed over: the last of a cut file is one. */
export function telemetryReader(): TelemetryReader {
  const summary: Partial<Record<StatexecMode, number>> = {};
  let memoryBytes: number | null = null;
  let first: Moment | null = null;
  let last: Moment | null = null;
  let current: Moment | null = null;
  const close = () => {
    if (!current || current.status !== RUNNING) return;
    if (!first) first = current;
    else if (current.lines >= first.lines) last = current;
  };
  const count = (at: number): Moment => {
    if (current?.at !== at) {
      close();
      current = { at, seconds: {}, status: null, lines: 0 };
    }
    return current;
  };
  const line = (text: string) => {
    const [, name, labels = "", value = "", at = ""] = sample.exec(text.trimEnd()) ?? [];
    const number = Number(value);
    if (name === undefined || !Number.isFinite(number)) return;
    const mode = modeLabel.exec(labels)?.[1];
    if (name === "statexec_summary_cpu_mean_seconds" && isMode(mode)) summary[mode] = number;
    else if (name === "statexec_summary_memory_used_bytes") memoryBytes = number;
    else if (name === "statexec_command_status") count(Number(at)).status = number;
    else if (name === "statexec_cpu_seconds_total" && isMode(mode)) {
      const moment = count(Number(at));
      moment.seconds[mode] = (moment.seconds[mode] ?? 0) + number;
      moment.lines += 1;
    }
  };
  const end = (): Telemetry | null => {
    if (summary.system !== undefined) return { cores: summary, memoryBytes, isPartial: false };
    close();
    return first && last ? { cores: meanBetween(first, last), memoryBytes: null, isPartial: true } : null;
  };
  return { line, end };
}
