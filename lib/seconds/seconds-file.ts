import { z } from "zod";
import { missingKinds } from "@/lib/dataset/reading";
import { testIds, tests, type TestId } from "@/lib/dataset/tests";

/** How many seconds of a test are counted. */
export const SECONDS = 60;

/** The columns of a TCP run and of a UDP run, as written in a series file: the unit is in the name. */
export const tcpColumns = ["bandwidthMbps", "retransmits", "rttMicroseconds", "cwndKilobytes"] as const;
export const udpColumns = ["bandwidthMbps", "jitterMs", "lost", "datagrams"] as const;
export type TcpColumn = (typeof tcpColumns)[number];
export type UdpColumn = (typeof udpColumns)[number];

const figure = z.number().nonnegative();
const count = z.int().nonnegative();
const figures = {
  bandwidthMbps: figure,
  retransmits: count,
  rttMicroseconds: figure,
  cwndKilobytes: figure,
  jitterMs: figure,
  /** Less than zero where datagrams counted as lost in an earlier second came late. */
  lost: z.int(),
  datagrams: count,
};

function columnsOf<Name extends keyof typeof figures>(names: readonly Name[]) {
  return Object.fromEntries(names.map((name) => [name, figures[name]])) as Pick<typeof figures, Name>;
}

function seriesOf<Name extends keyof typeof figures>(names: readonly Name[]) {
  return Object.fromEntries(
    names.map((name) => [name, z.array(figures[name]).length(SECONDS, `expected ${SECONDS} seconds`)]),
  ) as Record<Name, z.ZodArray<(typeof figures)[Name]>>;
}

/** The tests that a series file can have: those with traffic whose streams are known, in the order of the file. */
export const secondsTests = testIds.filter(
  (id) => tests[id].streams === "single" || tests[id].streams === "multi",
);

/** Whether a series file can have a test. */
export function isSecondsTest(test: TestId): boolean {
  return secondsTests.includes(test);
}
const place = { test: z.enum(secondsTests), run: z.int().positive() };
const measured = { ...place, streams: z.int().positive(), receiverSeconds: z.number().positive() };

const tcpRow = z.strictObject({
  ...measured,
  countedBy: z.literal("sender"),
  omitted: z.strictObject(columnsOf(tcpColumns)),
  ...seriesOf(tcpColumns),
});
const udpRow = z.strictObject({
  ...measured,
  countedBy: z.literal("receiver"),
  omitted: z.strictObject(columnsOf(udpColumns)),
  ...seriesOf(udpColumns),
});
const holeRow = z.strictObject({
  ...place,
  missing: z.enum(missingKinds),
  reason: z.string().min(1, "expected a reason"),
});

/** The frame of a series file: what iperf3 reported per second for every traffic test and run of a variant. */
export const secondsFileSchema = z.strictObject({
  edition: z.string().min(1, "expected the id of a dataset"),
  variant: z.string().min(1, "expected the id of a variant"),
  series: z.array(z.looseObject({ test: z.enum(secondsTests) })),
});

/** The schema that fits a row of a series file: that of a hole where the row says so, else that of its test's protocol. */
export function rowSchema(row: { readonly test: SecondsTestId }): z.ZodType<SecondsRow> {
  if ("missing" in row) return holeRow;
  return tests[row.test].protocol === "tcp" ? tcpRow : udpRow;
}

/** A test with traffic. */
export type SecondsTestId = TestId;
export type TcpRow = Readonly<z.infer<typeof tcpRow>>;
export type UdpRow = Readonly<z.infer<typeof udpRow>>;
export type HoleRow = Readonly<z.infer<typeof holeRow>>;
/** One run of one test as written in a series file. */
export type SecondsRow = TcpRow | UdpRow | HoleRow;

/** The name of a variant's series file, and of the file that says what all of them were read from. */
export function secondsFileName(edition: string, variant: string): string {
  return `${edition}.seconds.${variant}.json`;
}
