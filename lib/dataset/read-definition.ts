import type { LocatedProblem } from "./dataset-error";
import type { Definition } from "./definition";
import { definitionSchema } from "./definition-schema";
import { isMeasuredOn } from "./metrics";
import { readJson } from "./read-json";

/** What a definition says that cannot be: a metric that none of its tests has, a first stream that is none of its streams. */
function contradictions(definition: Definition): Omit<LocatedProblem, "file">[] {
  const { tests, metrics, streams, initialStreams } = definition;
  return [
    ...metrics
      .filter((metric) => !tests.some((test) => isMeasuredOn(definition, metric, test)))
      .map((text) => ({ column: "metrics", text, message: "none of the tests has this metric" })),
    ...initialStreams
      .filter((word) => !streams.includes(word))
      .map((text) => ({ column: "initialStreams", text, message: "expected one of the streams" })),
  ];
}

/** Reads a definition (JSON). Adds to `problems` what does not fit, by the name of the field; undefined then. */
export function readDefinition(
  text: string,
  file: string,
  problems: LocatedProblem[],
): Definition | undefined {
  const definition = readJson(text, file, definitionSchema, problems);
  if (!definition) return undefined;
  const found = contradictions(definition).map((problem) => ({ file, ...problem }));
  problems.push(...found);
  return found.length > 0 ? undefined : definition;
}
