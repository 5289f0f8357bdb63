import { paths, protocols, streamCounts, type Path, type Protocol, type Streams } from "./dimensions";

/**
 * The tests of all editions: direct|service, TCP|UDP, single|multi stream, by the benchmark's own names of 2024-01. Those without a
 * third letter are of 2020-08, which tells nothing of streams. `editions.ts` has each edition's own.
 */
export const testIds = [
  "idle",
  "dts",
  "dtm",
  "dus",
  "dum",
  "sts",
  "stm",
  "sus",
  "sum",
  "dt",
  "du",
  "st",
  "su",
] as const;
export type TestId = (typeof testIds)[number];

/** A test's place on the three traffic dimensions; all three are null for `idle`, which has no traffic. */
export interface TestDefinition {
  readonly id: TestId;
  readonly protocol: Protocol | null;
  readonly streams: Streams | null;
  readonly path: Path | null;
  /** In words, for headings and labels. */
  readonly label: string;
  /** For column heads: 14 characters at most. */
  readonly shortLabel: string;
}

const shortStreams: Readonly<Record<Streams, string>> = { single: " ×1", multi: " ×8", unknown: "" };

function traffic(id: TestId, protocol: Protocol, streams: Streams, path: Path): TestDefinition {
  const name = protocols[protocol];
  const streamWords = streams === "unknown" ? [] : [streamCounts[streams]];
  return {
    id,
    protocol,
    streams,
    path,
    label: [name, ...streamWords, paths[path]].join(", "),
    shortLabel: `${name}${shortStreams[streams]} ${path}`,
  };
}

/** Every test of every edition, in the order of the published files. */
export const tests: Readonly<Record<TestId, TestDefinition>> = {
  idle: {
    id: "idle",
    protocol: null,
    streams: null,
    path: null,
    label: "Idle, no traffic",
    shortLabel: "idle",
  },
  dts: traffic("dts", "tcp", "single", "direct"),
  dtm: traffic("dtm", "tcp", "multi", "direct"),
  dus: traffic("dus", "udp", "single", "direct"),
  dum: traffic("dum", "udp", "multi", "direct"),
  sts: traffic("sts", "tcp", "single", "service"),
  stm: traffic("stm", "tcp", "multi", "service"),
  sus: traffic("sus", "udp", "single", "service"),
  sum: traffic("sum", "udp", "multi", "service"),
  dt: traffic("dt", "tcp", "unknown", "direct"),
  du: traffic("du", "udp", "unknown", "direct"),
  st: traffic("st", "tcp", "unknown", "service"),
  su: traffic("su", "udp", "unknown", "service"),
};

/** The test that differs only in going pod to pod, for a Service test; the test itself otherwise. */
export function directSibling(test: TestId): TestId {
  return tests[test].path === "service" ? (`d${test.slice(1)}` as TestId) : test;
}
