import { mtuText } from "@/lib/dataset/facts/mtu-words";
import { Fragment } from "react";
import { cniColourName, NOT_STATED, osLabel } from "@/lib/dataset/facts/dimensions";
import { formatRange } from "@/lib/format";
import { columnWriter } from "@/lib/format-column";
import { describeTest } from "@/lib/history/describe-history";
import { explorerHref } from "@/lib/history/explorer-link";
import type { HistoryFigure } from "@/lib/history/history-figure";
import { seriesLabel } from "@/lib/history/history-series";
import type { History, HistoryPair, HistoryRow } from "@/lib/history/select-history";
import { gigabitsPerSecond } from "@/lib/units";
import { lossInColumn } from "@/lib/view/describe/loss-words";

const columns = ["Edition", "Install", "Share", "Range", "Bandwidth", "Loss", "Pod MTU"] as const;

/** Columns of the table: all above, and three for the nodes and the version. Loss is UDP's. */
const widthOf = (isUdp: boolean) => columns.length + 3 - (isUdp ? 0 : 1);

/** How the numbers of the table's columns are written. */
interface Writers {
  readonly share: (percent: number) => string;
  readonly bandwidth: (gigabits: number) => string;
  readonly loss: (percent: number) => string;
}

function writersOf(figures: readonly HistoryFigure[]): Writers {
  const losses = figures.map(({ loss }) => (typeof loss === "string" ? null : loss?.figure));
  return {
    share: columnWriter(figures.map(({ share }) => share?.median)),
    bandwidth: columnWriter(
      figures.map(({ bitsPerSecond }) => bitsPerSecond && gigabitsPerSecond(bitsPerSecond)),
    ),
    loss: columnWriter(losses),
  };
}

function ShareCells({ figure, write }: { figure: HistoryFigure; write: Writers }) {
  const { share, bitsPerSecond, runs, href, variant, reasons } = figure;
  if (share === null || bitsPerSecond === null)
    return (
      <td className="reason" colSpan={3}>
        {reasons.join("; ")} <a href={href}>In the explorer</a>
      </td>
    );
  const text = write.share(share.median);
  return (
    <>
      <td className="number">
        <a href={href} aria-label={`${text} % of the link, ${variant.name}, in the explorer`}>
          {text}
        </a>
      </td>
      <td className="number spread">
        {formatRange(share.min, share.max, write.share)}
        {runs.n < runs.of && `, ${runs.n} of ${runs.of} runs`}
      </td>
      <td className="number">{write.bandwidth(gigabitsPerSecond(bitsPerSecond))}</td>
    </>
  );
}

interface FigureRowProps {
  readonly figure: HistoryFigure;
  readonly isUdp: boolean;
  readonly isDrawn: boolean;
  readonly write: Writers;
}

function FigureRow({ figure, isUdp, isDrawn, write }: FigureRowProps) {
  const { edition, variant, test, loss } = figure;
  return (
    <tr>
      <th scope="row">{seriesLabel(edition, test)}</th>
      <td>
        {variant.name}
        {isDrawn && <small className="spread"> in the picture</small>}
      </td>
      <ShareCells figure={figure} write={write} />
      {isUdp && (
        <td className="number">{typeof loss === "string" ? loss : lossInColumn(loss, write.loss)}</td>
      )}
      <td className="number">{mtuText(variant.podMtu)}</td>
      <td>{variant.kernel ?? NOT_STATED}</td>
      <td>{osLabel(variant.os)}</td>
      <td className="version">{variant.version || NOT_STATED}</td>
    </tr>
  );
}

/** What cannot be compared between an install and the one below it, under its figures. */
function CaveatRow({ pair, width }: { pair: HistoryPair; width: number }) {
  if (pair.caveats.length === 0) return null;
  return (
    <tr className="between">
      <td colSpan={width}>
        <div className="in-sight">{pair.caveats.join(" ")}</div>
      </td>
    </tr>
  );
}

function Others({ row, history }: { row: HistoryRow; history: History }) {
  const test = row.drawn.newer.at(-1)?.test;
  if (row.others.length === 0 || !test) return null;
  const { definition } = history.editions.newer;
  return (
    <small className="spread">
      {" "}
      Other installs of {definition.id}:{" "}
      {row.others.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 && ", "}
          <a href={explorerHref(definition, id, test.id)}>{name}</a>
        </span>
      ))}
      .
    </small>
  );
}

interface RowGroupProps {
  readonly row: HistoryRow;
  readonly history: History;
  readonly isUdp: boolean;
  readonly write: Writers;
}

function RowGroup({ row, history, isUdp, write }: RowGroupProps) {
  const { installation, pairs, drawn } = row;
  return (
    <tbody>
      <tr className="group">
        <th scope="rowgroup" colSpan={widthOf(isUdp)}>
          <div className="in-sight">
            <span className={`swatch ${cniColourName(installation.cni)} ${installation.encryption}`}>
              {installation.label}
            </span>
            {drawn.alone && <small className="alone"> {drawn.alone}</small>}
            <Others row={row} history={history} />
          </div>
        </th>
      </tr>
      {pairs.flatMap((pair) =>
        pair.older.map((figure) => (
          <Fragment key={`${figure.variant.id} ${figure.test.id}`}>
            <FigureRow
              figure={figure}
              isUdp={isUdp}
              isDrawn={pair === drawn && pairs.length > 1}
              write={write}
            />
            <CaveatRow pair={pair} width={widthOf(isUdp)} />
          </Fragment>
        )),
      )}
      {drawn.newer.map((figure) => (
        <FigureRow key={figure.test.id} figure={figure} isUdp={isUdp} isDrawn={false} write={write} />
      ))}
    </tbody>
  );
}

/** Every figure: the installs of the older edition, below them the default install of the newer, by CNI. */
export function HistoryTable({ history }: { history: History }) {
  const { rows, state } = history;
  const isUdp = state.protocol === "udp";
  const write = writersOf(
    rows.flatMap(({ pairs, drawn }) => [...pairs.flatMap(({ older }) => older), ...drawn.newer]),
  );
  const units: Partial<Record<(typeof columns)[number], string>> = {
    Share: "% of the own link",
    Range: "% of all runs",
    Bandwidth: "Gbit/s",
    Loss: "% of datagrams",
    "Pod MTU": "bytes",
  };
  return (
    <div className="scroll-box" tabIndex={0} role="region" aria-label="Every figure">
      <table className="results history">
        <caption>
          {describeTest(state)}: median of the runs, and their range. Each share leads to the explorer.
        </caption>
        <thead>
          <tr>
            {columns
              .filter((column) => column !== "Loss" || isUdp)
              .map((column) => (
                <th key={column} scope="col" className={units[column] ? "number" : undefined}>
                  {column}
                  {units[column] && <span className="unit">{units[column]}</span>}
                </th>
              ))}
            <th scope="col">Kernel</th>
            <th scope="col">Nodes</th>
            <th scope="col">CNI version</th>
          </tr>
        </thead>
        {rows.map((row) => (
          <RowGroup key={row.installation.key} row={row} history={history} isUdp={isUdp} write={write} />
        ))}
      </table>
    </div>
  );
}
