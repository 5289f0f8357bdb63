import type { Variant } from "@/lib/dataset/dataset";
import { listFacts } from "@/lib/dataset/facts/variant-facts";

/** What a variant is; a fact that was not measured or read from the install scripts is marked as documented. */
export function VariantFacts({ variant }: { variant: Variant }) {
  return (
    <section>
      <h2>What it is</h2>
      <dl className="facts">
        {listFacts(variant).map(({ name, label, text }) => (
          <div key={name} className="fact">
            <dt>{label}</dt>
            <dd>
              {text}
              {variant.documented.some((field) => field === name) && (
                <small> (by the project’s documentation, not measured)</small>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
