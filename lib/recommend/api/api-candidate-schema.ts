import { z } from "zod";
import { metricIdSchema, testIdSchema } from "@/lib/dataset/schema/id-schemas";
import { rankSchema } from "@/lib/statistics/api-schema";
import { aimIds, aims } from "@/lib/recommend/profile/aims";
import type { NodeLoad } from "@/lib/recommend/budget/node-load";
import { requirementIds, type Exclusion } from "@/lib/recommend/score/requirements";
import { byAim } from "@/lib/recommend/score/score";
import type { Lacking } from "@/lib/recommend/score/utilities";

/** The name of an aim. */
export const aimIdSchema = z.enum(aimIds).describe("What a CNI can be chosen for; weights bind to it.");

const variant = z.string().describe("Id of the variant.");
const figure = (what: string) =>
  z.number().nullable().describe(`${what}, in \`unit\`; null is a hole, with its reason in \`note\`.`);

/** A figure behind the points. A hole that carries a number is refused. */
export const figureSchema = z
  .strictObject({
    aim: aimIdSchema,
    metric: metricIdSchema,
    test: testIdSchema,
    unit: z.string().describe("Unit of the figure."),
    caveat: z.string().nullable().describe("What to keep in mind with the figure; null for nothing."),
    bound: z
      .enum(["lower", "upper"])
      .nullable()
      .describe(
        "`lower` where the dataset leaves softirq out, so that the true figure can only be higher; null for a figure that is whole.",
      ),
    median: figure("Median of the runs; of `memory`, bytes above the leanest candidate"),
    min: figure("Least run"),
    max: figure("Greatest run"),
    n: z.int().nonnegative().describe("How many runs have a value."),
    note: z
      .string()
      .nullable()
      .describe("Why the figure is missing or may not be compared, or what else to know; null for nothing."),
  })
  .refine(({ n, median, min, max }) => [median, min, max].every((of) => (of === null) === (n === 0)), {
    path: ["median"],
    error: "expected null where no run has a value, and only there",
  })
  .refine(({ n, note }) => n > 0 || note !== null, {
    path: ["note"],
    error: "expected the reason of the hole",
  })
  .describe("A figure that the points are made of.");

/** What a candidate was given where it has no figure of its own. */
export const lackingSchema = z
  .strictObject({
    aim: aimIdSchema,
    test: testIdSchema,
    reason: z.string().describe("Why it has no utility of its own: a sentence."),
    assumed: z.number().describe("The utility that it was given instead, from 0 to 1."),
    rule: z
      .enum(["middle", "least", "none"])
      .describe(
        "Whose utility that is: `middle` of the candidate in the middle, `least` of the worst candidate that may be compared, `none` where no candidate has one and all get 0.",
      ),
  })
  .describe("What a candidate lacks on an aim.") satisfies z.ZodType<Lacking>;

const pointsSchema = z.strictObject(
  byAim((id) => z.number().describe(`Points for this aim. ${aims[id].utility}`)),
);

/** What a candidate does to a node at the profile's peak. */
export const loadSchema = z
  .strictObject({
    bitsPerSecond: z.number().nullable().describe("Bit/s received, the least of the profile's tests."),
    cores: z
      .number()
      .nullable()
      .describe("Cores at the peak, by the edition's count of CPU time; null where not comparable."),
    memoryBytes: z.number().nullable().describe("Bytes in use on the whole node under traffic."),
  })
  .describe("What it does to a node at the profile's peak; null is a hole.") satisfies z.ZodType<NodeLoad>;

/** A candidate. */
export const candidateSchema = z
  .strictObject({
    variant,
    score: z.number().describe("Points from 0 to 100: the sum of `parts`."),
    low: z
      .number()
      .describe(
        "The least points over all ways of drawing one run for each test, less where something was not measured.",
      ),
    high: z
      .number()
      .describe(
        "The most points over all ways of drawing one run for each test, more where something was not measured.",
      ),
    parts: pointsSchema.describe("Points by aim."),
    firstShare: z.number().describe("How often it ranks first over all draws of runs, from 0 to 1."),
    rank: rankSchema.describe("The ranks that the range of its points allows."),
    load: loadSchema,
    lacking: z
      .array(lackingSchema)
      .describe("What it lacks and was given instead; empty where all was measured."),
    figures: z
      .array(figureSchema)
      .describe("The figures behind the points, the same columns for every candidate."),
  })
  .describe("A variant that meets every requirement.");

/** Why a variant is no candidate. */
export const exclusionSchema = z
  .strictObject({
    variant,
    requirement: z
      .enum([...requirementIds, "traffic"])
      .describe("The requirement that it fails; `traffic`: no run of it carried the profile's traffic."),
    reason: z.string().describe("Why, in full sentences."),
    evidence: z.string().describe("Where that is documented or was measured."),
  })
  .describe("A requirement that a variant fails.") satisfies z.ZodType<Exclusion>;
