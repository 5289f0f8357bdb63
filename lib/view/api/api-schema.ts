import { z } from "zod";
import { encryptions, paths, protocols, roles, streamKinds, valuesOf } from "@/lib/dataset/facts/dimensions";
import { metricIdSchema, testIdSchema } from "@/lib/dataset/schema/id-schemas";
import { problemsSchema, sourceSchema } from "@/lib/link/api-schema";
import { lossSchema, rankSchema } from "@/lib/statistics/api-schema";
import { stats } from "@/lib/statistics/summarise-runs";

/** A figure over the runs: null exactly where no run has a value. */
const figure = (what: string) =>
  z
    .number()
    .nullable()
    .describe(`${what}, in the answer's \`metric.unit\`; null where no run has a value (\`n\` is 0).`);
const rowShape = z.strictObject({
  variant: z.string().describe("Id of the variant, as in links and in the data files."),
  cni: z.string().describe("The network plugin; `baremetal` is the reference without one."),
  encryption: z.enum(valuesOf(encryptions)).describe("Encryption of the traffic."),
  test: testIdSchema,
  protocol: z.enum(valuesOf(protocols)).nullable().describe("Protocol of the test; null for `idle`."),
  streams: z
    .enum(valuesOf(streamKinds))
    .nullable()
    .describe(
      "Streams of the test: `single` is 1, `multi` more, `unknown` was not published; null for `idle`.",
    ),
  path: z
    .enum(valuesOf(paths))
    .nullable()
    .describe("Way of the traffic: `direct` from pod to pod, `service` through a Service; null for `idle`."),
  runs: z
    .array(z.number().nullable())
    .describe(
      "The figure of each run in their order, in the answer's `metric.unit`; null is a hole, with its reason in `missing`.",
    ),
  n: z.int().nonnegative().describe("How many runs have a value."),
  median: figure("Median of the runs"),
  mean: figure("Mean of the runs"),
  min: figure("Least run"),
  max: figure("Greatest run"),
  missing: z
    .array(z.string())
    .describe("The distinct reasons of the holes, a sentence each; empty where every run has a value."),
  rank: rankSchema
    .nullable()
    .describe(
      "Its ranks among all variants of the edition; null where it is not ranked, with the reason in `missing` or `note`.",
    ),
  comparable: z
    .boolean()
    .describe("Whether the figure may be compared with the rest; if not, `note` says why."),
  loss: lossSchema.nullable().describe("Null on TCP and idle, and where the edition has no loss."),
  note: z
    .string()
    .nullable()
    .describe("What must be known before the figure is compared; null where there is nothing."),
});

/** One row of the API: a variant on a test. A row with a hole that carries a number in its place is refused. */
export const apiRowSchema = rowShape
  .refine(({ runs, n }) => runs.filter((run) => run !== null).length === n, {
    path: ["n"],
    error: "expected the number of runs that have a value",
  })
  .refine(
    ({ n, ...row }) => [row.median, row.mean, row.min, row.max].every((of) => (of === null) === (n === 0)),
    {
      path: ["median"],
      error: "expected null where no run has a value, and only there",
    },
  )
  .refine(({ runs, missing }) => runs.includes(null) === missing.length > 0, {
    path: ["missing"],
    error: "expected a reason where a run has no value, and only there",
  })
  .describe("A variant on a test.");

/** The answer of `GET /api/results`. */
export const apiResultsSchema = z
  .strictObject({
    edition: z.string().describe("Id of the dataset."),
    metric: z
      .strictObject({
        id: metricIdSchema,
        unit: z.string().describe("Unit of every figure of the rows, but for `loss`."),
        better: z.enum(["higher", "lower"]).describe("Which direction is better."),
        caveat: z.string().nullable().describe("What to keep in mind with every figure; null for nothing."),
        bound: z
          .enum(["lower", "upper"])
          .nullable()
          .describe(
            "Whether every figure is a bound: `lower` where the dataset leaves softirq out of the CPU, so that the true figure can only be higher; `upper` of a yield per core; null for neither.",
          ),
      })
      .describe("What the figures are."),
    role: z
      .enum(valuesOf(roles))
      .nullable()
      .describe("Node or nodes that the figures are of; null where the metric is not measured on each."),
    stat: z.enum(valuesOf(stats)).describe("The statistic of the runs that ranks the rows."),
    problems: problemsSchema,
    rows: z.array(apiRowSchema).describe("The rows of the page in its order."),
    source: sourceSchema,
  })
  .describe("The rows of a view.");
