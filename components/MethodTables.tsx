import type { Dataset, Variant } from "@/lib/dataset/dataset";
import { dataPlanes, encryptions } from "@/lib/dataset/dimensions";
import { editions, type EditionId } from "@/lib/dataset/editions";
import { versionText } from "@/lib/view/version-text";
import { metricOf } from "@/lib/dataset/metric-definitions";

/** Every metric with its unit, direction, definition and caveat. */
function MetricTable({ edition }: { edition: EditionId }) {
  return (
    <div className="scroll-box" tabIndex={0} role="region" aria-label="Metrics">
      <table className="results wrapping">
        <thead>
          <tr>
            <th scope="col">Metric</th>
            <th scope="col">Unit</th>
            <th scope="col">Better</th>
            <th scope="col">What it is</th>
            <th scope="col">Caveat</th>
          </tr>
        </thead>
        <tbody>
          {editions[edition].metrics.map((id) => {
            const { label, unit, better, definition, caveat } = metricOf(editions[edition], id);
            return (
              <tr key={id}>
                <th scope="row">{label}</th>
                <td>{unit.shown}</td>
                <td>{better}</td>
                <td>{definition}</td>
                <td>{caveat ?? "none"}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Every variant with what differs besides the CNI. */
export function VariantTable({ variants, label }: { variants: readonly Variant[]; label: string }) {
  return (
    <div className="scroll-box" tabIndex={0} role="region" aria-label={label}>
      <table className="results">
        <thead>
          <tr>
            <th scope="col">Variant</th>
            <th scope="col">Version</th>
            <th scope="col">Data plane</th>
            <th scope="col">Encryption</th>
            <th scope="col">Kernel</th>
            <th scope="col" className="number">
              Pod MTU<span className="unit">bytes</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {variants.map((variant) => (
            <tr key={variant.id}>
              <th scope="row">
                <a href={`/variants/${variant.id}`}>{variant.name}</a>
              </th>
              <td>{versionText(variant) ?? "none"}</td>
              <td>{dataPlanes[variant.dataPlane]}</td>
              <td>{encryptions[variant.encryption]}</td>
              <td>{variant.kernel ?? "not published"}</td>
              <td className="number">{variant.podMtu}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The tables of the method page. */
export function MethodTables({ edition, variants }: Pick<Dataset, "edition" | "variants">) {
  return (
    <>
      <MetricTable edition={edition} />
      <h2>Variants, kernels and MTUs</h2>
      <VariantTable variants={variants} label="Variants" />
    </>
  );
}
