import type { Dataset } from "@/lib/dataset/dataset";
import type { Recommendation } from "@/lib/recommend/score/recommend";
import { whatIfs } from "@/lib/recommend/verdict/what-if";
import { ProfileLink } from "../form/profile-context";

interface WhatIfProps {
  readonly dataset: Dataset;
  readonly recommendation: Recommendation;
}

/** Which single need would change the answer, and to what. */
export function WhatIf({ dataset, recommendation }: WhatIfProps) {
  const changes = whatIfs(dataset, recommendation);
  if (changes.length === 0) return null;
  return (
    <section className="prose-wide" aria-labelledby="what-if">
      <h2 id="what-if">What would change the answer</h2>
      <ul className="plain-list">
        {changes.map(({ condition, answer, profile }) => (
          <li key={condition}>
            <ProfileLink to={profile}>{condition}</ProfileLink>: {answer}.
          </li>
        ))}
      </ul>
    </section>
  );
}
