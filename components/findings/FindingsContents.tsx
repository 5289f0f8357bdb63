import type { Finding } from "@/lib/findings/finding";
import { VerdictText } from "./VerdictText";

/** Every claim with its verdict, each leading to its card. */
export function FindingsContents({ findings }: { findings: readonly Finding[] }) {
  return (
    <div className="scroll-box" tabIndex={0} role="region" aria-label="All claims">
      <table className="results wrapping contents">
        <caption className="visually-hidden">Every claim and what the figures say of it</caption>
        <thead>
          <tr>
            <th scope="col">Claim</th>
            <th scope="col">Verdict</th>
          </tr>
        </thead>
        <tbody>
          {findings.map(({ id, claim, verdict, counts }) => (
            <tr key={id}>
              <th scope="row">
                <a href={`#${id}`}>{claim}</a>
              </th>
              <td>
                <VerdictText verdict={verdict} counts={counts} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
