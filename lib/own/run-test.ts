import { tests, type TestId } from "@/lib/dataset/tests";
import { ownPaths, type OwnRun } from "./own-run";

/** A run's test in words: `TCP, 8 streams, pod to pod`. */
export function testLabelOf({ protocol, streams, path }: OwnRun): string {
  return [
    protocol?.toUpperCase() ?? "idle",
    streams === null ? null : `${streams} stream${streams === 1 ? "" : "s"}`,
    path === null ? null : ownPaths[path],
  ]
    .filter((part) => part !== null)
    .join(", ");
}

/** The test that a run is of: pod to pod unless its file says otherwise. One from node to node is of the direct test, outside the pods. */
export function testOf({ protocol, streams, path }: OwnRun): TestId {
  if (protocol === null) return "idle";
  const count = streams === null ? "" : streams > 1 ? "m" : "s";
  return `${path === "service" ? "s" : "d"}${protocol === "tcp" ? "t" : "u"}${count}` as TestId;
}

/** How many streams the tests of the benchmark have. */
const STREAMS = { single: 1, multi: 8, unknown: null } as const;

/** What a run of a test says of it. */
export function factsOfTest(test: TestId): Pick<OwnRun, "protocol" | "streams" | "path"> {
  const { protocol, streams, path } = tests[test];
  return { protocol, path, streams: streams === null ? null : STREAMS[streams] };
}
