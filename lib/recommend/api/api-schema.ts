import { z } from "zod";
import { problemsSchema, sourceSchema } from "@/lib/link/api-schema";
import { rankSchema } from "@/lib/statistics/api-schema";
import { articleSituations, type ArticleSituation } from "@/lib/recommend/answer/article-pick";
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
  rank: rankSchema.nullable().describe("Its rank range; null where there is none."),
  agrees: z.boolean().describe("Whether its best possible rank is 1."),
});

const verdictSchema = z
  .strictObject({
    kind: z
      .enum(["nothing", "none", "pick", "about-the-same", "fails", "unfit", "stay", "move", "trade"])
      .describe(
        "`nothing`: no variant meets the requirements; `none`: none carries the peak; `pick`, `about-the-same`: nothing runs today; `fails`: what runs today is no candidate or does not carry the peak; `unfit`: so is or does what it is compared with; `stay`: moving brings nothing to notice; `move`: it does; `trade`: it saves some and costs some.",
      ),
    words: z.string().describe("The verdict as the page says it, without the last full stop."),
    confidence: z.enum(["Clear", "Close"]).describe("How sure it is."),
    why: z.string().describe("Why it is that sure."),
    today: z.string().nullable().describe("Id of the variant that runs today; null where it is not said."),
    comparedWith: z
      .string()
      .nullable()
      .describe("Id of the variant that it is compared with; null for none."),
    sentences: z.array(z.string()).describe("What moving would mean and what encryption would cost."),
  })
  .describe("The verdict for the cluster.");

/** What a recommendation comes to. */
export const answerSchema = z
  .strictObject({
    kind: z
      .enum(["pick", "about-the-same", "none"])
      .describe(
        "`pick`: one candidate leads; `about-the-same`: several, choose by features; `none`: no candidate carries the peak, or there is none.",
      ),
    variants: z
      .array(z.string())
      .describe("Ids of the pick or of those that are about the same; of `none` the one that carries most."),
    carries: z
      .number()
      .nullable()
      .describe("Bit/s that the best candidate received; null where there is no candidate."),
    because: z.string().describe("Why, in a sentence or two with figures."),
    verdict: verdictSchema,
  })
  .describe("What the recommendation comes to.");

/** The answer of `GET /api/recommend`. */
export const apiRecommendationSchema = z
  .strictObject({
    edition: z.string().describe("Id of the dataset whose figures answer."),
    profile: profileSchema,
    problems: problemsSchema,
    answer: answerSchema,
    candidates: z
      .array(candidateSchema)
      .describe("The candidates by points, the most first; empty where no variant meets the requirements."),
    excluded: z
      .array(exclusionSchema)
      .describe("Every requirement that a variant fails: such a variant is no candidate."),
    budget: budgetSchema
      .nullable()
      .describe(
        "What a node that runs the first variant of the answer has left; null where no candidate carries the peak.",
      ),
    articlePick: articlePickSchema
      .nullable()
      .describe(
        "What the article that presents the edition picks, next to this answer; null for an edition without one.",
      ),
    sensitivity: sensitivitySchema,
    source: sourceSchema,
  })
  .describe("The recommendation for a profile.");
