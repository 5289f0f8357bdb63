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
