import { formatNumber } from "@/lib/format";
import {
  rowHoleWords,
  rowLabel,
  shareAxis as axis,
  SHARE_UNIT,
  type HistorySeries,
} from "@/lib/history/history-series";
import type { History, HistoryRow } from "@/lib/history/select-history";
import { position } from "@/lib/view/chart/axis";
import { axisWords, rangeMark, wordsBesideMarks, type RowLayout, type RowMark } from "./row-layout";

/** Between the marks of two series, as a share of the row's height. */
const APART = 0.28;
const SCALE = 0.8;

function values(row: HistoryRow, series: readonly HistorySeries[]): string {
  return series
    .map(({ figureIn }) => {
      const share = figureIn(row)?.share;
      return share ? formatNumber(share.median) : "–";
    })
    .join(" / ");
}

/** Shares of each lab's own link: a row per installation, a mark per edition and stream count. UDP has no figures at the right: each would need its loss. */
export function shareLayout({ rows, state, editions }: History, series: readonly HistorySeries[]): RowLayout {
  const isUdp = state.protocol === "udp";
  const lowerOf = (index: number) => (index - (series.length - 1) / 2) * APART;
  const each = (draw: (row: HistoryRow, index: number) => readonly RowMark[]) => rows.flatMap(draw);
  const ranges = each((row, index) =>
    series.flatMap(({ figureIn }, place) => {
      const share = figureIn(row)?.share;
      return share ? rangeMark(axis, index, share, lowerOf(place)) : [];
    }),
  );
  const points = each((row, index) =>
    series.flatMap(({ figureIn, shape, isOlder: hollow }, place): RowMark[] => {
      const share = figureIn(row)?.share;
      if (!share) return [];
      const [at, lower, { cni }] = [position(axis, share.median), lowerOf(place), row.installation];
      return [{ kind: "point", row: index, at, lower, shape, scale: SCALE, cni, comparable: true, hollow }];
    }),
  );
  return {
    rows: rows.map((row) => ({
      key: row.installation.key,
      label: rowLabel(row),
      value: isUdp ? "" : values(row, series),
      spread: "",
    })),
    valueRoom: isUdp ? "one" : "several",
    hidesValues: isUdp,
    ...axisWords(axis, SHARE_UNIT),
    marks: [
      ...ranges,
      ...points,
      ...each((row, index) => wordsBesideMarks(index, rowHoleWords(row, series, editions), ranges)),
    ],
  };
}
