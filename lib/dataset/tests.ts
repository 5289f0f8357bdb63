import type { Path, Protocol, Streams } from "@/lib/dataset/facts/dimensions";

/**
 * The tests that a dataset can have, by the benchmark's own names: direct|service, TCP|UDP, single|multi stream. Those without a third
 * letter are of datasets that say nothing of streams. A definition says which ones a dataset has.
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

/** Whether a text is the id of a test. */
export function isTestId(text: string): text is TestId {
  return testIds.some((id) => id === text);
}

/** A test's place on the three traffic dimensions; all three are null for `idle`, which has no traffic. */
export interface TestDefinition {
  readonly protocol: Protocol | null;
  readonly streams: Streams | null;
  readonly path: Path | null;
}

const letters = {
  path: { d: "direct", s: "service" },
  protocol: { t: "tcp", u: "udp" },
  streams: { s: "single", m: "multi", "": "unknown" },
} as const;

function place(id: TestId): TestDefinition {
  if (id === "idle") return { protocol: null, streams: null, path: null };
  const [path, protocol, streams = ""] = id;
  return {
    protocol: letters.protocol[protocol as "t" | "u"],
    streams: letters.streams[streams as "s" | "m" | ""],
    path: letters.path[path as "d" | "s"],
  };
}

/** Every test's place, in the order of the published files. */
export const tests = Object.fromEntries(testIds.map((id) => [id, place(id)])) as Readonly<
  Record<TestId, TestDefinition>
>;

/** The test that differs only in going pod to pod, for a Service test; the test itself otherwise. */
export function directSibling(test: TestId): TestId {
  return tests[test].path === "service" ? (`d${test.slice(1)}` as TestId) : test;
}
