import { streamCounts } from "@/lib/dataset/dimensions";
import { historyHeading } from "@/lib/history/describe-history";
import { chosenTests, type HistoryFigure } from "@/lib/history/history-figure";
import type { History, HistoryRow } from "@/lib/history/select-history";
import { formatNumber } from "@/lib/format";
import { gigabitsPerSecond } from "@/lib/units";
import { position, type Axis } from "@/lib/view/axis";
import { shapePath, type Shape } from "@/lib/view/shape-path";
import { cniColour, rowCentre } from "../chart-theme";
import { percentX, plotX, RowPlot } from "../RowPlot";

/** A share of a link: from nothing to all of it, whatever the figures. */
const axis: Axis = { scale: "linear", domain: [0, 100], ticks: [0, 20, 40, 60, 80, 100] };
const UNIT = "% of each lab’s own link";

/** One of the marks of a row: an edition's test, told by shape and by its place in the row's height. */
interface Series {
  readonly key: string;
  readonly label: string;
  readonly shape: Shape;
  readonly isOlder: boolean;
  /** Pixels below the row's centre. */
  readonly dy: number;
  readonly figureIn: (row: HistoryRow) => HistoryFigure | undefined;
}

const shapes: readonly Shape[] = ["circle", "diamond", "square"];

function seriesOf({ editions: { older, newer }, state }: History): Series[] {
  const sides = [
    { dataset: older, isOlder: true },
    { dataset: newer, isOlder: false },
  ];
  const all = sides.flatMap(({ dataset: { edition, linkBitsPerSecond }, isOlder }) =>
    chosenTests(edition, state).map((test, index) => ({
      key: `${edition} ${test.id}`,
      label: `${edition}${test.streams && test.streams !== "unknown" ? `, ${streamCounts[test.streams]}` : ""} (of ${gigabitsPerSecond(linkBitsPerSecond)} Gbit/s)`,
      isOlder,
      figureIn: ({ drawn }: HistoryRow) => (isOlder ? drawn.older : drawn.newer)[index],
    })),
  );
  return all.map((one, at) => ({
    ...one,
    shape: shapes[at % shapes.length] ?? "circle",
    dy: (at - (all.length - 1) / 2) * 5,
  }));
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

/** What of a row cannot be drawn: an edition that lacks it, or a test of which every run failed. */
function holeWords(
  row: HistoryRow,
  series: readonly Series[],
  { older, newer }: History["editions"],
): string {
  if (row.drawn.older.length === 0) return `not measured in ${older.edition}`;
  if (row.drawn.newer.length === 0) return `not measured in ${newer.edition}`;
  return series
    .filter(({ figureIn }) => figureIn(row)?.share === null)
    .map(({ label }) => `${label.replace(/ \(.*$/, "")}: no value`)
    .join("; ");
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
      {series.map(({ key, label, shape, isOlder }) => (
        <span key={key} className="legend-item">
          <svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">
            <path className={isOlder ? "mark older" : "mark"} d={shapePath(shape, 0, 0)} />
          </svg>
          {label}
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
        unit={UNIT}
        labels={rows.map(({ installation, drawn }) => `${installation.label}${drawn.mtuDiffers ? " ✻" : ""}`)}
        values={rows.map((row) => (isUdp ? "" : valuesOf(row, series)))}
        wideValues={!isUdp}
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
            {holeWords(row, series, editions)}
          </text>
        ))}
      </RowPlot>
    </figure>
  );
}
