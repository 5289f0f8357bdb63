import type { Dataset, Provenance, SeriesKey, Variant } from "@/lib/dataset/dataset";
import { DatasetError, type LocatedProblem } from "./dataset-error";
import { defineDataset, type Definition } from "@/lib/dataset/definition";
import { readingsHeader } from "./file-columns";
import { publishedSeries } from "@/lib/dataset/published-series";
import { readDefinition, variantContradictions } from "./read-definition";
import { readProvenance } from "./read-provenance";
import { eachRow, readTable, type TableRow } from "./read-table";
import type { Reading } from "@/lib/dataset/reading";
import { readingSchema } from "@/lib/dataset/schema/reading-schema";
import type { TestId } from "@/lib/dataset/tests";
import { variantsHeader } from "@/lib/dataset/facts/variant-facts";
import { variantSchema } from "@/lib/dataset/schema/variant-schema";

/** The texts of the four files of an edition. */
export interface DatasetTexts {
  readonly definitionJson: string;
  readonly readingsCsv: string;
  readonly variantsCsv: string;
  readonly provenanceJson: string;
}

/** Their names, for messages. */
export interface DatasetFileNames {
  readonly definition: string;
  readonly readings: string;
  readonly variants: string;
  readonly provenance: string;
}

/** An edition and where it comes from. */
export interface LoadedDataset {
  readonly dataset: Dataset;
  readonly provenance: Provenance;
}

/** The dataset that files are expected to hold. */
export interface Expected {
  readonly id: string;
  readonly isDefault: boolean;
}

/**
 * Reads a dataset from its files. Every variant must have every published column of every test exactly once for each run, as a finite
 * number in the column's unit or as a hole with kind and reason; any number of variants and runs is read.
 * Throws a `DatasetError` with every problem: file, line, column, text.
 */
export function readDataset(texts: DatasetTexts, names: DatasetFileNames, expected: Expected): LoadedDataset {
  const problems: LocatedProblem[] = [];
  const provenance = readProvenance(texts.provenanceJson, names.provenance, problems);
  const file = readDefinition(texts.definitionJson, names.definition, problems);
  checkId(provenance?.edition, expected.id, { file: names.provenance, column: "edition" }, problems);
  checkId(file?.id, expected.id, { file: names.definition, column: "id" }, problems);
  if (!file) throw new DatasetError(problems);
  const variantRows = readTable(
    { text: texts.variantsCsv, file: names.variants, header: variantsHeader, schema: variantSchema },
    problems,
  );
  const variants = uniqueVariants(variantRows, names.variants, problems);
  const definition = defineDataset(file, variants, expected.isDefault);
  const placed = placeReadings(definition, { text: texts.readingsCsv, file: names.readings }, problems);
  if (problems.length === 0)
    problems.push(
      ...variantContradictions(file, variants).map((problem) => ({ file: names.definition, ...problem })),
      ...findMissingRows(definition, placed, variants, names.readings),
    );
  if (problems.length > 0 || !provenance) throw new DatasetError(problems);
  return {
    provenance,
    dataset: { definition, variants, readings: nestReadings(definition, placed, variants) },
  };
}

function checkId(
  found: string | undefined,
  expected: string,
  place: Pick<LocatedProblem, "file" | "column">,
  problems: LocatedProblem[],
): void {
  if (found !== undefined && found !== expected)
    problems.push({ ...place, text: found, message: `expected the edition ${expected}` });
}

function uniqueVariants(
  rows: readonly TableRow<Variant>[],
  file: string,
  problems: LocatedProblem[],
): Variant[] {
  const lineOf = new Map<string, number>();
  for (const { row, line } of rows) {
    const earlier = lineOf.get(row.id);
    if (earlier !== undefined) {
      problems.push({
        file,
        line,
        column: "id",
        text: row.id,
        message: `the variant of line ${earlier} stands here again`,
      });
    } else lineOf.set(row.id, line);
  }
  if (rows.length === 0 && problems.length === 0)
    problems.push({ file, message: "expected at least one variant" });
  return rows.map(({ row }) => row);
}

/** Readings by series, the runs of one after those of another: there may be millions. */
interface PlacedReadings {
  /** Which series, by variant, test and key, in the order in which they began. */
  readonly order: ReadonlyMap<string, number>;
  readonly values: readonly (Reading | undefined)[];
}

const seriesPlace = (variant: string, test: TestId, series: SeriesKey) => `${variant} ${test} ${series}`;

/** The runs of a series; those that have no reading are undefined. */
function runsAt({ order, values }: PlacedReadings, place: string, runs: number): (Reading | undefined)[] {
  const at = order.get(place);
  return at === undefined ? Array<undefined>(runs).fill(undefined) : values.slice(at * runs, (at + 1) * runs);
}

/** Places each reading where it belongs as it is read. */
function placeReadings(
  definition: Definition,
  { text, file }: { text: string; file: string },
  problems: LocatedProblem[],
): PlacedReadings {
  const order = new Map<string, number>();
  const values: (Reading | undefined)[] = [];
  /** Where each value stands. */
  const lines: (number | undefined)[] = [];
  const runs = Array<undefined>(definition.runs).fill(undefined);
  const table = { text, file, header: readingsHeader, schema: readingSchema(definition) };
  eachRow(table, problems, ({ row, line }) => {
    const place = seriesPlace(row.variant, row.test, row.series.key);
    const begun = order.get(place);
    const at = (begun ?? order.size) * definition.runs + row.run - 1;
    if (begun === undefined) {
      order.set(place, order.size);
      values.push(...runs);
      lines.push(...runs);
      if (!Object.hasOwn(definition.variantNames, row.variant))
        problems.push({
          file,
          line,
          column: "variant",
          text: row.variant,
          message: "no variant has this id",
        });
    }
    const earlier = lines[at];
    if (earlier !== undefined)
      problems.push({
        file,
        line,
        text: `${place} run ${row.run}`,
        message: `the reading of line ${earlier} stands here again`,
      });
    values[at] = row.value;
    lines[at] = line;
  });
  return { order, values };
}

function findMissingRows(
  definition: Definition,
  placed: PlacedReadings,
  variants: readonly Variant[],
  file: string,
): LocatedProblem[] {
  const problems: LocatedProblem[] = [];
  for (const { id } of variants)
    for (const test of definition.testIds)
      for (const { key } of publishedSeries(definition, test)) {
        const place = seriesPlace(id, test, key);
        runsAt(placed, place, definition.runs).forEach((reading, index) => {
          if (reading === undefined)
            problems.push({
              file,
              text: `${place} run ${index + 1}`,
              message: "a row is missing: expected this reading",
            });
        });
      }
  return problems;
}

/** Called on complete readings only. */
function nestReadings(
  definition: Definition,
  placed: PlacedReadings,
  variants: readonly Variant[],
): Dataset["readings"] {
  const readingsOf = (variant: string, test: TestId, series: SeriesKey) =>
    runsAt(placed, seriesPlace(variant, test, series), definition.runs) as readonly Reading[];
  const testRuns = (variant: string, test: TestId) =>
    Object.fromEntries(
      publishedSeries(definition, test).map(({ key }) => [key, readingsOf(variant, test, key)]),
    );
  return Object.fromEntries(
    definition.testIds.map((test) => [
      test,
      Object.fromEntries(variants.map(({ id }) => [id, testRuns(id, test)])),
    ]),
  );
}
