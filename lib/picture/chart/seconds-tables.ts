import type { Dataset } from "@/lib/dataset/dataset";
import { tests } from "@/lib/dataset/tests";
import { formatNumber } from "@/lib/format";
import { secondsQuantities } from "@/lib/seconds/seconds";
import type { SecondsTestId } from "@/lib/seconds/seconds-file";
import { steadiness } from "@/lib/seconds/steadiness";
import { gigabitsPerSecond } from "@/lib/units";
import { lostPercent } from "@/lib/view/describe/loss-words";
import { steadinessWriters, type SteadinessRow } from "@/lib/seconds/seconds-overview";
import { secondsWriters, type SecondsRow } from "@/lib/seconds/seconds-table";
import type { Block } from "@/lib/picture/paint/block";
import { gridBlock, type GridCell } from "./grid";

const UNIT = secondsQuantities.bandwidth.unit.shown;
const none: GridCell = { text: "no value", isNote: true };

/** The published bandwidth of a run in the shown unit; over UDP with the loss that was published of it. */
export function publishedText(
  { published: { bandwidth, loss } }: SecondsRow,
  test: SecondsTestId,
  write: (gigabits: number) => string = formatNumber,
): string {
  if (bandwidth === null) return "no value";
  const lost = tests[test].protocol === "udp" ? lostPercent(loss) : "";
  return `${write(gigabitsPerSecond(bandwidth))}${lost && ` · ${lost}`}`;
}

/** Over how many seconds a bandwidth was taken, of which so many came after the 60. */
export const lateText = (lateBy: number) => `over ${formatNumber(60 + lateBy)} s`;

function runCells(
  row: SecondsRow,
  test: SecondsTestId,
  write: ReturnType<typeof secondsWriters>,
): GridCell[] {
  const { summary, lateBy, reason } = row;
  if (reason !== null) return [{ text: reason, isNote: true }];
  const found = summary?.distributions.bandwidth;
  const late = lateBy === null ? {} : { small: lateText(lateBy) };
  const figures = found ? [found.mean, found.p5, found.p50, found.p95, found.least] : [];
  return [
    { text: publishedText(row, test, write.bandwidth), ...late },
    ...(found
      ? figures.map((bits) => ({ text: write.bandwidth(gigabitsPerSecond(bits)) }))
      : Array<GridCell>(5).fill(none)),
    summary?.spread == null ? none : { text: write.spread(summary.spread) },
  ];
}

/** Every run in figures: as published, and from its seconds. */
export function runsBlock(rows: readonly SecondsRow[], test: SecondsTestId): Block {
  const write = secondsWriters(rows);
  return gridBlock({
    title: `Bandwidth (${UNIT}): as published of each run, and over its 60 seconds`,
    heads: [
      "Published",
      "Mean of the 60 s",
      "5th percentile",
      "Median",
      "95th percentile",
      "Lowest second",
      "Spread inside, %",
    ],
    rows: rows.map((row) => ({
      label: `${row.variant.name}, run ${row.run}`,
      cells: runCells(row, test, write),
    })),
  });
}

function steadinessCells(
  { spread, spreads, least, loss }: SteadinessRow,
  runCount: number,
  isUdp: boolean,
  write: ReturnType<typeof steadinessWriters>,
): GridCell[] {
  const runs = Array.from({ length: runCount }, (_, index) => spreads[index] ?? "no seconds published");
  return [
    spread === null ? none : { text: write.spread(spread), isStrong: true },
    ...runs.map((one) =>
      typeof one === "number" ? { text: write.spread(one) } : { text: one, isNote: true },
    ),
    least === null ? none : { text: write.least(gigabitsPerSecond(least)) },
    ...(isUdp ? [loss === null ? none : { text: lostPercent(loss) }] : []),
  ];
}

/** How steady every variant was on a test, run by run; of UDP with the loss. */
export function steadinessBlock(
  rows: readonly SteadinessRow[],
  { definition }: Dataset,
  test: SecondsTestId,
): Block {
  const isUdp = tests[test].protocol === "udp";
  const write = steadinessWriters(rows);
  const runs = Array.from({ length: definition.runs }, (_, index) => `Run ${index + 1}, %`);
  return gridBlock({
    title: `${steadiness.label}, ${steadiness.better} is steadier`,
    heads: ["Median, %", ...runs, `Lowest second, ${UNIT}`, ...(isUdp ? ["Loss, median"] : [])],
    rows: rows.map((row) => ({
      label: row.variant.name,
      cells: steadinessCells(row, definition.runs, isUdp, write),
    })),
  });
}
