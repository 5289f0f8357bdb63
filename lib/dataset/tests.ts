import type { Path, Protocol, Streams } from "./dimensions";

/** The nine tests by the benchmark's own names: direct|service, TCP|UDP, single|multi stream. */
export const testIds = ["idle", "dts", "dtm", "dus", "dum", "sts", "stm", "sus", "sum"] as const;
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

function traffic(id: TestId, protocol: Protocol, streams: Streams, path: Path): TestDefinition {
  const streamWords = streams === "single" ? "1 stream" : "8 streams";
  const pathWords = path === "direct" ? "pod to pod" : "through a Service";
  const name = protocol.toUpperCase();
  return {
    id,
    protocol,
    streams,
    path,
    label: `${name}, ${streamWords}, ${pathWords}`,
    shortLabel: `${name} ${streams === "single" ? "×1" : "×8"} ${path}`,
  };
}

/** Every test, in the order of the published CSV. */
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
};

/** The test that differs only in going pod to pod, for a Service test; the test itself otherwise. */
export function directSibling(test: TestId): TestId {
  return tests[test].path === "service" ? (`d${test.slice(1)}` as TestId) : test;
}
