import { z } from "zod";
import { id, numberOrNothing, oneOf, positiveWhole } from "./cell-schemas";
import { quantities, type Quantity } from "@/lib/dataset/dataset";
import type { Definition } from "@/lib/dataset/definition";
import { whyImpossible } from "@/lib/dataset/plausible";
import { publishedSeries, type PublishedSeries } from "@/lib/dataset/published-series";
import { missingKinds, type Missing } from "@/lib/dataset/reading";
import { tests, type TestId } from "@/lib/dataset/tests";

/** A row of the readings file: one number, or a hole, of one run. */
export interface ReadingRow {
  readonly variant: string;
  readonly run: number;
  readonly test: TestId;
  readonly series: PublishedSeries;
  readonly value: number | Missing;
}

const readingCells = ({ testIds, runs }: Definition) =>
  z.object({
    variant: id,
    run: positiveWhole.refine((run) => run <= runs, `expected a run of 1 to ${runs}`),
    test: oneOf(testIds),
    protocol: z.string(),
    streams: z.string(),
    path: z.string(),
    role: oneOf(["", "client", "server"]),
    quantity: oneOf(Object.keys(quantities) as Quantity[]),
    unit: z.string(),
    value: numberOrNothing,
    missing: oneOf(["", ...missingKinds]),
    reason: z.string(),
  });

/** The schema of a row of a dataset's readings file; its input is an object of texts. Holes of equal kind and reason come out as one object. */
export function readingSchema(definition: Definition): z.ZodType<ReadingRow, unknown> {
  const holes = new Map<string, Missing>();
  const known = new Map(
    definition.testIds.flatMap((test) =>
      publishedSeries(definition, test).map((series) => [
        `${test} ${series.role ?? ""} ${series.quantity}`,
        series,
      ]),
    ),
  );
  return readingCells(definition).transform((cells, context): ReadingRow => {
    const series = known.get(`${cells.test} ${cells.role} ${cells.quantity}`);
    const refuse = (column: keyof typeof cells, message: string) =>
      context.addIssue({ code: "custom", path: [column], message, input: cells });
    for (const dimension of ["protocol", "streams", "path"] as const) {
      const expected = tests[cells.test][dimension] ?? "";
      if (cells[dimension] !== expected)
        refuse(dimension, `expected "${expected}" for the test ${cells.test}`);
    }
    if (!series)
      refuse("quantity", `the test ${cells.test} has no such quantity for the role "${cells.role}"`);
    const { unit } = quantities[cells.quantity];
    if (cells.unit !== unit) refuse("unit", `expected ${unit} for ${cells.quantity}`);
    const isMissing = cells.missing !== "";
    if (isMissing === (cells.value !== "")) refuse("value", "expected either a value or a missing kind");
    if (isMissing !== (cells.reason !== ""))
      refuse("reason", "expected a reason where a value is missing, and only there");
    const impossible = isMissing ? null : whyImpossible(definition, cells.quantity, Number(cells.value));
    if (impossible) refuse("value", impossible);
    if (!series) return z.NEVER;
    const value = cells.missing === "" ? Number(cells.value) : sharedHole(holes, cells.missing, cells.reason);
    return { variant: cells.variant, run: cells.run, test: cells.test, series, value };
  });
}

function sharedHole(holes: Map<string, Missing>, missing: Missing["missing"], reason: string): Missing {
  const key = `${missing} ${reason}`;
  const hole = holes.get(key) ?? { missing, reason };
  holes.set(key, hole);
  return hole;
}
