import type { Definition } from "@/lib/dataset/definition";
import { variantHref } from "@/lib/view/link/edition-link";
import type { Dataset, Variant } from "@/lib/dataset/dataset";
import { cniLabel, dataPlaneLabel } from "@/lib/dataset/facts/dimensions";
import { formatSigned } from "@/lib/format";
import { columnTitle, describeFigure } from "@/lib/recommend/score/candidate-figures";
import {
  encryptionCosts,
  type CostFigure,
  type EncryptionCost,
} from "@/lib/recommend/answer/encryption-cost";
import type { Recommendation } from "@/lib/recommend/score/recommend";

function Change({ figure: { plain, encrypted, change } }: { figure: CostFigure }) {
  const percent = change?.percent;
  return (
    <>
      {columnTitle(plain.column)} {describeFigure(encrypted)}
      {change ? " vs " : "; without encryption "}
      {describeFigure(plain)}
      {percent !== null && percent !== undefined && `, ${formatSigned(percent)} %`}
    </>
  );
}

function Cost({
  cost: { variant, plain, isPick, figures },
  edition,
}: {
  cost: EncryptionCost;
  edition: Definition;
}) {
  return (
    <li>
      <a href={variantHref(edition, variant.id)}>{variant.name}</a>
      {!isPick && ` (measured against ${plain.name})`}:{" "}
      {figures.map((figure, index) => (
        <span key={`${figure.plain.column.metric} ${figure.plain.column.test}`}>
          {index > 0 && "; "}
          <Change figure={figure} />
        </span>
      ))}
      .
    </li>
  );
}

interface EncryptionCostsProps {
  readonly dataset: Dataset;
  readonly recommendation: Recommendation;
  readonly pick: Variant;
}

/** What encryption on the pick's CNI would cost, where the profile does not ask for it. */
export function EncryptionCosts({ dataset, recommendation, pick }: EncryptionCostsProps) {
  const costs = encryptionCosts(dataset, recommendation, pick);
  const name = `${cniLabel(pick.cni)} (${dataPlaneLabel(pick.dataPlane)})`;
  return (
    <section className="prose-wide" aria-labelledby="encryption-cost">
      <h2 id="encryption-cost">What encryption would cost on {name}</h2>
      {!dataset.definition.countsSoftirq && (
        <p className="legend">
          Counted CPU overstates what encryption costs compared with plain: plain traffic is handled mostly in
          softirq, which it leaves out.
        </p>
      )}
      {costs.length === 0 ? (
        <p>The edition measured no encryption on it.</p>
      ) : (
        <ul className="plain-list">
          {costs.map((cost) => (
            <Cost key={cost.variant.id} cost={cost} edition={dataset.definition} />
          ))}
        </ul>
      )}
      {costs.length > 0 && (
        <p className="legend">
          CPU cost is {dataset.definition.cpuCaveat} on both sides: the percentage is of what was counted.
        </p>
      )}
    </section>
  );
}
