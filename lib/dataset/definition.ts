import type { z } from "zod";
import type { definitionSchema } from "@/lib/dataset/schema/definition-schema";
import { streamKinds, valuesOf, type NodeRole, type Streams } from "@/lib/dataset/facts/dimensions";
import type { FactFilterId, Variant } from "@/lib/dataset/facts/facts";
import { tests, type TestId } from "./tests";
import { factFilters } from "@/lib/dataset/facts/variant-facts";

/** What `data/<id>.definition.json` says: each field is described where the schema declares it. */
export type DefinitionFile = z.infer<typeof definitionSchema>;

/** A quantity that is CPU time of a node by mode. */
export type CpuQuantity = DefinitionFile["cpuModes"][number];

/** What a dataset measured, and how; with the words that links to it may use. */
export interface Definition extends DefinitionFile {
  /** What texts call it. */
  readonly name: string;
  /** Whether a link that names no dataset means this one. */
  readonly isDefault: boolean;
  readonly testIds: readonly TestId[];
  /** The stream counts of its tests. */
  readonly streams: readonly Streams[];
  /** Its variants by id and name, in their order. */
  readonly variantNames: Readonly<Record<string, string>>;
  /** The words that each filter has among its variants, in the order shown. */
  readonly words: Readonly<Record<FactFilterId, readonly string[]>>;
}

/** A definition with the words of its variants. */
export function defineDataset(
  file: DefinitionFile,
  variants: readonly Variant[],
  isDefault: boolean,
): Definition {
  const testIds = file.tests.map(({ id }) => id);
  const has = (streams: Streams) => testIds.some((id) => tests[id].streams === streams);
  const words = factFilters.map(({ id, word, sort }) => [id, sort(variants.flatMap((of) => word(of) ?? []))]);
  return {
    ...file,
    name: file.name ?? file.id,
    isDefault,
    testIds,
    streams: valuesOf(streamKinds).filter(has),
    variantNames: Object.fromEntries(variants.map(({ id, name }) => [id, name])),
    words: Object.fromEntries(words) as Definition["words"],
  };
}

/** The stream count that a link shows where it names none: several at once where the dataset has that. */
export function initialStreams({ streams }: Definition): readonly Streams[] {
  return streams.includes("multi") ? ["multi"] : streams.slice(0, 1);
}

/** The node, or the mean of both, whose CPU and memory are shown where nobody asks for another. */
export function initialRole({ roles }: Definition): NodeRole | "both" {
  const [only] = roles;
  return roles.length > 1 || only === undefined ? "both" : only;
}

/** The node that its CPU and memory are of where nobody asks for another, in words. */
export function nodeWords(definition: Definition): string {
  const role = initialRole(definition);
  return role === "both" ? "mean of both nodes" : `of the ${role} only`;
}
