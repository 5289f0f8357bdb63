import type { Dataset } from "@/lib/dataset/dataset";
import type { Problem } from "@/lib/link/problem";
import { articlePick, ARTICLE_TITLE, type ArticleSituation } from "./article-pick";
import { type AimId } from "./aims";
import { figureColumns, figureIn } from "./candidate-figures";
import { budgetOf, cniCost, type CniCost } from "./cni-cost";
import { firstShares } from "./first-share";
import { measuredVariants } from "./measured-variants";
import type { NodeBudget } from "./node-budget";
import type { Profile } from "./profile";
import type { Ranked, Recommendation } from "./recommend";
import { suggestRelaxations } from "./relaxations";
import { requirementChanges } from "./requirement-sensitivity";
import type { Exclusion } from "./requirements";
import type { Source } from "./source";
import type { Lacking } from "./utilities";
import { smallestWeightChanges, takesToLead, weightRows, type Takes } from "./weight-sensitivity";

/** A figure behind the points, in the metric's stored unit. `memory` is bytes above the leanest candidate. */
export interface ApiFigure {
  readonly aim: AimId;
  readonly metric: string;
  readonly test: string;
  readonly unit: string;
  readonly caveat: string | null;
  readonly median: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly n: number;
  readonly note: string | null;
}

/** A candidate of a band. */
export interface ApiCandidate {
  readonly variant: string;
  /** Points from 0 to 100: the sum of `parts`. */
  readonly score: number;
  readonly low: number;
  readonly high: number;
  /** Points by aim. */
  readonly parts: Readonly<Record<AimId, number>>;
  /** How often it comes first over all draws, from 0 to 1. */
  readonly firstShare: number;
  readonly place: number;
  readonly tied: number;
  readonly lacking: readonly Lacking[];
  readonly figures: readonly ApiFigure[];
}

/** What would change who comes first. */
export interface ApiSensitivity {
  /** The next candidate by points, and the single weights that would bring it first. */
  readonly runnerUp: { readonly variant: string; readonly takes: readonly Takes[] } | null;
  /** Who comes first for each value of each weight, from 0 to 5; null where several are then level at the top. */
  readonly byWeight: Readonly<Partial<Record<AimId, readonly (string | null)[]>>>;
  readonly smallestWeightChanges: readonly {
    readonly changes: readonly { readonly aim: AimId; readonly from: number; readonly to: number }[];
    readonly first: string;
  }[];
  readonly requirements: readonly {
    readonly requirement: string;
    readonly change: string;
    /** Null where several are level at the top, or none is left. */
    readonly first: string | null;
    readonly candidates: number;
  }[];
  /** Where no candidate is left: what to relax to get the most back. */
  readonly relaxations: readonly {
    readonly requirements: readonly string[];
    readonly change: string;
    readonly candidates: number;
  }[];
}

/** The answer of `GET /api/recommend`. */
export interface ApiRecommendation {
  readonly edition: string;
  readonly profile: Profile;
  readonly problems: readonly Problem[];
  readonly bands: readonly (readonly ApiCandidate[])[];
  readonly excluded: readonly Exclusion[];
  /** Of a node that runs the first candidate; null where there is none. */
  readonly budget: (NodeBudget & { readonly variant: string; readonly cost: CniCost }) | null;
  readonly articlePick: {
    readonly article: string;
    readonly situation: ArticleSituation;
    readonly name: string;
    readonly variant: string | null;
    readonly place: number | null;
    readonly agrees: boolean;
  };
  readonly sensitivity: ApiSensitivity;
  readonly source: Source;
}

function apiCandidate(
  dataset: Dataset,
  { setting }: Recommendation,
  candidate: Ranked,
  firstShare: number,
): ApiCandidate {
  const { variant, points, low, high, parts, rank, lacking } = candidate;
  const figures = figureColumns(setting).map((column) => {
    const { summary, figure, note } = figureIn(dataset, setting, column, variant);
    const { aim, metric, test, unit, caveat } = column;
    const { n, min, max } = summary;
    return { aim, metric, test, unit: unit.stored, caveat, median: figure, min, max, n, note };
  });
  return {
    variant: variant.id,
    score: points,
    low,
    high,
    parts,
    firstShare,
    place: rank.place,
    tied: rank.shared,
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
  const { situation, name, best, agrees } = articlePick(recommendation);
  const variant = best?.variant.id ?? null;
  return { article: ARTICLE_TITLE, situation, name, variant, place: best?.rank.place ?? null, agrees };
}

/** A recommendation as JSON: what the page shows, in stored units. */
export function apiRecommendation(
  dataset: Dataset,
  recommendation: Recommendation,
  problems: readonly Problem[],
  source: Source,
): ApiRecommendation {
  const { profile, bands, ranked, excluded } = recommendation;
  const shares = firstShares(ranked);
  const first = ranked[0]?.variant;
  return {
    edition: dataset.edition,
    profile,
    problems,
    bands: bands.map((band) =>
      band.map((candidate) =>
        apiCandidate(dataset, recommendation, candidate, shares.get(candidate.variant.id) ?? 0),
      ),
    ),
    excluded,
    budget: first
      ? {
          variant: first.id,
          cost: cniCost(dataset, recommendation, first),
          ...budgetOf(dataset, recommendation, first),
        }
      : null,
    articlePick: apiArticlePick(recommendation),
    sensitivity: apiSensitivity(dataset, recommendation),
    source,
  };
}
