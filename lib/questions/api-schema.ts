import { z } from "zod";
import { metricIdSchema, testIdSchema } from "@/lib/dataset/schema/id-schemas";
import { runFigures } from "@/lib/statistics/api-schema";
import { problemsSchema, sourceSchema, type Answer } from "@/lib/link/api-schema";

/** A figure of an exhibit. */
export const exhibitFigureSchema = z
  .strictObject({
    series: z.string().describe("Which of the exhibit's series it is of."),
    variant: z.string().describe("Id of the variant."),
    test: testIdSchema,
    ...runFigures("the exhibit's `unit`"),
  })
  .describe("A variant's figure in an exhibit.");

/** The figures of one metric that an answer rests on. */
export const exhibitSchema = z
  .strictObject({
    title: z.string().describe("What was measured."),
    metric: metricIdSchema,
    unit: z.string().describe("Unit of the figures."),
    caveat: z.string().nullable().describe("What to keep in mind with every figure; null for nothing."),
    bound: z
      .enum(["lower", "upper"])
      .nullable()
      .describe("Whether the true figures can only be higher or only be lower; null where neither is known."),
    view: z
      .string()
      .nullable()
      .describe(
        "Address of the explorer's view of the same figures, from the slash on; null where no one view has them.",
      ),
    rows: z
      .array(
        z.strictObject({
          label: z.string().describe("Name of the install, or of the CNI."),
          note: z.string().describe("What changes from the first series to the rest; empty for nothing."),
          figures: z.array(exhibitFigureSchema).describe("One for each series that was measured."),
        }),
      )
      .describe("The lines of the exhibit."),
  })
  .describe("Figures of one metric that an answer rests on.");

/** A question with its answer. */
export const questionSchema = z
  .strictObject({
    id: z.string().describe("Name of the question, as in /questions/{id}."),
    ask: z.string().describe("The question."),
    verdict: z.string().describe("The finding, computed from the figures."),
    because: z.array(z.string()).describe("The figures behind it, a sentence each."),
    caveats: z.array(z.string()).describe("What must be kept in mind, a sentence each."),
    exhibits: z.array(exhibitSchema).describe("What the verdict rests on."),
  })
  .describe("A question that people ask, answered by the figures.");

/** The answer of `GET /api/questions`. */
export const apiQuestionsSchema = z
  .strictObject({
    edition: z.string().describe("Edition of the benchmark that the questions are asked of."),
    problems: problemsSchema,
    questions: z.array(questionSchema).describe("Every question that the figures can answer."),
    source: sourceSchema,
  })
  .describe("The questions that people ask, answered by the figures.");

export type ApiQuestions = Answer<typeof apiQuestionsSchema>;
