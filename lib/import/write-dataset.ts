import { toCsv } from "../csv";
import { quantities, type SourceFile, type Variant } from "../dataset/dataset";
import type { DefinitionFile } from "../dataset/definition";
import { readingsHeader } from "@/lib/dataset/files/file-columns";
import { publishedSeries } from "../dataset/published-series";
import { isValue } from "../dataset/reading";
import { tests } from "../dataset/tests";
import { variantRow, variantsHeader } from "@/lib/dataset/facts/variant-facts";
import type { ImportedReading } from "@/lib/import/knb-2024/variant-readings";

/** A dataset's readings as a tidy table with a header, one row a reading, ordered by variant (as in `variants`), test, run and published column. */
export function writeReadings(
  definition: DefinitionFile,
  readings: readonly ImportedReading[],
  variants: readonly Variant[],
): string {
  const variantOrder = new Map(variants.map(({ id }, index) => [id, index]));
  const place = (reading: ImportedReading) => [
    variantOrder.get(reading.variant) ?? variants.length,
    definition.tests.findIndex(({ id }) => id === reading.test),
    reading.run,
    publishedSeries(definition, reading.test).findIndex(
      ({ role, quantity }) => role === reading.role && quantity === reading.quantity,
    ),
  ];
  const placed = readings.map((reading) => ({ reading, place: place(reading) }));
  placed.sort((a, b) => comparePlaces(a.place, b.place));
  return toCsv(
    readingsHeader,
    placed.map(({ reading }) => readingRow(reading)),
  );
}

function comparePlaces(a: readonly number[], b: readonly number[]): number {
  const differs = a.findIndex((part, index) => part !== b[index]);
  return differs < 0 ? 0 : (a[differs] ?? 0) - (b[differs] ?? 0);
}

function readingRow({ variant, run, test, role, quantity, reading }: ImportedReading): (string | number)[] {
  const { protocol, streams, path } = tests[test];
  const { unit } = quantities[quantity];
  const outcome = isValue(reading) ? [reading, "", ""] : ["", reading.missing, reading.reason];
  return [
    variant,
    run,
    test,
    protocol ?? "",
    streams ?? "",
    path ?? "",
    role ?? "",
    quantity,
    unit,
    ...outcome,
  ];
}

/** The variants as a table with a header, in the given order. */
export function writeVariants(variants: readonly Variant[]): string {
  return toCsv(variantsHeader, variants.map(variantRow));
}

/** The source files as JSON, sorted by path. */
export function writeProvenance(edition: string, files: readonly SourceFile[]): string {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return `${JSON.stringify({ edition, files: sorted }, null, 2)}\n`;
}

/** A definition as JSON, indented by two spaces. */
export function writeDefinition(definition: DefinitionFile): string {
  return `${JSON.stringify(definition, null, 2)}\n`;
}
