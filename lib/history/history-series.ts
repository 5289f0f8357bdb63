import type { Definition } from "@/lib/dataset/definition";
import { streamsLabel, type LabelledTest } from "@/lib/dataset/test-labels";
import { gigabitsPerSecond } from "@/lib/units";
import { chosenTests, type HistoryFigure } from "./history-figure";
import type { History, HistoryRow } from "./select-history";

const shapes = ["circle", "diamond", "square"] as const;

/** One of the marks of a row: an edition's test, distinguished by its shape; the older edition's is hollow. */
export interface HistorySeries {
  readonly key: string;
  /** `2024-01, 8 streams`. */
  readonly label: string;
  /** What the shares are of: `of 40 Gbit/s`. */
  readonly ofLink: string;
  readonly shape: (typeof shapes)[number];
  readonly isOlder: boolean;
  /** The drawn pair's figure; undefined where the edition has no install of the row. */
  readonly figureIn: (row: HistoryRow) => HistoryFigure | undefined;
}

/** A share of a link: from nothing to all of it, whatever the figures. */
export const shareAxis = { scale: "linear", domain: [0, 100], ticks: [0, 20, 40, 60, 80, 100] } as const;
export const SHARE_UNIT = "% of each lab’s own link";

/** A test by its dataset and, where it is known, its stream count: `2024-01, 8 streams`. */
export function seriesLabel(definition: Definition, { streams }: Pick<LabelledTest, "streams">): string {
  const count = streams && streams !== "unknown" ? `, ${streamsLabel(definition, streams)}` : "";
  return `${definition.id}${count}`;
}

/** The marks of every row, the older edition's first: one for each stream count that an edition distinguishes. */
export function historySeries({ editions: { older, newer }, state }: History): HistorySeries[] {
  const sides = [
    { dataset: older, isOlder: true },
    { dataset: newer, isOlder: false },
  ];
  const all = sides.flatMap(({ dataset: { definition }, isOlder }) =>
    chosenTests(definition, state).map((test, index) => ({
      key: `${definition.id} ${test.id}`,
      label: seriesLabel(definition, test),
      ofLink: `of ${gigabitsPerSecond(definition.lab.linkBitsPerSecond)} Gbit/s`,
      isOlder,
      figureIn: ({ drawn }: HistoryRow) => (isOlder ? drawn.older : drawn.newer)[index],
    })),
  );
  return all.map((one, at) => ({ ...one, shape: shapes[at % shapes.length] ?? "circle" }));
}

/** What of a row cannot be drawn: an edition that lacks it, or a test of which every run failed. Empty where all is drawn. */
export function rowHoleWords(
  row: HistoryRow,
  series: readonly HistorySeries[],
  { older, newer }: History["editions"],
): string {
  if (row.drawn.older.length === 0) return `not in ${older.definition.id}`;
  if (row.drawn.newer.length === 0) return `not in ${newer.definition.id}`;
  return series
    .filter(({ figureIn }) => figureIn(row)?.share === null)
    .map(({ label }) => `${label}: no value`)
    .join("; ");
}

/** A row's name, with a sign where the two pods' MTUs differ by more than a tenth. */
export function rowLabel({ installation, drawn }: HistoryRow): string {
  return `${installation.label}${drawn.mtuDiffers ? " ✻" : ""}`;
}
