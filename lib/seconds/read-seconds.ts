import { DatasetError, type LocatedProblem } from "@/lib/dataset/files/dataset-error";
import type { RunSeries, SecondsColumn, VariantSeconds } from "./seconds";
import {
  rowSchema,
  secondsFileSchema,
  type SecondsRow,
  type SecondsTestId,
  type TcpRow,
  type UdpRow,
} from "./seconds-file";

/** What a series file must be about. */
export interface ExpectedSeconds {
  readonly edition: string;
  readonly variant: string;
  readonly runCount: number;
  /** Those of the dataset that a series file can have. */
  readonly tests: readonly SecondsTestId[];
}

/**
 * Reads a series file: every traffic test and run once, each with 60 seconds or a reason. Throws a `DatasetError` with every problem: the
 * file and the path inside its JSON.
 */
export function readSeconds(text: string, file: string, expected: ExpectedSeconds): VariantSeconds {
  const problems: LocatedProblem[] = [];
  const frame = secondsFileSchema.safeParse(parseJson(text, file));
  if (!frame.success) throw new DatasetError(frame.error.issues.map((issue) => locate(file, [], issue)));
  const { edition, variant, series } = frame.data;
  for (const [column, said, wanted] of [
    ["edition", edition, expected.edition],
    ["variant", variant, expected.variant],
  ] as const)
    if (said !== wanted) problems.push({ file, column, text: said, message: `expected ${wanted}` });
  const rows = series.flatMap((row, index) => {
    const parsed = rowSchema(row).safeParse(row);
    if (parsed.success) return [parsed.data];
    problems.push(...parsed.error.issues.map((issue) => locate(file, ["series", index], issue)));
    return [];
  });
  if (problems.length === 0) problems.push(...findWrongPlaces(rows, file, expected));
  if (problems.length > 0) throw new DatasetError(problems);
  return { edition, variant, series: rows.map(seriesOf) };
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DatasetError([{ file, message: `expected JSON: ${reason}` }]);
  }
}

function locate(
  file: string,
  before: readonly PropertyKey[],
  issue: { path: readonly PropertyKey[]; message: string },
): LocatedProblem {
  return { file, column: [...before, ...issue.path].join("."), message: issue.message };
}

function findWrongPlaces(
  rows: readonly SecondsRow[],
  file: string,
  { runCount, tests }: ExpectedSeconds,
): LocatedProblem[] {
  const runs = Array.from({ length: runCount }, (_, index) => index + 1);
  const expected = tests.flatMap((test) => runs.map((run) => `${test} run ${run}`));
  const found = rows.map(({ test, run }) => `${test} run ${run}`);
  const wrong = found.filter((place, index) => place !== expected[index]);
  const missing = expected.slice(found.length);
  return [
    ...wrong.slice(0, 1).map((text) => ({
      file,
      column: "series",
      text,
      message: "expected every test and run once, in order",
    })),
    ...missing.map((text) => ({ file, column: "series", text, message: "a run is missing" })),
  ];
}

function seriesOf(row: SecondsRow): RunSeries {
  if ("missing" in row) return row;
  const { test, run, streams, countedBy, receiverSeconds } = row;
  const place = { test, run, streams, countedBy, receiverSeconds };
  return row.countedBy === "sender" ? { ...place, ...tcpSeries(row) } : { ...place, ...udpSeries(row) };
}

/** A column in another unit, without the last digits that the multiplication of binary fractions leaves behind. */
function scaled(factor: number, omitted: number, seconds: readonly number[]): SecondsColumn {
  const scale = (value: number) => Number((value * factor).toPrecision(12));
  return { omitted: scale(omitted), seconds: seconds.map(scale) };
}

function tcpSeries(row: TcpRow) {
  const { omitted } = row;
  return {
    columns: {
      bandwidth: scaled(1e6, omitted.bandwidthMbps, row.bandwidthMbps),
      retransmits: scaled(1, omitted.retransmits, row.retransmits),
      rtt: scaled(1e-3, omitted.rttMicroseconds, row.rttMicroseconds),
      cwnd: scaled(1e3, omitted.cwndKilobytes, row.cwndKilobytes),
    },
  };
}

function udpSeries(row: UdpRow) {
  const { omitted, lost, datagrams } = row;
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    columns: {
      bandwidth: scaled(1e6, omitted.bandwidthMbps, row.bandwidthMbps),
      jitter: scaled(1, omitted.jitterMs, row.jitterMs),
      loss: {
        omitted: lossPercent(omitted.lost, omitted.datagrams),
        seconds: lost.map((count, second) => lossPercent(count, datagrams[second])),
      },
    },
    datagrams: { lost: sum(lost), all: sum(datagrams) },
  };
}

function lossPercent(lost: number, datagrams = 0): number | null {
  return datagrams === 0 ? null : (100 * lost) / datagrams;
}
