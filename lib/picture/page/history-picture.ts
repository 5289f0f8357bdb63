import { mtuText } from "@/lib/dataset/facts/mtu-words";
import type { RowLayout } from "@/lib/chart/row-layout";
import { shareLayout } from "@/lib/chart/share-layout";
import { formatNumber, formatRange } from "@/lib/format";
import {
  describeHistory,
  describeTest,
  historyFinding,
  historyHeading,
  historyTitle,
} from "@/lib/history/describe-history";
import type { HistoryFigure } from "@/lib/history/history-figure";
import { historyLimits, pairingRule, shareMeaning, udpLimits } from "@/lib/history/history-limits";
import { historySeries, rowLabel, type HistorySeries } from "@/lib/history/history-series";
import { sharedHistoryHref } from "@/lib/history/history-codec";
import type { History, HistoryRow } from "@/lib/history/select-history";
import { lossText } from "@/lib/view/describe/loss-words";
import type { Block } from "@/lib/picture/paint/block";
import type { Picture } from "@/lib/picture/paint/compose";
import { gridBlock, type GridCell } from "@/lib/picture/chart/grid";
import { rowChartBlock } from "@/lib/picture/chart/row-chart";
import { shareKey } from "@/lib/picture/chart/share-key";
import { footOfAll } from "./source-line";
import { stacked } from "@/lib/picture/paint/stacked";

function lossWords(loss: HistoryFigure["loss"]): string {
  return loss !== null && typeof loss === "object" ? ` · ${lossText(loss)}` : "";
}

function figureCell(figure: HistoryFigure | undefined): GridCell {
  if (!figure) return { text: "not measured", isNote: true };
  const { share, runs, loss } = figure;
  if (share === null) return { text: "no value", isNote: true };
  const lost = lossWords(loss);
  const few = runs.n < runs.of ? `, n=${runs.n}` : "";
  const range = `${formatRange(share.min, share.max)}${few}`;
  return {
    text: `${formatNumber(share.median)}${lost}`,
    ...(loss === null && { small: range }),
  };
}

function mtuCell({ drawn: { older, newer } }: HistoryRow): GridCell {
  const mtus = [older, newer].map(([figure]) => (figure ? mtuText(figure.variant.podMtu) : "–"));
  return { text: mtus.join(" / ") };
}

function headOf({ label, isOlder }: HistorySeries, isUdp: boolean): string {
  return isUdp && isOlder ? `${label}, loss\u00a0unknown` : label;
}

/** The figures of the drawn pairs; the ranges of a UDP test are the lines of the chart, for its losses need the room. */
function figuresBlock({ rows, state }: History, series: readonly HistorySeries[]): Block {
  const isUdp = state.protocol === "udp";
  return gridBlock({
    title: `Share of the own link in %, ${describeTest(state)}`,
    heads: [...series.map((one) => headOf(one, isUdp)), "Pod MTU, bytes"],
    rows: rows.map((row) => ({
      label: rowLabel(row),
      cells: [...series.map(({ figureIn }) => figureCell(figureIn(row))), mtuCell(row)],
    })),
  });
}

/** What a reader must know of a row before reading its two sides together, and why a test of it has no value. */
function rowNotes({ installation: { label }, drawn: { caveats, older, newer } }: HistoryRow): string[] {
  const failed = [...older, ...newer].flatMap(({ edition, share, test, reasons }) =>
    share === null ? [`${label}, ${edition.id}, ${test.label}: ${reasons.join(" ")}`] : [],
  );
  return [...caveats.map((caveat) => `${label}: ${caveat}`), ...failed];
}

/** The table next to the chart has the figures. */
function withoutValues(layout: RowLayout): RowLayout {
  return { ...layout, rows: layout.rows.map((row) => ({ ...row, value: "" })) };
}

/** The picture of a history: its drawn pairs as marks and in figures. */
export function historyPicture(history: History): Picture {
  const { rows, state, editions } = history;
  const drawn = { ...history, rows: rows.map((row) => ({ ...row, pairs: [row.drawn] })) };
  const series = historySeries(history);
  const [mtu = "", ...limits] = historyLimits(drawn);
  const chart = stacked(shareKey(series), rowChartBlock("", withoutValues(shareLayout(drawn, series))));
  return {
    title: historyTitle(history),
    description: describeHistory(history),
    blocks: rows.length > 0 ? [chart, figuresBlock(drawn, series)] : [],
    nothing: ["Neither edition has an install that fits: choose fewer filters."],
    legend:
      rows.length === 0
        ? ""
        : `Medians of the runs; line: their range. ✻ The pods’ MTUs differ by more than a tenth. ${pairingRule(history)}`,
    notes: [
      ...(historyFinding(history) === null ? [] : [`${historyHeading(history)}.`]),
      ...[udpLimits(history) ?? []].flat(),
      shareMeaning(history),
      mtu,
      ...rows.flatMap(rowNotes),
      ...limits,
    ],
    ...footOfAll([editions.newer.definition, editions.older.definition], sharedHistoryHref(state)),
  };
}
