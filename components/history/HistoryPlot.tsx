import { historyHeading } from "@/lib/history/describe-history";
import {
  historySeries,
  rowHoleWords,
  rowLabel,
  shareAxis as axis,
  SHARE_UNIT,
  type HistorySeries,
} from "@/lib/history/history-series";
import type { History, HistoryRow } from "@/lib/history/select-history";
import { formatNumber } from "@/lib/format";
import { position } from "@/lib/view/axis";
import { shapePath } from "@/lib/view/shape-path";
import { cniColour, rowCentre } from "../chart-theme";
import { percentX, plotX, RowPlot } from "../RowPlot";

/** A series with its place in the row's height. */
interface Series extends HistorySeries {
  /** Pixels below the row's centre. */
  readonly dy: number;
}

function seriesOf(history: History): Series[] {
  return historySeries(history).map((one, at, all) => ({ ...one, dy: (at - (all.length - 1) / 2) * 5 }));
}

function rangePath(rows: readonly HistoryRow[], series: readonly Series[]): string {
  const lines = rows.flatMap((row, index) =>
    series.flatMap(({ figureIn, dy }) => {
      const share = figureIn(row)?.share;
      return share ? `M${plotX(axis, share.min)} ${rowCentre(index) + dy}H${plotX(axis, share.max)}` : [];
    }),
  );
  return lines.join("");
}

function MarkShape({ row, index, series }: { row: HistoryRow; index: number; series: Series }) {
  const share = series.figureIn(row)?.share;
  if (!share) return null;
  const colour = cniColour(row.installation.cni);
  return (
    <svg x={percentX(axis, share.median)} y={rowCentre(index) + series.dy} overflow="visible">
      <path
        className={series.isOlder ? "mark older" : "mark"}
        d={shapePath(series.shape, 0, 0)}
        transform="scale(0.8)"
        style={series.isOlder ? { stroke: colour } : { fill: colour }}
      />
    </svg>
  );
}

/** Where a row's words stand: after its marks, or at the start of the plot where these reach far. */
function wordsPlace(row: HistoryRow, series: readonly Series[]): { x: string; dx: number } {
  const farthest = Math.max(
    0,
    ...series.map(({ figureIn }) => position(axis, figureIn(row)?.share?.max ?? 0)),
  );
  return farthest > 0.5 ? { x: "0", dx: 6 } : { x: `${(farthest * 100).toFixed(2)}%`, dx: 10 };
}

function valuesOf(row: HistoryRow, series: readonly Series[]): string {
  return series
    .map(({ figureIn }) => {
      const share = figureIn(row)?.share;
      return share ? formatNumber(share.median) : "–";
    })
    .join(" / ");
}

function Legend({ series, isUdp }: { series: readonly Series[]; isUdp: boolean }) {
  return (
    <p className="legend">
      {series.map(({ key, label, ofLink, shape, isOlder }) => (
        <span key={key} className="legend-item">
          <svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">
            <path className={isOlder ? "mark older" : "mark"} d={shapePath(shape, 0, 0)} />
          </svg>
          {label} ({ofLink})
        </span>
      ))}
      A line is the range of the runs. ✻ The pods’ MTUs differ by more than a tenth.{" "}
      {isUdp && "What arrived of unpaced UDP: the losses stand in the table."}
    </p>
  );
}

/** A row for each installation: the closest install of the older edition and the default one of the newer, drawn without script. */
export function HistoryPlot({ history }: { history: History }) {
  const { rows, state, editions } = history;
  const series = seriesOf(history);
  const isUdp = state.protocol === "udp";
  return (
    <figure className="panel history-plot">
      <Legend series={series} isUdp={isUdp} />
      <RowPlot
        axis={axis}
        unit={SHARE_UNIT}
        labels={rows.map(rowLabel)}
        values={rows.map((row) => (isUdp ? "" : valuesOf(row, series)))}
        valueRoom={isUdp ? "one" : "several"}
        description={`${historyHeading(history)}. The table below has every figure.`}
        stretched={<path className="range" d={rangePath(rows, series)} />}
      >
        {rows.map((row, index) =>
          series.map((one) => (
            <MarkShape key={`${row.installation.key} ${one.key}`} row={row} index={index} series={one} />
          )),
        )}
        {rows.map((row, index) => (
          <text
            key={row.installation.key}
            className="hole"
            {...wordsPlace(row, series)}
            y={rowCentre(index)}
            dy="0.35em"
          >
            {rowHoleWords(row, series, editions)}
          </text>
        ))}
      </RowPlot>
    </figure>
  );
}
