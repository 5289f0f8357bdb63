import { verdicts, type Verdict } from "@/lib/findings/verdict";

/** A verdict as a sign and its words. */
export function VerdictText({ verdict }: { verdict: Verdict }) {
  const { label, sign } = verdicts[verdict];
  return (
    <span className={`verdict ${verdict}`}>
      <span aria-hidden="true">{sign}</span> {label}
    </span>
  );
}
