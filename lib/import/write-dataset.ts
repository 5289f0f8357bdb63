import { toCsv } from "../csv";
import { quantities, type Provenance, type Variant } from "../dataset/dataset";
import { editions, type EditionId } from "../dataset/editions";
import { readingsHeader, variantsHeader } from "../dataset/file-columns";
import { publishedSeries } from "../dataset/published-series";
import { isValue } from "../dataset/reading";
import { tests } from "../dataset/tests";
import type { ImportedReading } from "./variant-readings";

/** An edition's readings as a tidy table with a header, one row a reading, ordered by variant (as in `variants`), test, run and published column. */
export function writeReadings(
  edition: EditionId,
  readings: readonly ImportedReading[],
  variants: readonly Variant[],
): string {
  const variantOrder = new Map(variants.map(({ id }, index) => [id, index]));
  const place = (reading: ImportedReading) => [
    variantOrder.get(reading.variant) ?? variants.length,
    editions[edition].tests.indexOf(reading.test),
    reading.run,
    publishedSeries(editions[edition], reading.test).findIndex(
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

function variantRow(variant: Variant): (string | number)[] {
  const yesNo = (answer: boolean | undefined) => (answer === undefined ? "" : answer ? "yes" : "no");
  return [
    variant.id,
    variant.name,
    variant.cni,
    variant.version,
    variant.dataPlane,
    variant.encapsulation,
    variant.encryption,
    variant.kubeProxy ?? "",
    yesNo(variant.policy?.ingress),
    yesNo(variant.policy?.egress),
    variant.podMtu,
    variant.kernel ?? "",
    variant.os,
    variant.install,
    variant.note,
    variant.documented.join(" "),
  ];
}

/** The provenance as JSON, indented by two spaces. */
export function writeProvenance(provenance: Provenance): string {
  return `${JSON.stringify(provenance, null, 2)}\n`;
}
