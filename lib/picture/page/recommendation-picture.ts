import { axisWords, rangeMark, rowLabel, type RowLayout, type RowMark } from "@/lib/chart/row-layout";
import { metricOf } from "@/lib/dataset/metric-definitions";
import { boundSign, type Bound } from "@/lib/dataset/metrics";
import { countInWords, countOf, formatNumber, formatRange, formatShort } from "@/lib/format";
import { formatFixed } from "@/lib/format-column";
import { answerCautions } from "@/lib/recommend/answer/describe-recommendation";
import { suggestRelaxations } from "@/lib/recommend/answer/relaxations";
import { describeCluster } from "@/lib/recommend/profile/describe-profile";
import { sharedProfileHref } from "@/lib/recommend/profile/profile-codec";
import { profileNotices } from "@/lib/recommend/profile/profile-notices";
import { measuredVariants } from "@/lib/recommend/score/measured-variants";
import type { Recommendation } from "@/lib/recommend/score/recommend";
import { cautiousName } from "@/lib/dataset/facts/cautious-name";
import { verdictHeading, verdictText } from "@/lib/recommend/verdict/describe-verdict";
import { memoryMetric, NODE_DECIMALS, type Amount } from "@/lib/recommend/verdict/per-node";
import { perNodeRows, type PerNodeRow } from "@/lib/recommend/verdict/per-node-rows";
import { units } from "@/lib/units";
import { axisFor, position } from "@/lib/view/chart/axis";
import type { Block } from "@/lib/picture/paint/block";
import type { Picture } from "@/lib/picture/paint/compose";
import { rowChartBlock } from "@/lib/picture/chart/row-chart";
import { footOf } from "./source-line";

interface Chart {
  readonly title: string;
  readonly unit: string;
  readonly bound: Bound | null;
  readonly amount: (row: PerNodeRow) => Amount;
  readonly perShown: number;
  /** Gbit/s that a row is at where that is not the peak. */
  readonly at?: (row: PerNodeRow) => number | null;
}

const roleSign = ({ role }: PerNodeRow) =>
  role === "today" ? " (today)" : role === "kept" ? " (yours)" : "";

const atWords = (gigabits: number | null) =>
  gigabits === null ? "" : ` at ${formatNumber(gigabits)} Gbit/s`;

function layoutOf(rows: readonly PerNodeRow[], { amount, perShown, unit, bound, at }: Chart): RowLayout {
  const shown = rows.map((row) => {
    const { figure, low, high, n, note } = amount(row);
    const by = (value: number | null) => (value === null ? null : value / perShown);
    return { row, figure: by(figure), low: by(low), high: by(high), n, note };
  });
  const write = (value: number) => formatFixed(value, NODE_DECIMALS);
  const ends = shown.flatMap(({ figure, high }) => high ?? figure ?? []);
  const axis = axisFor([0, ...ends], "linear", true);
  return {
    rows: shown.map(({ row, figure, low, high, n }) => ({
      key: row.variant.id,
      label: rowLabel(`${cautiousName(row.variant)}${roleSign(row)}`),
      value: figure === null ? "" : `${boundSign(bound)}${write(figure)}${atWords(at?.(row) ?? null)}`,
      spread: low === null || high === null ? "" : n === 1 ? "one run" : formatRange(low, high, write),
    })),
    valueRoom: "one",
    hidesValues: false,
    ...axisWords(axis, unit),
    marks: shown.flatMap(({ row, figure, low, high }, index): RowMark[] =>
      figure === null
        ? [{ kind: "hole", row: index, at: 0, gap: 4, anchor: "start", text: "not known" }]
        : [
            {
              kind: "bar",
              row: index,
              from: 0,
              to: position(axis, figure),
              tone: roleSign(row) === "" ? "bar" : "pinned",
              encryption: row.variant.encryption,
              comparable: true,
            },
            ...rangeMark(axis, index, { min: low, max: high }),
          ],
    ),
  };
}

/** CPU and memory per node at the peak, a bar per variant. */
function perNodeBlocks(recommendation: Recommendation): readonly Block[] {
  const { setting, profile } = recommendation;
  const { dataset, traffic } = setting;
  const rows = perNodeRows(recommendation);
  const charts: readonly Chart[] = [
    {
      title: `CPU per node at ${formatShort(traffic.expected)} Gbit/s`,
      unit: `cores, of ${profile.vcpu}`,
      bound: metricOf(dataset.definition, "cpu").bound,
      amount: ({ cores }) => cores,
      perShown: 1,
      at: ({ coresAt }) => coresAt,
    },
    {
      title:
        memoryMetric(dataset) === "memory" ? "Memory in use per node" : "Memory above bare metal per node",
      unit: `GiB, of ${formatShort(profile.memory)}`,
      bound: null,
      amount: ({ memory }) => memory,
      perShown: units.memory.perShown,
    },
  ];
  return charts.map((chart) => rowChartBlock(chart.title, layoutOf(rows, chart)));
}

function whatToRelax({ profile, setting: { dataset } }: Recommendation): string[] {
  const ways = suggestRelaxations(measuredVariants(dataset, profile).variants, profile);
  return [
    "Candidates come back:",
    ...ways.map(({ label, candidates }) => `${label}: ${countOf(candidates, "candidate")}`),
  ];
}

/** The picture of a recommendation: the verdict, and what each candidate takes of a node in the reader's units. */
export function recommendationPicture(recommendation: Recommendation): Picture {
  const { profile, ranked, setting } = recommendation;
  const { definition } = setting.dataset;
  return {
    title: verdictHeading(recommendation),
    description: verdictText(recommendation),
    blocks: ranked.length > 0 ? perNodeBlocks(recommendation) : [],
    nothing: whatToRelax(recommendation),
    legend:
      ranked.length === 0
        ? ""
        : `Bar: median of ${countInWords(definition.runs, "run")}; line: their range. CPU is ${definition.cpuCaveat}.`,
    notes: [
      describeCluster(profile),
      verdictText(recommendation),
      ...answerCautions(recommendation),
      ...profileNotices(recommendation),
    ],
    ...footOf(definition, sharedProfileHref(profile)),
  };
}
