import type { z } from "zod";
import type { definitionSchema } from "./definition-schema";

/** What a dataset measured, and how; each field is described where the schema declares it. */
export type Definition = z.infer<typeof definitionSchema>;

/** A quantity that is CPU time of a node by mode. */
export type CpuQuantity = Definition["cpuModes"][number];
