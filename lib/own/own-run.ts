import type { Encryption } from "@/lib/dataset/facts/dimensions";

/** What a reader's own file says of one test. A value that a file lacks is absent, never zero. */
export interface OwnValues {
  /** Bit/s that arrived at the receiver. */
  readonly bandwidth?: number;
  /** TCP segments sent again during the test. */
  readonly retransmits?: number;
  /** Milliseconds, mean over the streams. */
  readonly rtt?: number;
  /** Milliseconds, of UDP. */
  readonly jitter?: number;
  /** Percent of the datagrams. */
  readonly loss?: number;
  /** Cores in use on the client, by mode: user, system, softirq and so on. */
  readonly clientCpu?: Readonly<Record<string, number>>;
  readonly serverCpu?: Readonly<Record<string, number>>;
  /** Percent of one core that iperf3 itself used. */
  readonly clientProcess?: number;
  readonly serverProcess?: number;
  /** Percent of the whole node. */
  readonly clientBusy?: number;
  readonly serverBusy?: number;
  /** Bytes in use on the node. */
  readonly clientMemory?: number;
  readonly serverMemory?: number;
}

export const ownPaths = { direct: "pod to pod", service: "through a Service", host: "node to node" } as const;
export type OwnPath = keyof typeof ownPaths;

/** One run of one test from a reader's file. Null is unknown: the reader may say what it is. */
export interface OwnRun {
  readonly file: string;
  /** What the reader calls it; from the file until it is changed. */
  readonly name: string;
  readonly cni: string | null;
  readonly encryption: Encryption | null;
  /** Null is idle. */
  readonly protocol: "tcp" | "udp" | null;
  readonly streams: number | null;
  readonly path: OwnPath | null;
  /** Counted from 1; null where the file does not say. */
  readonly run: number | null;
  readonly seconds: number | null;
  /** Bytes. */
  readonly mtu: number | null;
  /** Why its bandwidth says nothing of the network; null where it does. Such a run is shown and not judged. */
  readonly caveat: string | null;
  readonly values: OwnValues;
}

/** What could not be read, where, and what was done about it. */
export interface OwnProblem {
  readonly file: string;
  readonly line?: number;
  readonly column?: string;
  /** What stands there, cut to a line. */
  readonly text?: string;
  readonly message: string;
  /** What was done: `left out` or what was read instead. */
  readonly done: string;
  /** Whether nothing that the reader gave is lost by it. */
  readonly isHarmless?: boolean;
}

/** A CSV or TSV whose columns no format knows. */
export interface OtherTable {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A file's name and what it holds. */
export interface OwnFile {
  readonly name: string;
  readonly text: string;
}

/** What a format reads of a file. */
export interface OwnRead {
  readonly runs: readonly OwnRun[];
  readonly problems: readonly OwnProblem[];
  /** Tables that could be read if somebody said what their columns are. */
  readonly tables?: readonly OtherTable[];
}

/** What writes results that can be read, the most used first. */
export const tools = ["iperf3", "benchmark", "knb", "k8s-netperf", "statexec", "site"] as const;

/** A kind of file: how it is recognised by its content, and how it is read. Neither throws. */
export interface OwnFormat {
  readonly id: string;
  readonly tool: (typeof tools)[number];
  readonly label: string;
  readonly matches: (file: OwnFile) => boolean;
  readonly read: (file: OwnFile) => OwnRead;
}

/** Ways that file names say: knb's `p2p` and `p2s`, this benchmark's `dtm-client`. */
const directName = /\bp(?:od)?2p(?:od)?\b|(?:^|\/)d[tu][sm]-(?:client|server)/i;
const serviceName = /\bp(?:od)?2s(?:vc)?\b|(?:^|\/)s[tu][sm]-(?:client|server)/i;
/** Between hosts, as `cni-measure.sh --host` names its folders: `calico-host/2/dtm-client.stdout`. */
const hostName = /-host\/[1-9]\d?\/[^/]*$/;
/** A run's folder, as this benchmark writes them: `calico/2/dtm-client.stdout`. */
const runFolder = /\/([1-9]\d?)\//;

function pathIn(file: string): OwnPath | null {
  if (hostName.test(file)) return "host";
  if (serviceName.test(file)) return "service";
  return directName.test(file) ? "direct" : null;
}

/** Names that every set-up's files have: the folder says which set-up it is. */
const sharedName = /^(?:all|results(?:-spreadsheet)?|idle|[ds][tu][sm](?:-(?:client|server))?)$/;

/** What a file is called without its ending; after its folder where every set-up has a file of that name. */
function nameOf(file: string): string {
  const parts = file.split("/");
  const own = (parts.at(-1) ?? file)
    .replace(/\.gz$/i, "")
    .replace(/\.(json|txt|csv|tsv|ya?ml|knbdata|prom|results|stdout|log)$/gi, "");
  const folder = parts.slice(0, -1).findLast((part) => part !== "" && !/^\d+$/.test(part));
  return sharedName.test(own) && folder !== undefined ? folder.replace(/-host$/, "") : own;
}

/** A run of which nothing is known but what its file's name hints at. */
export function unknownRun(file: string): OwnRun {
  return {
    file,
    name: nameOf(file),
    cni: null,
    encryption: null,
    protocol: "tcp",
    streams: null,
    path: pathIn(file),
    run: Number(runFolder.exec(file)?.[1]) || null,
    seconds: null,
    mtu: null,
    caveat: null,
    values: {},
  };
}

/** A text's first line, without the mark that some programs begin a file with. */
export function firstLine(text: string): string {
  const end = text.indexOf("\n");
  return (end < 0 ? text : text.slice(0, end)).replace(/^\uFEFF/, "").replace(/\r$/, "");
}

/** A file of which nothing is used. */
export function refused(file: string, message: string, place: Partial<OwnProblem> = {}): OwnRead {
  return { runs: [], problems: [{ file, message, done: "left out", ...place }] };
}

/** What several readings come to together. */
export function joinReads(reads: readonly OwnRead[]): OwnRead {
  return {
    runs: reads.flatMap(({ runs }) => runs),
    problems: reads.flatMap(({ problems }) => problems),
    tables: reads.flatMap(({ tables = [] }) => tables),
  };
}

/** What is wrong with traffic that never left its node. */
export const SAME_NODE = "Client and server ran on the same node: the traffic never left it.";

/** The values of a record that are numbers from zero up to `most`; anything else is dropped. */
export function checkedValues(values: Readonly<Record<string, unknown>>): OwnValues {
  const known = Object.entries(values).filter(
    ([, value]) =>
      typeof value === "object" || (typeof value === "number" && Number.isFinite(value) && value >= 0),
  );
  return Object.fromEntries(known);
}
