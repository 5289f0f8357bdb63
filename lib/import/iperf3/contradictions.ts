import { z } from "zod";
import type { ImportIssue } from "@/lib/import/import-issue";

const bytes = z.number().nonnegative();
const rate = z.object({ bytes, seconds: z.number().positive(), bits_per_second: z.number().nonnegative() });
const counted = z.object({ bytes, retransmits: z.int().nonnegative() }).partial();
const interval = z.object({
  streams: z.array(counted),
  sum: rate
    .extend({ start: z.number(), end: z.number(), retransmits: z.int(), omitted: z.boolean() })
    .partial({ start: true, end: true, bytes: true, retransmits: true }),
});
/** What an output says twice. iperf3 3.16 writes all of it; what a version leaves out is not checked. */
const output = z.object({
  intervals: z.array(interval),
  end: z.object({
    sum_sent: rate.extend({ retransmits: z.int() }).partial({ retransmits: true }).optional(),
    sum_received: rate.partial({ bytes: true }).optional(),
  }),
});
type Output = z.infer<typeof output>;
type Interval = Output["intervals"][number];
type Found = Omit<ImportIssue, "file">;

/** Doubles that were multiplied and divided once. */
const ROUNDING = 1e-9;
/** A timer's start and end are read apart from its length: up to 0.0044 s apart in 536 published outputs. */
const CLOCK_SECONDS = 0.01;
/** The total is read a moment after the last interval: up to 0.00056 of it in 536 published outputs. */
const LAST_BYTES_SHARE = 0.002;

const differ = (a: number, b: number, share: number) =>
  Math.abs(a - b) > share * Math.max(Math.abs(a), Math.abs(b));

/** Bytes, seconds and bit/s of the same traffic. */
function rateDisagrees(column: string, of: Partial<z.infer<typeof rate>> | undefined): Found[] {
  if (of?.bytes === undefined || !of.seconds || of.bits_per_second === undefined) return [];
  const expected = (8 * of.bytes) / of.seconds;
  if (!differ(expected, of.bits_per_second, ROUNDING)) return [];
  return [
    {
      column: `${column}.bits_per_second`,
      text: String(of.bits_per_second),
      message: `its bytes and seconds give ${expected}`,
    },
  ];
}

/** A sum over streams, or over seconds, and its parts. Nothing where a part does not say it. */
function sumDisagrees(
  column: string,
  parts: readonly (number | undefined)[],
  whole: number | undefined,
  share = 0,
): Found[] {
  if (whole === undefined || parts.length === 0 || parts.includes(undefined)) return [];
  const sum = parts.reduce<number>((total, part) => total + (part ?? 0), 0);
  return differ(sum, whole, share)
    ? [{ column, text: String(whole), message: `its parts come to ${sum}` }]
    : [];
}

function intervalDisagrees({ streams, sum }: Interval, index: number): Found[] {
  const column = `intervals.${index}.sum`;
  const { start, end, seconds } = sum;
  const isOff = start !== undefined && end !== undefined && Math.abs(end - start - seconds) > CLOCK_SECONDS;
  return [
    ...rateDisagrees(column, sum),
    ...(isOff
      ? [{ column: `${column}.seconds`, text: String(seconds), message: `it lasts from ${start} to ${end}` }]
      : []),
    ...sumDisagrees(
      `${column}.bytes`,
      streams.map((each) => each.bytes),
      sum.bytes,
    ),
    ...sumDisagrees(
      `${column}.retransmits`,
      streams.map((each) => each.retransmits),
      sum.retransmits,
    ),
  ];
}

/** Each counted interval begins where the one before it ended. */
function outOfOrder(intervals: readonly Interval[]): Found[] {
  const places = intervals.flatMap(({ sum }, index) => (sum.omitted ? [] : [{ ...sum, index }]));
  return places.flatMap(({ start, index }, at) => {
    const before = places[at - 1]?.end;
    if (start === undefined || before === undefined || start === before) return [];
    const column = `intervals.${index}.sum.start`;
    return [{ column, text: String(start), message: `the interval before it ended at ${before}` }];
  });
}

function totalsDisagree({ intervals, end }: Output): Found[] {
  const seconds = intervals.filter(({ sum }) => !sum.omitted).map(({ sum }) => sum);
  const { sum_sent: sent, sum_received: received } = end;
  return [
    ...rateDisagrees("end.sum_sent", sent),
    ...rateDisagrees("end.sum_received", received),
    ...sumDisagrees(
      "end.sum_sent.retransmits",
      seconds.map((each) => each.retransmits),
      sent?.retransmits,
    ),
    ...sumDisagrees(
      "end.sum_sent.bytes",
      seconds.map((each) => each.bytes),
      sent?.bytes,
      LAST_BYTES_SHARE,
    ),
  ];
}

/**
 * Where a client's output contradicts itself: an edited or damaged file, since iperf3 computes each of these from the others. `json` is
 * the whole output; what is not of its shape is not judged here.
 */
export function contradictionsIn(file: string, json: unknown): ImportIssue[] {
  const { success, data } = output.safeParse(json);
  if (!success) return [];
  return [
    ...data.intervals.flatMap(intervalDisagrees),
    ...outOfOrder(data.intervals),
    ...totalsDisagree(data),
  ].map((found) => ({ file, ...found }));
}
