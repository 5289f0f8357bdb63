import type { ReactNode } from "react";
import { formatCount, formatNumber } from "@/lib/format";
import { secondsQuantities, type SecondsQuantityId } from "@/lib/seconds/seconds";
import type { Distribution } from "@/lib/seconds/summarise-seconds";
import { steadiness } from "@/lib/seconds/steadiness";
import { toShown } from "@/lib/units";
import type { SecondsRow } from "@/lib/view/seconds-table";

interface Column {
  readonly head: string;
  readonly unit: string;
  readonly cell: (row: SecondsRow) => ReactNode;
}

function shown(quantity: SecondsQuantityId, value: number | null | undefined): string {
  if (value == null) return "no value";
  return formatNumber(toShown(value, secondsQuantities[quantity].unit));
}

function column(quantity: SecondsQuantityId, head: string, figure: (found: Distribution) => number): Column {
  const unit = secondsQuantities[quantity].unit.shown;
  return {
    head,
    unit,
    cell: ({ summary }) => {
      const found = summary?.distributions[quantity];
      return shown(quantity, found && figure(found));
    },
  };
}

const gigabits = secondsQuantities.bandwidth.unit.shown;
const bandwidthColumns: readonly Column[] = [
  {
    head: "Bandwidth, published",
    unit: gigabits,
    cell: ({ published, lateBy }) => (
      <>
        {shown("bandwidth", published.bandwidth)}
        {lateBy !== null && <small> over {formatNumber(60 + lateBy)} s</small>}
      </>
    ),
  },
  column("bandwidth", "Mean of the 60 s", ({ mean }) => mean),
  column("bandwidth", "5th percentile", ({ p5 }) => p5),
  column("bandwidth", "Median", ({ p50 }) => p50),
  column("bandwidth", "95th percentile", ({ p95 }) => p95),
  column("bandwidth", "Lowest second", ({ least }) => least),
  {
    head: steadiness.label,
    unit: "%",
    cell: ({ summary }) => (summary?.spread == null ? "no value" : formatNumber(summary.spread)),
  },
];
const tcpColumns: readonly Column[] = [
  {
    head: "Retransmits, published",
    unit: "count",
    cell: ({ published }) =>
      published.retransmits === null ? "no value" : formatCount(published.retransmits),
  },
  {
    head: "Sum of the 60 s",
    unit: "count",
    cell: ({ summary }) => formatCount(summary?.distributions.retransmits?.sum ?? 0),
  },
  column("retransmits", "Retransmits, mean", ({ mean }) => mean),
  column("rtt", "RTT, mean", ({ mean }) => mean),
  column("rtt", "RTT, 95th percentile", ({ p95 }) => p95),
  column("cwnd", "Congestion window, mean", ({ mean }) => mean),
];
const udpColumns: readonly Column[] = [
  { head: "Loss, published", unit: "%", cell: ({ published }) => shown("loss", published.loss) },
  { head: "Loss, all of the 60 s", unit: "%", cell: ({ summary }) => shown("loss", summary?.lossPercent) },
  column("loss", "Loss, 95th percentile", ({ p95 }) => p95),
  { head: "Jitter, published", unit: "ms", cell: ({ published }) => shown("jitter", published.jitter) },
  column("jitter", "Jitter, mean of the 60 s", ({ mean }) => mean),
  column("jitter", "Jitter, 95th percentile", ({ p95 }) => p95),
];

function RunRow({ row, columns }: { row: SecondsRow; columns: readonly Column[] }) {
  return (
    <tr>
      <th scope="row">
        <a href={`/variants/${row.variant.id}`}>{row.variant.name}</a>, run {row.run}
      </th>
      {row.reason === null ? (
        columns.map(({ head, unit, cell }) => (
          <td key={`${head} ${unit}`} className="number">
            {cell(row)}
          </td>
        ))
      ) : (
        <td className="empty reason" colSpan={columns.length}>
          {row.reason}
        </td>
      )}
    </tr>
  );
}

/** Every run in figures: as published, and as its seconds tell. */
export function SecondsTable({ rows, isUdp }: { rows: readonly SecondsRow[]; isUdp: boolean }) {
  const columns = [...bandwidthColumns, ...(isUdp ? udpColumns : tcpColumns)];
  return (
    <div className="scroll-box" tabIndex={0} role="region" aria-label="The runs in figures">
      <table className="results seconds-table">
        <thead>
          <tr>
            <th scope="col">Run</th>
            {columns.map(({ head, unit }) => (
              <th key={`${head} ${unit}`} scope="col" className="number">
                {head}
                <span className="unit">{unit}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <RunRow key={`${row.variant.id} ${row.run}`} row={row} columns={columns} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
