import { verdicts, type Judgement } from "@/lib/findings/verdict";

/** A verdict as a sign and its words, with the counts it rests on. */
export function VerdictText({ verdict, counts }: Judgement) {
  const { label, sign } = verdicts[verdict];
  return (
    <span className={`claim-verdict ${verdict}`}>
      <span aria-hidden="true">{sign}</span> {label}
      {counts && `, ${counts.held} of ${counts.made}`}
    </span>
  );
}
