import { z } from "zod";
import type { Rank } from "./rank-ranges";

const place = (what: string) => z.int().positive().describe(what);

/** The ranks that the ranges allow. */
export const rankSchema = z
  .strictObject({
    best: place("1 + the number of those whose whole range is certainly better."),
    worst: place("The number of those, this one included, that are not certainly worse."),
    of: place("How many were ranked."),
  })
  .refine(({ best, worst, of }) => best <= worst && worst <= of, {
    path: ["worst"],
    error: "expected best, worst and of in ascending order",
  })
  .describe("Every rank that the ranges allow.") satisfies z.ZodType<Rank>;

const percent = (what: string) =>
  z.number().min(0).max(100).nullable().describe(`${what} of the runs, in percent of the datagrams.`);

/** The loss next to a UDP figure, as the API answers it. */
export const lossSchema = z
  .strictObject({ median: percent("Median"), min: percent("Lowest"), max: percent("Highest") })
  .describe("Packet loss on a UDP test, as `metric=loss` answers it for the same test.");

/** What the runs of a figure come to, in the unit that `where` names. */
export function runFigures(where: string) {
  const figure = (what: string) =>
    z.number().nullable().describe(`${what}, in ${where}; null where no run has a value (\`n\` is 0).`);
  return {
    median: figure("Median of the runs"),
    min: figure("Least run"),
    max: figure("Greatest run"),
    n: z.int().nonnegative().describe("How many runs have a value."),
  };
}
