import { z } from "zod";
import { aims } from "@/lib/recommend/profile/aims";
import { aimIdSchema } from "./api-candidate-schema";
import { MOST_WEIGHT } from "@/lib/recommend/profile/profile";
import { requirementIds } from "@/lib/recommend/score/requirements";
import { byAim } from "@/lib/recommend/score/score";
import type { Takes } from "@/lib/recommend/answer/weight-sensitivity";

const weight = (what: string) => z.int().min(0).max(MOST_WEIGHT).describe(what);
const aim = aimIdSchema.describe("The aim whose weight moves.");
const from = weight("Its weight in the profile.");
const to = weight("The weight that it moves to.");
const candidates = z.int().nonnegative().describe("How many candidates there are then.");
const requirement = z.enum(requirementIds).describe("The requirement that changes.");
const change = z.string().describe("What changes, in words: `without network policy`.");

/** A weight that brings a candidate first. */
export const takesSchema = z
  .strictObject({
    aim,
    from,
    to,
    onwards: z.boolean().describe("Whether every weight beyond `to` does so too, to the end of the scale."),
  })
  .describe("A single weight that would bring the runner-up first.") satisfies z.ZodType<Takes>;

const weightMoveSchema = z.strictObject({ aim, from, to }).describe("A weight moved.");

const weightChangeSchema = z
  .strictObject({
    changes: z.array(weightMoveSchema).describe("The weights to move, all together."),
    first: z.string().describe("Id of the variant that ranks first then."),
  })
  .describe("A change of weights that brings another candidate first.");

const requirementChangeSchema = z
  .strictObject({
    requirement,
    change,
    first: z
      .string()
      .nullable()
      .describe(
        "Id of the variant that ranks first then; null where several are level at the top, or none is left.",
      ),
    candidates,
  })
  .describe("A requirement dropped or added that changes which ranks first.");

const relaxationSchema = z
  .strictObject({
    requirements: z.array(requirement).describe("The requirements to drop or ease, all together."),
    change,
    candidates,
  })
  .describe("What to relax to get candidates back.");

const leadersByWeight = z.strictObject(
  byAim((id) =>
    z
      .array(z.string().nullable())
      .length(MOST_WEIGHT + 1)
      .optional()
      .describe(
        `Ids of those that rank first with the weight of ${aims[id].label} at 0, 1, 2, 3, 4 and 5; null where several are level at the top. Absent where the aim does not exist for the traffic.`,
      ),
  ),
);

/** What would change which candidate ranks first. */
export const sensitivitySchema = z
  .strictObject({
    runnerUp: z
      .strictObject({
        variant: z.string().describe("Id of the variant."),
        takes: z
          .array(takesSchema)
          .describe(
            "The single weights that would bring it first, the smallest moves first; empty when none would.",
          ),
      })
      .nullable()
      .describe("The next candidate by points; null where there are fewer than two."),
    byWeight: leadersByWeight.describe("Which ranks first as one weight moves and the rest stay."),
    smallestWeightChanges: z
      .array(weightChangeSchema)
      .describe(
        "The fewest steps of weights that bring another candidate first; empty when four steps are not enough.",
      ),
    requirements: z
      .array(requirementChangeSchema)
      .describe("The single changes of requirements that change which ranks first."),
    relaxations: z
      .array(relaxationSchema)
      .describe("Where no candidate is left: what to relax to get the most back. Otherwise empty."),
  })
  .describe("What would change which ranks first.");
