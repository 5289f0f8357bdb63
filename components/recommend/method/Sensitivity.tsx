import type { Dataset, Variant } from "@/lib/dataset/dataset";
import { aims } from "@/lib/recommend/profile/aims";
import { describeTakes, describeWeightChange } from "@/lib/recommend/answer/describe-sensitivity";
import type { Recommendation } from "@/lib/recommend/score/recommend";
import { requirementChanges, type RequirementChange } from "@/lib/recommend/answer/requirement-sensitivity";
import {
  MOST_STEPS,
  smallestWeightChanges,
  takesToLead,
  weightRows,
  type WeightRow,
} from "@/lib/recommend/answer/weight-sensitivity";
import { withWeight } from "@/lib/recommend/profile/answer-profile";
import type { Profile } from "@/lib/recommend/profile/profile";
import { ProfileLink } from "../form/profile-context";

interface WeightTableProps {
  readonly rows: readonly WeightRow[];
  readonly profile: Profile;
  /** Which candidate ranks first now: only where another would is there a link. */
  readonly leader: Variant | undefined;
}

function WeightTable({ rows, profile, leader }: WeightTableProps) {
  const weights = rows[0]?.first.map((_, weight) => weight) ?? [];
  return (
    <div>
      <p className="legend">Which candidate ranks first when one weight changes.</p>
      <div className="scroll-box" tabIndex={0} role="region" aria-label="First by weight">
        <table className="results by-weight">
          <caption className="visually-hidden">First by weight</caption>
          <thead>
            <tr>
              <th scope="col">Weight</th>
              {weights.map((weight) => (
                <th key={weight} scope="col">
                  {weight}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ aim, current, first }) => (
              <tr key={aim}>
                <th scope="row">{aims[aim].label}</th>
                {first.map((variant, weight) => (
                  <td key={weight} className={weight === current ? "apart" : undefined}>
                    {variant === null ? (
                      <span className="empty">several level</span>
                    ) : variant.id === leader?.id || weight === current ? (
                      variant.name
                    ) : (
                      <ProfileLink to={withWeight(profile, aim, weight)}>{variant.name}</ProfileLink>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function RequirementLine({ change: { label, first, candidates, profile } }: { change: RequirementChange }) {
  const what = first
    ? `${first.name} ranks first`
    : candidates > 0
      ? "several are level"
      : "no candidate is left";
  return (
    <li>
      <ProfileLink to={profile}>{label}</ProfileLink>: {what}
    </li>
  );
}

interface SensitivityProps {
  readonly dataset: Dataset;
  readonly recommendation: Recommendation;
}

/** What would bring another candidate first. */
export function Sensitivity({ dataset, recommendation }: SensitivityProps) {
  const rows = weightRows(recommendation);
  const [first, second] = recommendation.ranked;
  const smallest = smallestWeightChanges(recommendation);
  const changes = requirementChanges(dataset, recommendation);
  return (
    <section className="prose-wide" aria-labelledby="sensitivity">
      <h2 id="sensitivity">What would change it</h2>
      {recommendation.answer.kind === "about-the-same" && (
        <p>Changes among the candidates that are about the same are noise.</p>
      )}
      {second && <p>Next by points: {describeTakes(second, takesToLead(rows, second.variant))}</p>}
      {smallest.length > 0 && (
        <p>Smallest change of weights: {smallest.slice(0, 3).map(describeWeightChange).join(" ")}</p>
      )}
      {smallest.length === 0 && second && (
        <p>No change of weights by up to {MOST_STEPS} steps in all puts another candidate first.</p>
      )}
      <WeightTable rows={rows} profile={recommendation.profile} leader={first?.variant} />
      {changes.length > 0 && (
        <>
          <h3>If you need more or less</h3>
          <ul className="plain-list">
            {changes.map((change) => (
              <RequirementLine key={`${change.requirement} ${change.label}`} change={change} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
