import type { Dataset } from "@/lib/dataset/dataset";
import type { Answer } from "@/lib/link/api-schema";
import type { Problem } from "@/lib/link/problem";
import type { candidateSchema, figureSchema } from "./api-candidate-schema";
import type { apiRecommendationSchema } from "./api-schema";
import type { sensitivitySchema } from "./api-sensitivity-schema";
import { articlePick, ARTICLE_TITLE } from "@/lib/recommend/answer/article-pick";
import { figureColumns, figureIn } from "@/lib/recommend/score/candidate-figures";
import { budgetOf, cniCost } from "@/lib/recommend/budget/cni-cost";
import { becauseOf } from "@/lib/recommend/answer/describe-answer";
import { firstShares } from "@/lib/recommend/profile/first-share";
import { measuredVariants } from "@/lib/recommend/score/measured-variants";
import { nodeLoad } from "@/lib/recommend/budget/node-load";
import type { Ranked, Recommendation } from "@/lib/recommend/score/recommend";
import { suggestRelaxations } from "@/lib/recommend/answer/relaxations";
import { requirementChanges } from "@/lib/recommend/answer/requirement-sensitivity";
import {
  confidenceOf,
  encryptionSentences,
  moveSentences,
  verdictHeading,
} from "@/lib/recommend/verdict/describe-verdict";
import { verdictOf } from "@/lib/recommend/verdict/verdict";
import { sourceOf } from "@/lib/dataset/source";
import { smallestWeightChanges, takesToLead, weightRows } from "@/lib/recommend/answer/weight-sensitivity";

/** A figure behind the points, in the metric's stored unit. The schemas say what each property of an answer is. */
export type ApiFigure = Answer<typeof figureSchema>;

/** A candidate. */
export type ApiCandidate = Answer<typeof candidateSchema>;

/** What would change which candidate ranks first. */
export type ApiSensitivity = Answer<typeof sensitivitySchema>;

/** The answer of `GET /api/recommend`. */
export type ApiRecommendation = Answer<typeof apiRecommendationSchema>;

function apiCandidate(
  dataset: Dataset,
  { setting }: Recommendation,
  candidate: Ranked,
  firstShare: number,
): ApiCandidate {
  const { variant, points, low, high, parts, rank, lacking } = candidate;
  const figures = figureColumns(setting).map((column) => {
    const { summary, figure, note } = figureIn(dataset, setting, column, variant);
    const { aim, metric, test, unit, caveat, bound } = column;
    const { n, min, max } = summary;
    return { aim, metric, test, unit: unit.stored, caveat, bound, median: figure, min, max, n, note };
  });
  return {
    variant: variant.id,
    score: points,
    low,
    high,
    parts,
    firstShare,
    rank,
    load: nodeLoad(setting, variant),
    lacking,
    figures,
  };
}

function apiSensitivity(dataset: Dataset, recommendation: Recommendation): ApiSensitivity {
  const rows = weightRows(recommendation);
  const runnerUp = recommendation.ranked[1]?.variant;
  const { ranked, profile } = recommendation;
  return {
    runnerUp: runnerUp ? { variant: runnerUp.id, takes: takesToLead(rows, runnerUp) } : null,
    byWeight: Object.fromEntries(
      rows.map(({ aim, first }) => [aim, first.map((leader) => leader?.id ?? null)]),
    ),
    smallestWeightChanges: smallestWeightChanges(recommendation).map(({ changes, first }) => ({
      changes,
      first: first.id,
    })),
    requirements: requirementChanges(dataset, recommendation).map(
      ({ requirement, label, first, candidates }) => ({
        requirement,
        change: label,
        first: first?.id ?? null,
        candidates,
      }),
    ),
    relaxations: (ranked.length > 0
      ? []
      : suggestRelaxations(measuredVariants(dataset, profile).variants, profile)
    ).map(({ requirements, label, candidates }) => ({ requirements, change: label, candidates })),
  };
}

function apiArticlePick(recommendation: Recommendation): ApiRecommendation["articlePick"] {
  const pick = articlePick(recommendation);
  if (!pick) return null;
  const { situation, name, best, agrees } = pick;
  const variant = best?.variant.id ?? null;
  return { article: ARTICLE_TITLE, situation, name, variant, rank: best?.rank ?? null, agrees };
}

function apiVerdict(recommendation: Recommendation): ApiRecommendation["answer"]["verdict"] {
  const { kind, today, other } = verdictOf(recommendation);
  const { word, why } = confidenceOf(recommendation);
  return {
    kind,
    words: verdictHeading(recommendation),
    confidence: word,
    why,
    today: today?.id ?? null,
    comparedWith: other?.id ?? null,
    sentences: [...moveSentences(recommendation), ...encryptionSentences(recommendation)],
  };
}

/** A recommendation as JSON: what the page shows, in stored units. */
export function apiRecommendation(
  dataset: Dataset,
  recommendation: Recommendation,
  problems: readonly Problem[],
): ApiRecommendation {
  const { profile, answer, ranked, excluded } = recommendation;
  const shares = firstShares(ranked);
  const first = answer.variants[0];
  return {
    edition: dataset.definition.id,
    profile: { ...profile, edition: profile.edition.id },
    problems,
    answer: {
      kind: answer.kind,
      variants: answer.variants.map(({ id }) => id),
      carries: answer.carries,
      because: becauseOf(dataset, recommendation),
      verdict: apiVerdict(recommendation),
    },
    candidates: ranked.map((candidate) =>
      apiCandidate(dataset, recommendation, candidate, shares.get(candidate.variant.id) ?? 0),
    ),
    excluded,
    budget:
      first && answer.kind !== "none"
        ? {
            variant: first.id,
            cost: cniCost(dataset, recommendation, first),
            ...budgetOf(dataset, recommendation, first),
          }
        : null,
    articlePick: apiArticlePick(recommendation),
    sensitivity: apiSensitivity(dataset, recommendation),
    source: sourceOf(dataset.definition),
  };
}
