import type { SourceFile } from "@/lib/dataset/dataset";
import { isValue } from "@/lib/dataset/reading";
import type { TestId } from "@/lib/dataset/tests";
import { isSecondsTest, SECONDS, secondsFileName, type SecondsRow } from "@/lib/seconds/seconds-file";
import { noService } from "@/lib/import/holes";
import type { ImportIssue, SourceText } from "@/lib/import/import-issue";
import { readRunSeconds } from "./run-seconds";
import { runsOf, type DeclaredVariant, type ImportPlan } from "@/lib/import/import-plan";
import { absentTests } from "@/lib/import/knb-2024/variant-files";
import type { ImportedReading } from "@/lib/import/knb-2024/variant-readings";
import { writeSeconds, writeSecondsProvenance } from "./write-seconds";

/** How the importer comes by a file: its text and checksum, or undefined where there is none. Called once a file. */
export type ReadOutput = (path: string) => (SourceText & Pick<SourceFile, "sha256" | "bytes">) | undefined;

/** The series files of an edition, ready to be written; usable only when there are no issues. */
export interface SecondsImport {
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly issues: readonly ImportIssue[];
  /** What was found, in a line or more. */
  readonly summary: string;
}

/** Is this what iperf3 printed of a test? `path` is relative to the results folder. */
export function isIperf3Output(path: string): boolean {
  return /^[^/]+\/\d+\/[ds][tu][sm]-(client|server)\.stdout$/.test(path);
}

/**
 * The seconds of every test and run as compact files, one a variant, with one more that names every output read
 * with its checksum. Outputs are asked for one at a time and let go. Reports all that does not fit.
 */
export function importSeconds(
  { definition, variants }: ImportPlan,
  readings: readonly ImportedReading[],
  readOutput: ReadOutput,
): SecondsImport {
  const { id, source } = definition;
  const own = definition.tests.map((test) => test.id).filter(isSecondsTest);
  const sources: SourceFile[] = [];
  const issues: ImportIssue[] = [];
  const rows: SecondsRow[] = [];
  const read = (path: string) => {
    const output = readOutput(path);
    if (output) sources.push({ path, sha256: output.sha256, bytes: output.bytes });
    return output;
  };
  const published = publishedBandwidths(readings);
  const files = variants.map((facts) => {
    const series = readVariantSeconds(facts, own, read, published, issues);
    rows.push(...series);
    return { name: secondsFileName(id, facts.id), text: writeSeconds(id, facts.id, series) };
  });
  files.push({ name: secondsFileName(id, "provenance"), text: writeSecondsProvenance(id, source, sources) });
  return { files, issues, summary: summarise(rows, sources) };
}

function publishedBandwidths(readings: readonly ImportedReading[]): ReadonlyMap<string, number> {
  return new Map(
    readings.flatMap(({ variant, run, test, quantity, reading }) =>
      quantity === "bandwidth" && isValue(reading) ? [[outputPath(variant, run, test), reading]] : [],
    ),
  );
}

function outputPath(variant: string, run: number, test: TestId): string {
  return `${variant}/${run}/${test}`;
}

function readVariantSeconds(
  facts: DeclaredVariant,
  own: readonly TestId[],
  read: ReadOutput,
  published: ReadonlyMap<string, number>,
  issues: ImportIssue[],
): SecondsRow[] {
  const absent = absentTests(facts);
  return own.flatMap((test) =>
    runsOf(facts).flatMap((run): SecondsRow[] => {
      if (absent.includes(test)) return [{ test, run, ...noService }];
      const path = outputPath(facts.id, run, test);
      const outcome = readRunSeconds({
        path,
        test,
        run,
        client: read(`${path}-client.stdout`),
        server: read(`${path}-server.stdout`),
        publishedBandwidth: published.get(path),
      });
      issues.push(...outcome.issues);
      return outcome.row ? [outcome.row] : [];
    }),
  );
}

function summarise(rows: readonly SecondsRow[], sources: readonly SourceFile[]): string {
  const holes = rows.flatMap((row) => ("missing" in row ? [row] : []));
  const measured = rows.length - holes.length;
  const clients = sources.filter(({ path }) => path.endsWith("-client.stdout")).length;
  const byReason = new Map<string, number>();
  for (const { missing, reason } of holes) {
    const label = `${missing}: ${reason}`;
    byReason.set(label, (byReason.get(label) ?? 0) + 1);
  }
  return [
    `${clients} client and ${sources.length - clients} server outputs: ${measured} runs, ${measured * SECONDS} seconds inside them, ${holes.length} holes`,
    ...[...byReason].map(([label, count]) => `  ${count} ${label}`),
  ].join("\n");
}
