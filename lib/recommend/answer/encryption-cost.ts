import type { Dataset, Variant } from "@/lib/dataset/dataset";
import { plainCounterpart } from "@/lib/dataset/facts/families";
import { differenceFrom, type Difference } from "@/lib/statistics/compare";
import { figureColumns, figureIn, type Figure } from "@/lib/recommend/score/candidate-figures";
import type { Recommendation } from "@/lib/recommend/score/recommend";

/** One figure of an encrypted variant against its plain counterpart's. */
export interface CostFigure {
  readonly plain: Figure;
  readonly encrypted: Figure;
  /** Null where either may not be compared. */
  readonly change: Difference | null;
}

/** What encryption would cost on a CNI: a variant with it against the same installation without. */
export interface EncryptionCost {
  readonly variant: Variant;
  readonly plain: Variant;
  /** Whether `plain` is the pick itself, and not another installation of the same CNI. */
  readonly isPick: boolean;
  readonly figures: readonly CostFigure[];
}

/** What encryption would cost on the pick's CNI and data plane, by the profile's tests; empty where it was not measured. */
export function encryptionCosts(
  dataset: Dataset,
  { setting }: Pick<Recommendation, "setting">,
  pick: Variant,
): readonly EncryptionCost[] {
  const columns = figureColumns(setting).filter(({ aim }) => aim === "throughput" || aim === "cpu");
  return dataset.variants.flatMap((variant) => {
    const plain = plainCounterpart(variant, dataset.variants);
    if (!plain || plain.cni !== pick.cni || plain.dataPlane !== pick.dataPlane) return [];
    const figures = columns.map((column) =>
      costFigure(figureIn(dataset, setting, column, plain), figureIn(dataset, setting, column, variant)),
    );
    return [{ variant, plain, isPick: plain.id === pick.id, figures }];
  });
}

function costFigure(plain: Figure, encrypted: Figure): CostFigure {
  const isComparable = plain.note === null && encrypted.note === null;
  return {
    plain,
    encrypted,
    change: isComparable ? differenceFrom(encrypted.figure, plain.figure) : null,
  };
}
