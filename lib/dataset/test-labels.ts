import { countOf } from "../format";
import { paths, protocols, streamKinds, type Streams } from "@/lib/dataset/facts/dimensions";
import type { Definition } from "./definition";
import { tests, type TestDefinition, type TestId } from "./tests";

/** How many streams a dataset's tests have at once, for each kind that it has: a number, several where its tests differ, null where it was not published. */
function streamNumbers({ tests: run }: Definition, kind: Streams): (number | null)[] {
  const ofKind = run.filter(({ id }) => tests[id].streams === kind);
  return [...new Set(ofKind.map(({ streams }) => streams))];
}

/** A kind of stream count in a dataset's own numbers: "8 streams". */
export function streamsLabel(definition: Definition, kind: Streams): string {
  const numbers = streamNumbers(definition, kind).filter((count) => count !== null);
  const [only] = numbers;
  if (kind === "unknown" || only === undefined) return streamKinds[kind];
  return numbers.length === 1 ? countOf(only, "stream") : `${numbers.join(" or ")} streams`;
}

/** A test in words, for headings and labels: "TCP, 8 streams, pod to pod"; without its path where that is said elsewhere. */
export function testLabel(
  definition: Definition,
  test: TestId,
  detail: "with path" | "path left out" = "with path",
): string {
  const { protocol, streams, path } = tests[test];
  if (protocol === null || streams === null || path === null) return "Idle, no traffic";
  const count = streams === "unknown" ? [] : [streamsLabel(definition, streams)];
  return [protocols[protocol], ...count, ...(detail === "with path" ? [paths[path]] : [])].join(", ");
}

/** A test for column heads, in 14 characters at most: "TCP ×8 direct". */
export function shortTestLabel(definition: Definition, test: TestId): string {
  const { protocol, path, streams } = tests[test];
  if (protocol === null || streams === null) return "idle";
  const numbers = streams === "unknown" ? [] : streamNumbers(definition, streams);
  const [count] = numbers.length === 1 ? numbers : [];
  return `${protocols[protocol]}${count ? ` ×${count}` : ""} ${path}`;
}

/** A test with its labels. */
export interface LabelledTest extends TestDefinition {
  readonly id: TestId;
  readonly label: string;
  readonly shortLabel: string;
}

/** A test of a dataset with its labels. */
export function labelledTest(definition: Definition, id: TestId): LabelledTest {
  return { ...tests[id], id, label: testLabel(definition, id), shortLabel: shortTestLabel(definition, id) };
}
