"use client";
import { figureBar } from "@/components/figure/figure-bar";
import { countOf, formatNumber } from "@/lib/format";
import { baselineText } from "@/lib/own/baseline";
import type { OwnGroup } from "@/lib/own/groups";
import type { Judgement } from "@/lib/own/judge";
import { testLabelOf } from "@/lib/own/run-test";

interface JudgedBy {
  /** A set-up of the reader's own that the rest are compared with; null for none. */
  readonly baseline: OwnGroup | null;
  readonly tolerance: number;
}

function Share({ of, share }: { of: string; share: number }) {
  return (
    <>
      <dt>{of}</dt>
      <dd {...figureBar({ value: share, low: null, high: null, most: 1 })}>{formatNumber(100 * share)} %</dd>
    </>
  );
}

function Checks({ checks }: Pick<Judgement, "checks">) {
  if (checks.length === 0) return null;
  return (
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
  );
}

function Verdict({ judgement, baseline, tolerance }: { judgement: Judgement } & JudgedBy) {
  const { verdict, passes, checks, share, expected, group, published, comparedWith } = judgement;
  const word = passes === null ? "" : passes ? "Not below the lab." : "Below the lab.";
  const change = baseline && baselineText(baseline, group, tolerance);
  return (
    <article className="judgement">
      <h3>
        {word && <strong className={passes ? "confidence clear" : "confidence close"}>{word} </strong>}
        {verdict}
      </h3>
      <p className="legend">
        {testLabelOf(group.first)}, median of {countOf(group.runs.length, "run")}
        {comparedWith !== null && `; the lab’s test: ${comparedWith}`}
      </p>
      {change && <p>{change}</p>}
      {share !== null && (
        <dl className="shares">
          <Share of="Yours, of your link" share={share} />
          {published && expected && (
            <Share
              of={`${published.name} in the lab, of ${expected.of === "lab" ? "its" : "your"} link`}
              share={expected.share}
            />
          )}
        </dl>
      )}
      <Checks checks={checks} />
    </article>
  );
}

/** Each set-up of the reader's next to the published variant that is most like it, each as a share of its own link. */
export function Judgements({ judgements, ...by }: { readonly judgements: readonly Judgement[] } & JudgedBy) {
  return (
    <section aria-labelledby="judged">
      <h2 id="judged">Your results, judged</h2>
      {judgements.map((judgement) => (
        <Verdict key={judgement.group.key} judgement={judgement} {...by} />
      ))}
    </section>
  );
}
