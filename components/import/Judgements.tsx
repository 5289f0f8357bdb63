"use client";
import { FigureBar } from "@/components/figure/FigureBar";
import { countOf, formatNumber } from "@/lib/format";
import { testLabelOf } from "@/lib/own/test-text";
import type { Judgement } from "@/lib/own/judge";

const percent = (share: number | null) => (share === null ? "–" : `${formatNumber(100 * share)} %`);

function Verdict({ judgement }: { judgement: Judgement }) {
  const { verdict, passes, checks, share, labShare, group, published } = judgement;
  const word = passes === null ? "" : passes ? "As in the lab." : "Below the lab.";
  return (
    <article className="judgement">
      <h3>
        {word && <strong className={passes ? "confidence clear" : "confidence close"}>{word} </strong>}
        {verdict}
      </h3>
      <p className="legend">
        {testLabelOf(group.first)}, median of {countOf(group.runs.length, "run")}
      </p>
      {share !== null && (
        <dl className="shares">
          <dt>Yours</dt>
          <dd>
            {percent(share)} <FigureBar value={share} low={null} high={null} most={1} />
          </dd>
          {published && labShare !== null && (
            <>
              <dt>{published.name} in the lab</dt>
              <dd>
                {percent(labShare)} <FigureBar value={labShare} low={null} high={null} most={1} />
              </dd>
            </>
          )}
        </dl>
      )}
      {checks.length > 0 && (
        <>
          <p>Check first:</p>
          <ul className="checks">
            {checks.map(({ finding, evidence }) => (
              <li key={finding}>
                {finding} {evidence}
              </li>
            ))}
          </ul>
        </>
      )}
    </article>
  );
}

/** Each set-up of the reader's next to the published variant that is most like it, each as a share of its own link. */
export function Judgements({ judgements }: { judgements: readonly Judgement[] }) {
  return (
    <section aria-labelledby="judged">
      <h2 id="judged">Your results, judged</h2>
      {judgements.map((judgement) => (
        <Verdict key={judgement.group.key} judgement={judgement} />
      ))}
    </section>
  );
}
