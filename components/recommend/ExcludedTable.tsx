import { countOf } from "@/lib/format";
import type { Variant } from "@/lib/dataset/dataset";
import { profileFields } from "@/lib/recommend/profile-fields";
import type { Exclusion } from "@/lib/recommend/requirements";

interface Reason {
  readonly exclusion: Exclusion;
  readonly names: readonly string[];
}

function byReason(excluded: readonly Exclusion[], variants: readonly Variant[]): readonly Reason[] {
  const reasons = new Map<string, { exclusion: Exclusion; names: string[] }>();
  for (const exclusion of excluded) {
    const name = variants.find(({ id }) => id === exclusion.variant)?.name ?? exclusion.variant;
    const key = `${exclusion.requirement} ${exclusion.reason} ${exclusion.evidence}`;
    const known = reasons.get(key);
    if (known) known.names.push(name);
    else reasons.set(key, { exclusion, names: [name] });
  }
  return [...reasons.values()];
}

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
            {byReason(excluded, variants).map(({ exclusion, names }) => (
              <tr key={`${exclusion.requirement} ${exclusion.reason} ${exclusion.evidence}`}>
                <td>{names.join(", ")}</td>
                <td>{labelOf(exclusion.requirement)}</td>
                <td>{exclusion.reason}</td>
                <td>{exclusion.evidence}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
