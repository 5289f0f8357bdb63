import { countOf } from "@/lib/format";
import type { Variant } from "@/lib/dataset/dataset";
import { groupExclusions } from "@/lib/recommend/answer/group-exclusions";
import { profileFields } from "@/lib/recommend/profile/profile-fields";
import type { Exclusion } from "@/lib/recommend/score/requirements";

function labelOf(requirement: Exclusion["requirement"]): string {
  if (requirement === "traffic") return "Measured on this traffic";
  return profileFields.find(({ name }) => name === requirement)?.label ?? requirement;
}

interface ExcludedTableProps {
  readonly excluded: readonly Exclusion[];
  readonly variants: readonly Variant[];
}

/** What no longer competes, with the requirement, the reason and the evidence. */
export function ExcludedTable({ excluded, variants }: ExcludedTableProps) {
  const count = new Set(excluded.map(({ variant }) => variant)).size;
  if (count === 0) return null;
  return (
    <section aria-labelledby="excluded">
      <h2 id="excluded">Left out: {countOf(count, "variant")}</h2>
      <div className="scroll-box" tabIndex={0} role="region" aria-label="Variants left out">
        <table className="results wrapping excluded">
          <thead>
            <tr>
              <th scope="col">Variants</th>
              <th scope="col">Requirement</th>
              <th scope="col">Reason</th>
              <th scope="col">Evidence</th>
            </tr>
          </thead>
          <tbody>
            {groupExclusions(excluded, variants).map(({ names, requirement, reason, evidence }) => (
              <tr key={`${requirement} ${reason} ${evidence}`}>
                <td>{names.join(", ")}</td>
                <td>{labelOf(requirement)}</td>
                <td>{reason}</td>
                <td>{evidence}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
