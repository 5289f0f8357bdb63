import type { Variant } from "@/lib/dataset/dataset";
import type { LocatedProblem } from "./dataset-error";
import type { DefinitionFile } from "@/lib/dataset/definition";
import { definitionSchema } from "@/lib/dataset/schema/definition-schema";
import { BARE_METAL } from "@/lib/dataset/facts/dimensions";
import { metrics } from "@/lib/dataset/metrics";
import { readJson } from "./read-json";
import { tests } from "@/lib/dataset/tests";

type Contradiction = Omit<LocatedProblem, "file">;

/** Values that a list has twice. */
function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) < index);
}

/** Where a definition contradicts itself: a metric that none of its tests has, a test that is not what its name says. */
function contradictions({ tests: run, metrics: measured, hasBareMetal }: DefinitionFile): Contradiction[] {
  const known = run.map(({ id }) => id);
  return [
    ...repeated(known).map((text) => ({ column: "tests", text, message: "this test is listed twice" })),
    ...run
      .filter(({ id, protocol, path }) => tests[id].protocol !== protocol || tests[id].path !== path)
      .map(({ id }) => ({
        column: "tests",
        text: id,
        message: "protocol or path is not what this name says",
      })),
    ...run
      .filter(({ id, streams }) => tests[id].streams === "single" && streams !== 1)
      .map(({ id }) => ({ column: "tests", text: id, message: "expected one stream" })),
    ...run
      .filter(({ id, streams }) => tests[id].streams === "multi" && (streams ?? 0) < 2)
      .map(({ id }) => ({ column: "tests", text: id, message: "expected more than one stream" })),
    ...repeated(measured).map((text) => ({
      column: "metrics",
      text,
      message: "this metric is listed twice",
    })),
    ...measured
      .filter((metric) => !known.some((test) => metrics[metric].protocols.includes(tests[test].protocol)))
      .map((text) => ({ column: "metrics", text, message: "none of the tests has this metric" })),
    ...measured
      .filter((metric) => metric === "memory-overhead" && !hasBareMetal)
      .map((text) => ({ column: "metrics", text, message: "there is no bare metal to subtract" })),
  ];
}

/** What a definition says of its variants that they are not. */
export function variantContradictions(
  { baseline, hasBareMetal }: DefinitionFile,
  variants: readonly Variant[],
): Contradiction[] {
  const ids = variants.map(({ id }) => id);
  const isThere = variants.some(({ cni }) => cni === BARE_METAL);
  return [
    ...(ids.includes(baseline)
      ? []
      : [{ column: "baseline", text: baseline, message: "no variant has this id" }]),
    ...(isThere === hasBareMetal
      ? []
      : [
          {
            column: "hasBareMetal",
            text: String(hasBareMetal),
            message: isThere ? "there is a bare-metal variant" : "no variant is bare metal",
          },
        ]),
  ];
}

/** Reads a definition (JSON). Adds to `problems` what does not fit, by the name of the field; undefined then. */
export function readDefinition(
  text: string,
  file: string,
  problems: LocatedProblem[],
): DefinitionFile | undefined {
  const definition = readJson(text, file, definitionSchema, problems);
  if (!definition) return undefined;
  const found = contradictions(definition).map((problem) => ({ file, ...problem }));
  problems.push(...found);
  return found.length > 0 ? undefined : definition;
}
