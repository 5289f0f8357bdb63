import type { Dataset } from "@/lib/dataset/dataset";
import { figureScale } from "@/lib/view/chart/figure-scale";
import { metricOf } from "@/lib/dataset/metric-definitions";
import { boundSign, metrics, type Bound } from "@/lib/dataset/metrics";
import { figureBar } from "@/components/figure/figure-bar";
import { nodeWords } from "@/lib/dataset/definition";
import { countInWords, formatNumber, formatRange, formatShort } from "@/lib/format";
import { columnWriter, formatDifference, formatFixed } from "@/lib/format-column";
import type { Recommendation } from "@/lib/recommend/score/recommend";
import { cautiousName } from "@/lib/dataset/facts/cautious-name";
import { memoryMetric, NODE_DECIMALS, type Amount } from "@/lib/recommend/verdict/per-node";
import { perNodeRows, differenceNote, type PerNodeRow } from "@/lib/recommend/verdict/per-node-rows";
import { reachOf } from "@/lib/recommend/verdict/reach";
import { gigabitsPerSecond, units } from "@/lib/units";
import { variantHref } from "@/lib/view/link/edition-link";

/** A column of amounts: what is read, in which unit, on which scale. */
interface AmountColumn {
  readonly id: "cores" | "memory" | "bandwidth" | "latency";
  readonly head: string;
  readonly unit: string;
  readonly bound: Bound | null;
  readonly amount: (row: PerNodeRow) => Amount | null;
  /** The amount in the column's unit. */
  readonly shown: (value: number) => number;
  /** Null where the column’s figures decide. */
  readonly decimals: number | null;
  /** The end of the scale where it is not the largest amount. */
  readonly most: number | null;
}

function columnsOf(dataset: Dataset, { profile, setting }: Recommendation): readonly AmountColumn[] {
  const { definition } = dataset;
  const memory = memoryMetric(dataset);
  const link = Number(profile.link);
  return [
    {
      id: "cores",
      head: `CPU at ${formatShort(setting.traffic.expected)} Gbit/s`,
      unit: `of ${profile.vcpu} cores`,
      bound: metricOf(definition, "cpu").bound,
      amount: ({ cores }) => cores,
      shown: (value) => value,
      decimals: NODE_DECIMALS,
      most: null,
    },
    {
      id: "memory",
      head: memory === "memory" ? "Memory in use" : "Memory above bare metal",
      unit: `GiB, of ${formatShort(profile.memory)}`,
      bound: null,
      amount: (row) => row.memory,
      shown: (value) => value / units.memory.perShown,
      decimals: NODE_DECIMALS,
      most: null,
    },
    {
      id: "bandwidth",
      head: "Carries",
      unit: `of your ${profile.link} Gbit/s`,
      bound: null,
      amount: ({ bandwidth }) => bandwidth,
      shown: (value) => Math.min(link, gigabitsPerSecond(value)),
      decimals: null,
      most: link,
    },
    ...(setting.traffic.latency.length > 0
      ? [
          {
            id: "latency" as const,
            head: metrics.rtt.label,
            unit: "ms, on a full link",
            bound: null,
            amount: ({ latency }: PerNodeRow) => latency,
            shown: (value: number) => value,
            decimals: null,
            most: null,
          },
        ]
      : []),
  ];
}

const roleWords: Readonly<Record<PerNodeRow["role"], string>> = {
  today: "you run this",
  kept: "yours, encrypted",
  answer: "",
  candidate: "",
  encrypted: "with encryption",
};

interface AmountCellProps {
  readonly column: AmountColumn;
  readonly amount: Amount | null;
  readonly write: (value: number) => string;
  readonly most: number;
  /** What is written in the figure's place. */
  readonly words?: string | undefined;
  /** Gbit/s that the figure is at where that is not the peak. */
  readonly at: number | null;
}

function AmountCell({ column, amount, write, most, words, at }: AmountCellProps) {
  if (!amount || amount.figure === null)
    return (
      <td className="empty reason" title={amount?.note ?? undefined}>
        not known
      </td>
    );
  const { low, high, n } = amount;
  const value = column.shown(amount.figure);
  const [from, to] = [low, high].map((end) => (end === null ? null : column.shown(end)));
  return (
    <td {...figureBar({ value, low: from ?? null, high: to ?? null, most })}>
      {words ?? `${boundSign(column.bound)}${write(value)}`}
      {words === undefined && from != null && to != null && (
        <small className="spread">
          {" "}
          {n === 1 ? "one run" : formatRange(from, to, write)}
          {at !== null && ` at ${formatNumber(at)} Gbit/s`}
        </small>
      )}
    </td>
  );
}

/** A change against the first row, and whether a reader would notice it. */
function ChangeCell({ row, recommendation }: { row: PerNodeRow; recommendation: Recommendation }) {
  const { difference } = row;
  if (!difference) return <td />;
  const { cores, memoryBytes } = difference;
  const note = differenceNote(recommendation, difference);
  const parts = [
    cores === null ? "CPU not comparable" : `${formatDifference(cores, NODE_DECIMALS)} cores`,
    memoryBytes === null
      ? "memory not known"
      : `${formatDifference(memoryBytes / units.memory.perShown, NODE_DECIMALS)} GiB`,
  ];
  return (
    <td>
      {parts.join(", ")}
      {note && <small> {note}</small>}
    </td>
  );
}

interface PerNodeTableProps {
  readonly dataset: Dataset;
  readonly recommendation: Recommendation;
}

/** What each candidate does to a node at the reader's peak, in the reader's units, with the range of the runs. */
export function PerNodeTable({ dataset, recommendation }: PerNodeTableProps) {
  const rows = perNodeRows(recommendation);
  const [first] = rows;
  if (!first) return null;
  const columns = columnsOf(dataset, recommendation).map((column) => {
    const shown = rows.flatMap((row) => {
      const { figure = null } = column.amount(row) ?? {};
      return figure === null ? [] : [column.shown(figure)];
    });
    return {
      ...column,
      write:
        column.decimals === null
          ? columnWriter(shown)
          : (value: number) => formatFixed(value, column.decimals ?? 0),
      most: column.most ?? figureScale(shown),
    };
  });
  const fills = (row: PerNodeRow) => reachOf(recommendation.setting, row.variant)?.kind === "fills";
  const { definition } = dataset;
  return (
    <div>
      <div className="scroll-box" tabIndex={0} role="region" aria-label="Per node at your peak">
        <table className="results per-node">
          <caption className="visually-hidden">Per node at your peak</caption>
          <thead>
            <tr>
              <th scope="col" className="variant">
                Per node at your peak
              </th>
              {columns.map(({ id, head, unit }) => (
                <th key={id} scope="col">
                  {head} <span className="unit">{unit}</span>
                </th>
              ))}
              <th scope="col" className="wide">
                vs {first.variant.name}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.variant.id} className={`of-${row.role}`} data-variant={row.variant.id}>
                <th scope="row" className="variant">
                  <a href={variantHref(dataset.definition, row.variant.id)}>{cautiousName(row.variant)}</a>
                  {roleWords[row.role] && <small>{roleWords[row.role]}</small>}
                </th>
                {columns.map((column) => (
                  <AmountCell
                    key={column.id}
                    column={column}
                    amount={column.amount(row)}
                    write={column.write}
                    most={column.most}
                    words={column.id === "bandwidth" && fills(row) ? "all of it" : undefined}
                    at={column.id === "cores" ? row.coresAt : null}
                  />
                ))}
                <ChangeCell row={row} recommendation={recommendation} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="legend">
        Medians of {countInWords(definition.runs, "run")}, with their range. CPU and memory:{" "}
        {nodeWords(definition)}, while the traffic runs. CPU is {definition.cpuCaveat}.
      </p>
    </div>
  );
}
