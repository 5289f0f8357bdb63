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
