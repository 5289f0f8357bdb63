import type { Definition } from "@/lib/dataset/definition";
import { variantHref } from "@/lib/view/link/edition-link";
import { formatNumber } from "@/lib/format";
import { columnWriter } from "@/lib/format-column";
import { secondsQuantities, type SecondsQuantityId } from "@/lib/seconds/seconds";
import type { Distribution } from "@/lib/seconds/summarise-seconds";
import { steadiness } from "@/lib/seconds/steadiness";
import { toShown } from "@/lib/units";
import { secondsWriters, type SecondsRow } from "@/lib/seconds/seconds-table";

interface Column {
  readonly head: string;
  readonly unit: string;
  /** In the unit of the head; null where there is none. */
  readonly value: (row: SecondsRow) => number | null;
  /** The columns of one kind share their decimals; the rest have their own. */
  readonly kind?: keyof ReturnType<typeof secondsWriters>;
  readonly note?: (row: SecondsRow) => string | null;
}

function shown(quantity: SecondsQuantityId, value: number | null | undefined): number | null {
  return value == null ? null : toShown(value, secondsQuantities[quantity].unit);
}

function column(quantity: SecondsQuantityId, head: string, figure: (found: Distribution) => number): Column {
  return {
    head,
    unit: secondsQuantities[quantity].unit.shown,
    ...(quantity === "bandwidth" && { kind: quantity }),
    value: ({ summary }) => {
      const found = summary?.distributions[quantity];
      return shown(quantity, found && figure(found));
    },
  };
}

const bandwidthColumns: readonly Column[] = [
  {
    head: "Bandwidth, published",
    unit: secondsQuantities.bandwidth.unit.shown,
    kind: "bandwidth",
    value: ({ published }) => shown("bandwidth", published.bandwidth),
    note: ({ lateBy }) => (lateBy === null ? null : `over ${formatNumber(60 + lateBy)} s`),
  },
  column("bandwidth", "Mean of the 60 s", ({ mean }) => mean),
  column("bandwidth", "5th percentile", ({ p5 }) => p5),
  column("bandwidth", "Median", ({ p50 }) => p50),
  column("bandwidth", "95th percentile", ({ p95 }) => p95),
  column("bandwidth", "Lowest second", ({ least }) => least),
  { head: steadiness.label, unit: "%", kind: "spread", value: ({ summary }) => summary?.spread ?? null },
];
const tcpColumns: readonly Column[] = [
  { head: "Retransmits, published", unit: "count", value: ({ published }) => published.retransmits },
  {
    head: "Sum of the 60 s",
    unit: "count",
    value: ({ summary }) => summary?.distributions.retransmits?.sum ?? 0,
  },
  column("retransmits", "Retransmits, mean", ({ mean }) => mean),
  column("rtt", "RTT, mean", ({ mean }) => mean),
  column("rtt", "RTT, 95th percentile", ({ p95 }) => p95),
  column("cwnd", "Congestion window, mean", ({ mean }) => mean),
];
const udpColumns: readonly Column[] = [
  { head: "Loss, published", unit: "%", value: ({ published }) => shown("loss", published.loss) },
  { head: "Loss, all of the 60 s", unit: "%", value: ({ summary }) => shown("loss", summary?.lossPercent) },
  column("loss", "Loss, 95th percentile", ({ p95 }) => p95),
  { head: "Jitter, published", unit: "ms", value: ({ published }) => shown("jitter", published.jitter) },
  column("jitter", "Jitter, mean of the 60 s", ({ mean }) => mean),
  column("jitter", "Jitter, 95th percentile", ({ p95 }) => p95),
];

interface WrittenColumn extends Column {
  readonly write: (value: number) => string;
}

function writtenColumns(rows: readonly SecondsRow[], isUdp: boolean): WrittenColumn[] {
  const writers = secondsWriters(rows);
  return [...bandwidthColumns, ...(isUdp ? udpColumns : tcpColumns)].map((one) => ({
    ...one,
    write: one.kind ? writers[one.kind] : columnWriter(rows.map(one.value)),
  }));
}

function FigureCell({ row, column: { value, write, note } }: { row: SecondsRow; column: WrittenColumn }) {
  const figure = value(row);
  const beside = note?.(row) ?? null;
  return (
    <td className="number">
      {figure === null ? "no value" : write(figure)}
      {beside !== null && <small> {beside}</small>}
    </td>
  );
}

function RunRow({
  row,
  columns,
  edition,
}: {
  row: SecondsRow;
  columns: readonly WrittenColumn[];
  edition: Definition;
}) {
  return (
    <tr>
      <th scope="row">
        <a href={variantHref(edition, row.variant.id)}>{row.variant.name}</a>, run {row.run}
      </th>
      {row.reason === null ? (
        columns.map((one) => <FigureCell key={`${one.head} ${one.unit}`} row={row} column={one} />)
      ) : (
        <td className="empty reason" colSpan={columns.length}>
          {row.reason}
        </td>
      )}
    </tr>
  );
}

interface SecondsTableProps {
  readonly rows: readonly SecondsRow[];
  readonly isUdp: boolean;
  readonly edition: Definition;
}

/** Every run in figures: as published, and over its seconds. */
export function SecondsTable({ rows, isUdp, edition }: SecondsTableProps) {
  const columns = writtenColumns(rows, isUdp);
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
            <RunRow key={`${row.variant.id} ${row.run}`} row={row} columns={columns} edition={edition} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
