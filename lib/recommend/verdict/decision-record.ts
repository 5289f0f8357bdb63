import type { Dataset } from "@/lib/dataset/dataset";
import type { Definition } from "@/lib/dataset/definition";
import { metricOf } from "@/lib/dataset/metric-definitions";
import { boundSign } from "@/lib/dataset/metrics";
import { dateOf } from "@/lib/dataset/source";
import { countInWords, countOf, formatNumber, formatShort, joinWords } from "@/lib/format";
import { formatFixed } from "@/lib/format-column";
import { describeBudget } from "@/lib/recommend/answer/describe-consequences";
import { notMeasured } from "@/lib/recommend/answer/describe-recommendation";
import { budgetOf } from "@/lib/recommend/budget/cni-cost";
import { describeCluster } from "@/lib/recommend/profile/describe-profile";
import { profileNotices } from "@/lib/recommend/profile/profile-notices";
import type { Recommendation } from "@/lib/recommend/score/recommend";
import { requirementsAsked } from "@/lib/recommend/score/requirements";
import { rangeText } from "@/lib/statistics/range-text";
import { units } from "@/lib/units";
import { confidenceOf, encryptionSentences, moveSentences, verdictHeading } from "./describe-verdict";
import { memoryMetric, NODE_DECIMALS, type Amount } from "./per-node";
import { perNodeRows } from "./per-node-rows";
import { reachOf } from "./reach";
import { verdictOf } from "./verdict";

/** The most options of a record: a team decides among few. */
export const MOST_OPTIONS = 3;

/** What a record says that the answer does not. */
export interface RecordWords {
  /** The address of the page. */
  readonly link: string;
  /** The day of the decision, `2026-11-26`; empty to be filled in. */
  readonly date: string;
  /** The decision as the team words it; empty for the verdict. */
  readonly decision: string;
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}

/** A Markdown table whose columns are as wide as their cells, so that it reads well raw. */
function table(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map((text) => text.replaceAll("|", "\\|").replaceAll("\n", " ")));
  const widths = (cells[0] ?? []).map((_, at) => Math.max(3, ...cells.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((text, at) => text.padEnd(widths[at] ?? 0)).join(" | ")} |`;
  const [head = [], ...body] = cells;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...body.map(line)].join("\n");
}

/** An amount with the range of its runs: "0.21 (0.20 to 0.21)". */
function amountText(
  { figure, low, high, n }: Amount,
  perShown: number,
  write: (value: number) => string,
): string {
  if (figure === null) return "not known";
  const shown = (value: number) => write(value / perShown);
  return `${shown(figure)} (${rangeText({ n, min: low, max: high }, shown)})`;
}

function carriesText(recommendation: Recommendation, row: ReturnType<typeof perNodeRows>[number]): string {
  const reach = reachOf(recommendation.setting, row.variant);
  if (reach?.kind === "fills") return "all of it";
  return amountText(row.bandwidth, units.bandwidth.perShown, formatNumber);
}

function options(dataset: Dataset, recommendation: Recommendation): string {
  const { profile, setting } = recommendation;
  const { bound } = metricOf(dataset.definition, "cpu");
  const memory = memoryMetric(dataset) === "memory" ? "Memory in use" : "Memory above bare metal";
  const fixed = (value: number) => formatFixed(value, NODE_DECIMALS);
  const rows = perNodeRows(recommendation)
    .filter(({ role }) => role !== "encrypted")
    .slice(0, MOST_OPTIONS)
    .map((row) => [
      row.variant.name,
      `${row.cores.figure === null ? "" : boundSign(bound)}${amountText(row.cores, 1, fixed)}${row.coresAt === null ? "" : ` at ${formatNumber(row.coresAt)} Gbit/s`}`,
      amountText(row.memory, units.memory.perShown, fixed),
      carriesText(recommendation, row),
    ]);
  if (rows.length === 0) return "None: no measured variant meets every requirement.";
  const head = [
    "Per node",
    `CPU at ${formatShort(setting.traffic.expected)} Gbit/s, of ${countOf(profile.vcpu, "core")}`,
    `${memory}, GiB`,
    `Carries, of ${profile.link} Gbit/s`,
  ];
  return table([head, ...rows]);
}

function context(recommendation: Recommendation): string {
  const { profile } = recommendation;
  const { today } = verdictOf(recommendation);
  const needs = requirementsAsked(profile).map(({ label }) => label);
  return [
    describeCluster(profile),
    ...(today ? [`It runs ${today.name} today.`] : []),
    `Needs: ${joinWords(needs)}.`,
    ...profileNotices(recommendation),
  ].join(" ");
}

function consequences(dataset: Dataset, recommendation: Recommendation): readonly string[] {
  const { answer } = recommendation;
  const pick = verdictOf(recommendation).kept ?? answer.variants[0];
  const budget =
    answer.kind === "none" || !pick
      ? []
      : [describeBudget(budgetOf(dataset, recommendation, pick), pick.name)];
  const all = [...moveSentences(recommendation), ...encryptionSentences(recommendation), ...budget];
  return all.length > 0 ? all : ["Nothing is chosen: change a requirement, or measure a candidate."];
}

function sourceLine({ title, source, measuredBy }: Definition): string {
  return source
    ? `${title}: ${source.repository}, commit ${source.commit}`
    : `${title}: measured by ${measuredBy}; the files are not published`;
}

/** The decision in a sentence, as a team may edit it. */
export function decisionSentence(recommendation: Recommendation): string {
  return `${verdictHeading(recommendation)}.`;
}

/**
 * A recommendation as a Markdown decision record: status, context, decision, at most three options in units per node, consequences, what
 * was not measured, the link and the dataset's version.
 */
export function decisionRecord(
  dataset: Dataset,
  recommendation: Recommendation,
  { link, date, decision }: RecordWords,
): string {
  const { definition } = dataset;
  const { word, why } = confidenceOf(recommendation);
  return `# CNI for ${countOf(recommendation.profile.nodes, "node")}

- Status: proposed
- Date: ${date || "(date of the decision)"}

## Context

${context(recommendation)}

## Decision

${decision || decisionSentence(recommendation)}

${word}. ${why}

## Options

${options(dataset, recommendation)}

Medians of ${countInWords(definition.runs, "run")} with their range. CPU is ${definition.cpuCaveat}.

## Consequences

${list(consequences(dataset, recommendation))}

## Not measured

${list(notMeasured(dataset))}

## Evidence

- ${link}
- ${sourceLine(definition)}
- Dataset ${definition.id}, of ${dateOf(definition)}
`;
}
