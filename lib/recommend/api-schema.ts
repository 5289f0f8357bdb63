import { z } from "zod";
import { problemsSchema, sourceSchema } from "@/lib/link/api-schema";
import { articleSituations, type ArticleSituation } from "./article-pick";
import { budgetSchema } from "./api-budget-schema";
import { candidateSchema, exclusionSchema } from "./api-candidate-schema";
import { profileSchema } from "./api-profile-schema";
import { sensitivitySchema } from "./api-sensitivity-schema";

const articlePickSchema = z.strictObject({
  article: z.string().describe("Title of the article."),
  situation: z
    .enum(Object.keys(articleSituations) as ArticleSituation[])
    .describe("The article's situation that is nearest to the profile."),
  name: z.string().describe("What the article picks for it."),
  variant: z
    .string()
    .nullable()
    .describe("Id of the pick's best candidate; null where the requirements leave none."),
  place: z.int().positive().nullable().describe("Place of that candidate; null where there is none."),
  agrees: z.boolean().describe("Whether that candidate stands in the first band."),
});

/** The answer of `GET /api/recommend`. */
export const apiRecommendationSchema = z
  .strictObject({
    edition: z
      .string()
      .regex(/^\d{4}-\d{2}$/)
      .describe("Edition of the benchmark: year and month."),
    profile: profileSchema,
    problems: problemsSchema,
    bands: z
      .array(z.array(candidateSchema))
      .describe(
        "The candidates in bands that the runs can tell apart, the first band first; empty where no variant meets the requirements.",
      ),
    excluded: z
      .array(exclusionSchema)
      .describe("Every requirement that a variant fails: such a variant stands in no band."),
    budget: budgetSchema
      .nullable()
      .describe("The budget of a node that runs the first candidate; null where there is none."),
    articlePick: articlePickSchema
      .nullable()
      .describe(
        "What the article that presents the edition picks, beside this answer; null for an edition without one.",
      ),
    sensitivity: sensitivitySchema,
    source: sourceSchema,
  })
  .describe("The recommendation for a profile.");
