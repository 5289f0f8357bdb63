import type { z } from "zod";
import { definitionSchema } from "@/lib/dataset/schema/definition-schema";

/** What no file says of results and their team must: the rest of a definition follows from the results. */
export const toldSchema = definitionSchema
  .unwrap()
  .pick({ id: true, name: true, title: true, measuredBy: true, measured: true, lab: true, licence: true });

export type ToldDefinition = z.infer<typeof toldSchema>;
