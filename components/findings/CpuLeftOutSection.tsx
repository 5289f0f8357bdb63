import { testLabel } from "@/lib/dataset/test-labels";
import { leftOutHeading, leftOutSentences, type CpuLeftOut } from "@/lib/findings/cpu-left-out";
import type { Definition } from "@/lib/dataset/definition";
import { questionHref } from "@/lib/questions/questions";
import { formatNumber } from "@/lib/format";
import { editionHref, variantHref } from "@/lib/view/link/edition-link";

/** What published CPU leaves out: both orders side by side, and what follows from it for reading CPU figures. */
export function CpuLeftOutSection({ found, edition }: { found: CpuLeftOut; edition: Definition }) {
  const { definition } = found.dataset;
  return (
    <section className="finding" id="cpu-left-out">
      <h2>
        <a href={questionHref(edition, "cpu")}>{leftOutHeading(found)}</a>
      </h2>
      {leftOutSentences(found).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <div className="scroll-box" tabIndex={0} role="region" aria-label="CPU counted and in full">
        <table className="results">
          <caption>
            CPU cost, {testLabel(definition, found.test)}, client,{" "}
            <a href={editionHref("/method", definition)}>{definition.id}</a>, median of the runs
          </caption>
          <thead>
            <tr>
              <th scope="col">Set-up</th>
              <th scope="col" className="number">
                System + user only <span className="unit">mCPU per Gbit/s</span>
              </th>
              <th scope="col" className="number">
                Its place
              </th>
              <th scope="col" className="number">
                All modes <span className="unit">mCPU per Gbit/s</span>
              </th>
              <th scope="col" className="number">
                Its place
              </th>
              <th scope="col" className="number">
                Softirq <span className="unit">%</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {found.rows.map(({ variant, runs, counted, all, softirq, countedPlace, allPlace }) => (
              <tr key={variant.id}>
                <th scope="row">
                  <a href={variantHref(definition, variant.id)}>{variant.name}</a>
                  {runs === 1 && <small className="spread"> one run</small>}
                </th>
                <td className="number">{formatNumber(counted)}</td>
                <td className="number">{countedPlace}</td>
                <td className="number">{formatNumber(all)}</td>
                <td className="number">{allPlace}</td>
                <td className="number">{Math.round(softirq)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="legend">{definition.licence}</p>
    </section>
  );
}
