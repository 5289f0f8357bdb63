import { z } from "zod";
import { capabilityIds } from "@/lib/dataset/facts/capability-ids";
import { id } from "@/lib/dataset/schema/cell-schemas";
import type { Variant } from "../dataset/dataset";
import type { LocatedProblem } from "@/lib/dataset/files/dataset-error";
import type { DefinitionFile } from "../dataset/definition";
import { definitionSchema } from "@/lib/dataset/schema/definition-schema";
import { encryptions, installs, kubeProxyModes, valuesOf } from "@/lib/dataset/facts/dimensions";
import { readDefinition } from "@/lib/dataset/files/read-definition";
import { readJson } from "@/lib/dataset/files/read-json";

/** What a variant is as far as it is declared; null is measured: the files of its runs say it. */
export interface DeclaredVariant extends Omit<Variant, "kernel" | "policy"> {
  readonly policy: Variant["policy"];
  /** Whether its runs have files on network policy, MTU and kernel: "required" where one that is missing is a problem. */
  readonly info: "required" | "optional";
  /** How many runs it has. */
  readonly runs: number;
  /** Its id in the labels of its figures, where the folder was named otherwise after the runs. */
  readonly labelledAs?: string | undefined;
}

/** What an import is to find: a dataset's definition, and its variants in the order of the dataset. */
export interface ImportPlan {
  readonly definition: DefinitionFile;
  readonly variants: readonly DeclaredVariant[];
}

const variantSchema = z.strictObject({
  id,
  name: z.string().min(1).optional(),
  cni: id,
  version: z.string().default(""),
  dataPlane: id,
  encapsulation: z.string().default(""),
  encryption: z.enum(valuesOf(encryptions)).default("none"),
  kubeProxy: z.enum(valuesOf(kubeProxyModes)).nullable().default(null),
  policy: z.strictObject({ ingress: z.boolean(), egress: z.boolean() }).nullable().default(null),
  podMtu: z.int().positive().nullable().default(null),
  os: id,
  installKind: z.enum(valuesOf(installs)).default("default"),
  tunedWith: z.string().default(""),
  plainSibling: id.nullable().default(null),
  lacks: z.array(z.enum(capabilityIds)).default([]),
  install: z.string().min(1).default("Not described."),
  note: z.string().default(""),
  unranked: z.string().default(""),
  runs: z.int().positive().optional(),
  labelledAs: id.optional(),
});

const planSchema = definitionSchema
  .unwrap()
  .extend({ variants: z.array(variantSchema).min(1, "expected at least one variant") });

/**
 * Reads the plan of a lab's own import (JSON): a dataset's definition with its `variants`. Adds to `problems` what does not fit, by the name
 * of the field; undefined then.
 */
export function readImportPlan(
  text: string,
  file: string,
  problems: LocatedProblem[],
): ImportPlan | undefined {
  const parsed = readJson(text, file, planSchema, problems);
  if (!parsed) return undefined;
  const { variants, ...rest } = parsed;
  const definition = readDefinition(JSON.stringify(rest), file, problems);
  if (!definition) return undefined;
  return {
    definition,
    variants: variants.map(({ name, runs, ...facts }) => ({
      ...facts,
      name: name ?? facts.id,
      documented: [],
      info: "optional",
      runs: runs ?? definition.runs,
    })),
  };
}

/** The numbers of a variant's runs: 1, 2, 3. */
export function runsOf({ runs }: Pick<DeclaredVariant, "runs">): number[] {
  return Array.from({ length: runs }, (_, index) => index + 1);
}
