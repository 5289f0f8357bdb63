import type { Definition } from "@/lib/dataset/definition";
import type { Dataset } from "@/lib/dataset/dataset";
import { formatRank, RANK_MEANING } from "@/lib/statistics/rank-ranges";
import { aims } from "@/lib/recommend/profile/aims";
import {
  columnTitle,
  figureColumns,
  figureIn,
  describeFigure,
} from "@/lib/recommend/score/candidate-figures";
import { describeConsequences } from "./describe-consequences";
import { describeCluster, describeWeights, profileTitle } from "@/lib/recommend/profile/describe-profile";
import { becauseOf, recommendationHeading } from "./describe-answer";
import { answerCautions, compareLoads, notMeasured } from "./describe-recommendation";
import { groupExclusions } from "./group-exclusions";
import type { Recommendation } from "@/lib/recommend/score/recommend";
import { profileNotices } from "@/lib/recommend/profile/profile-notices";
import { requirementsAsked } from "@/lib/recommend/score/requirements";
import { dateOf } from "@/lib/dataset/source";

/** Text as a cell of a Markdown table. */
function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.map(cell).join(" | ")} |`;
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}

function options(dataset: Dataset, recommendation: Recommendation): string {
  const { setting, ranked } = recommendation;
  const columns = figureColumns(setting);
  const head = ["Rank", "Variant", ...columns.map(columnTitle)];
  const rows = ranked.map((candidate) => [
    formatRank(candidate.rank),
    candidate.variant.name,
    ...columns.map((column) => describeFigure(figureIn(dataset, setting, column, candidate.variant))),
  ]);
  return [head, head.map(() => "---"), ...rows].map(tableRow).join("\n");
}

function decision(dataset: Dataset, recommendation: Recommendation): string {
  const { ranked, isLevel, answer } = recommendation;
  const [first, second] = ranked;
  const sentences = [
    `${recommendationHeading(recommendation)}.`,
    becauseOf(dataset, recommendation),
    ...(first && second && !isLevel && answer.kind !== "none"
      ? [compareLoads(recommendation, first, second)]
      : []),
    ...answerCautions(recommendation),
    ...new Set(first?.lacking.map(({ aim, reason }) => `${aims[aim].label} is not known: ${reason}`)),
  ];
  return sentences.join(" ");
}

function exclusionList({ variants }: Dataset, { excluded }: Recommendation): string {
  return list(
    groupExclusions(excluded, variants).map(
      ({ names, reason, evidence }) => `${names.join(", ")}: ${reason} ${evidence}`,
    ),
  );
}

function sourceLine({ title, source, measuredBy }: Definition): string {
  return source
    ? `${title}: ${source.repository}, commit ${source.commit}`
    : `${title}: measured by ${measuredBy}; the files are not published`;
}

/**
 * A recommendation as a Markdown decision record: context, requirements, options with figures and ranges, decision, consequences,
 * the link and the dataset's version. `link` is the address of the page.
 */
export function decisionRecord(dataset: Dataset, recommendation: Recommendation, link: string): string {
  const { profile, excluded } = recommendation;
  const asked = requirementsAsked(profile).map(({ label }) => label);
  return `# CNI for the cluster: ${profileTitle(profile)}

Status: proposed

## Context

${describeCluster(profile)} What matters: ${describeWeights(profile)}.${profileNotices(recommendation)
    .map((notice) => ` ${notice}`)
    .join("")}

## Requirements

${list(asked)}

${excluded.length > 0 ? `Left out:\n\n${exclusionList(dataset, recommendation)}` : "No variant is left out."}

## Options

Medians of ${dataset.definition.runs} runs with their ranges. CPU is ${dataset.definition.cpuCaveat}; memory is that of the whole node. ${RANK_MEANING}

${recommendation.ranked.length > 0 ? options(dataset, recommendation) : "None: no measured variant meets every requirement."}

## Decision

${decision(dataset, recommendation)}

## Consequences

${list(describeConsequences(dataset, recommendation))}

## Not measured

${list(notMeasured(dataset))}

## Evidence

- ${link}
- ${sourceLine(dataset.definition)}
- Dataset ${dataset.definition.id}, of ${dateOf(dataset.definition)}
`;
}
