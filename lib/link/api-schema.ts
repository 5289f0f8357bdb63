import { z } from "zod";
import type { Problem } from "./problem";

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

/** What a schema's answer holds, every part of it read-only. */
export type Answer<Schema extends z.ZodType> = DeepReadonly<z.infer<Schema>>;

/** Something in a query that could not be used. */
export const problemSchema = z
  .strictObject({
    parameter: z
      .string()
      .describe("Name of the parameter, cut to 60 characters; empty in the line that counts the rest."),
    text: z.string().describe("The text as given, cut to 60 characters."),
    message: z
      .string()
      .describe("What could not be used, what was probably meant and what was done instead."),
  })
  .describe(
    "Something in the query that could not be used, and what was done instead.",
  ) satisfies z.ZodType<Problem>;

/** The answer to a malformed query, sent with status 400. */
export const errorSchema = z
  .strictObject({
    error: z.string().describe("Why the request was refused: a sentence."),
  })
  .describe("Why a request was refused.");

/** Where the figures of an answer come from. */
export const sourceSchema = z
  .strictObject({
    title: z.string().describe("Title under which the figures were published."),
    repository: z
      .url()
      .nullable()
      .describe("Repository of the published files; null where they are not published."),
    commit: z
      .string()
      .regex(/^[0-9a-f]{40}$/)
      .nullable()
      .describe("Commit that the figures were read at: 40 hexadecimal digits; null without a repository."),
    date: z.iso.date().nullable().describe("Date of the commit, ISO 8601; null without one."),
    licence: z.string().describe("What is known of the licence of the figures."),
  })
  .describe("Where the figures come from.");

/** The problems of an answer's query. */
export const problemsSchema = z
  .array(problemSchema)
  .describe("What of the query could not be used, at most 20 lines; empty where all was understood.");
