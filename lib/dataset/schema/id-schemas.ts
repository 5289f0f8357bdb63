import { z } from "zod";
import { metricIds } from "@/lib/dataset/metrics";
import { testIds } from "@/lib/dataset/tests";

/** The name of a test. */
export const testIdSchema = z
  .enum(testIds)
  .describe(
    "The benchmark's own name of a test: `idle`, or direct or service, TCP or UDP, single or multi stream, as in `dtm`.",
  );

/** The name of a metric. */
export const metricIdSchema = z.enum(metricIds).describe("The name of a metric.");
