import type { Definition } from "@/lib/dataset/definition";
import type { Recommendation } from "@/lib/recommend/score/recommend";
import { featureTable } from "@/lib/recommend/verdict/features";
import { variantHref } from "@/lib/view/link/edition-link";

interface FeatureTableProps {
  readonly edition: Definition;
  readonly recommendation: Recommendation;
}

/** What the variants of the answer can do: what decides among equals. */
export function FeatureTable({ edition, recommendation }: FeatureTableProps) {
  const { variants, features } = featureTable(recommendation);
  if (variants.length < 2) return null;
  return (
    <section aria-labelledby="features">
      <h2 id="features">Choose by features</h2>
      <div className="scroll-box" tabIndex={0} role="region" aria-label="Features">
        <table className="results wrapping features">
          <caption>By each project’s documentation; network policy as measured.</caption>
          <thead>
            <tr>
              <th scope="col">Feature</th>
              {variants.map(({ id, name }) => (
                <th key={id} scope="col">
                  <a href={variantHref(edition, id)}>{name}</a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {features.map(({ label, cells }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {cells.map(({ text, note }, at) => (
                  <td key={variants[at]?.id} title={note}>
                    {text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <details>
        <summary>Sources of these features</summary>
        <ul className="plain-list">
          {[...new Set(features.flatMap(({ cells }) => cells.map(({ note }) => note).filter(Boolean)))].map(
            (note) => (
              <li key={note}>{note}</li>
            ),
          )}
        </ul>
      </details>
    </section>
  );
}
