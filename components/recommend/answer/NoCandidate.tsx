import type { Dataset } from "@/lib/dataset/dataset";
import { countOf } from "@/lib/format";
import { measuredVariants } from "@/lib/recommend/score/measured-variants";
import { suggestRelaxations } from "@/lib/recommend/answer/relaxations";
import type { Profile } from "@/lib/recommend/profile/profile";
import { ProfileLink } from "../form/profile-context";

/** Where nothing meets every requirement: what to relax, the ways that give most back first. */
export function NoCandidate({ dataset, profile }: { dataset: Dataset; profile: Profile }) {
  const ways = suggestRelaxations(measuredVariants(dataset, profile).variants, profile);
  return (
    <section className="problem" aria-labelledby="relax">
      <h2 id="relax">What to relax</h2>
      <p>No measured variant meets every requirement. Candidates come back:</p>
      <ul>
        {ways.map(({ label, profile: relaxed, candidates }) => (
          <li key={label}>
            <ProfileLink to={relaxed}>{label}</ProfileLink>: {countOf(candidates, "candidate")}
          </li>
        ))}
      </ul>
    </section>
  );
}
