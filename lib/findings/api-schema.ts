import { z } from "zod";
import { lossSchema, runFigures } from "@/lib/statistics/api-schema";
import { metricIdSchema, testIdSchema } from "@/lib/dataset/schema/id-schemas";
import { problemsSchema, sourceSchema, type Answer } from "@/lib/link/api-schema";
import { verdictIds, verdicts } from "./verdict";

/** A measured figure of a finding. A hole that carries a number in its place is refused. */
export const evidenceFigureSchema = z
  .strictObject({
    variant: z.string().describe("Id of the variant."),
    test: testIdSchema,
    ...runFigures("the table's `unit`"),
    loss: lossSchema.nullable().describe("The loss next to a UDP bandwidth; null elsewhere."),
    note: z
      .string()
      .nullable()
      .describe("Why the figure or a run is missing, or why it may not be compared; null for nothing."),
  })
  .refine(({ n, median, min, max }) => [median, min, max].every((of) => (of === null) === (n === 0)), {
    path: ["median"],
    error: "expected null where no run has a value, and only there",
  })
  .describe("A variant's figure on a test.");

/** The figures of one metric that a finding rests on. */
export const evidenceTableSchema = z
  .strictObject({
    title: z.string().describe("What is set side by side."),
    metric: metricIdSchema,
    unit: z.string().describe("Unit of the figures, but for `loss`."),
    caveat: z.string().nullable().describe("What to keep in mind with every figure; null for nothing."),
    figures: z.array(evidenceFigureSchema).describe("The measured figures, each once."),
    view: z
      .string()
      .describe("Address of the explorer's view whose table holds every one of them, from the slash on."),
  })
  .describe("Figures of one metric that a finding rests on.");

/** What the figures say of a claim. */
export const findingSchema = z
  .strictObject({
    id: z.string().describe("Name of the claim, as in /findings/{id}."),
    claim: z.string().describe("The article's claim, summarised."),
    verdict: z
      .enum(verdictIds)
      .describe(
        `What the figures say of it: ${verdictIds.map((id) => `\`${id}\` (${verdicts[id].label.toLowerCase()})`).join(", ")}.`,
      ),
    rule: z.string().describe("The rule that decides, with its thresholds."),
    counts: z
      .strictObject({
        held: z.int().nonnegative().describe("Comparisons in which the claim holds."),
        made: z.int().positive().describe("Comparisons that could be made."),
      })
      .nullable()
      .describe("What the verdict counts; null where its rule does not count or nothing could be compared."),
    result: z.string().describe("What the rule found, or why it cannot decide."),
    caveats: z.array(z.string()).describe("What must be kept in mind, a sentence or two each."),
    evidence: z
      .array(evidenceTableSchema)
      .describe("What the verdict rests on; empty where nothing was measured."),
  })
  .describe("A claim of the article, checked with the figures.");

/** The answer of `GET /api/findings`. */
export const apiFindingsSchema = z
  .strictObject({
    edition: z.string().describe("Edition of the benchmark whose figures the claims are checked with."),
    problems: problemsSchema,
    findings: z.array(findingSchema).describe("Every claim, what matters most to a choice first."),
    source: sourceSchema,
  })
  .describe("The article's claims, checked with the figures.");

export type ApiFindings = Answer<typeof apiFindingsSchema>;
export type ApiFinding = ApiFindings["findings"][number];
