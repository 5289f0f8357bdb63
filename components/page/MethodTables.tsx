import { Glossed } from "@/components/glossary/Glossed";
import type { Dataset } from "@/lib/dataset/dataset";
import type { Definition } from "@/lib/dataset/definition";
import { factText } from "@/lib/dataset/facts/variant-facts";
import { variantHref } from "@/lib/view/link/edition-link";
import { metricOf } from "@/lib/dataset/metric-definitions";

/** Every metric with its unit, direction, definition and caveat. */
function MetricTable({ edition }: { edition: Definition }) {
  return (
    <div className="scroll-box" tabIndex={0} role="region" aria-label={`Metrics of ${edition.id}`}>
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
          {edition.metrics.map((id) => {
            const { label, unit, better, definition, caveat } = metricOf(edition, id);
            return (
              <tr key={id}>
                <th scope="row">{label}</th>
                <td>{unit.shown}</td>
                <td>{better}</td>
                <td>
                  <Glossed>{definition}</Glossed>
                </td>
                <td>
                  <Glossed>{caveat ?? "none"}</Glossed>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Every variant with what differs besides the CNI. */
function VariantTable({ definition, variants }: Dataset) {
  return (
    <div className="scroll-box" tabIndex={0} role="region" aria-label={`Variants of ${definition.id}`}>
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
                <a href={variantHref(definition, variant.id)}>{variant.name}</a>
              </th>
              <td>{factText("version", variant)}</td>
              <td>{factText("dataplane", variant)}</td>
              <td>{factText("encryption", variant)}</td>
              <td>{factText("kernel", variant)}</td>
              <td className="number">{factText("mtu", variant)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The tables of a dataset on the method page. */
export function MethodTables({ dataset }: { dataset: Dataset }) {
  return (
    <>
      <MetricTable edition={dataset.definition} />
      <h3>Variants, kernels and MTUs</h3>
      <VariantTable {...dataset} />
    </>
  );
}
