import { historyLimits, pairingRule, shareMeaning, udpLimits } from "@/lib/history/history-limits";
import type { History } from "@/lib/history/select-history";

/** What a share says, before any is read. */
export function HistoryLead({ history }: { history: History }) {
  return <p>{shareMeaning(history)}</p>;
}

/** What of a UDP figure is not known; nothing on TCP. */
export function UdpLimits({ history }: { history: History }) {
  const words = udpLimits(history);
  return words && <p className="notice">{words}</p>;
}

/** What cannot be compared between the two editions, for any pair. */
export function HistoryLimits({ history }: { history: History }) {
  return (
    <section className="prose" aria-label="What cannot be compared">
      <h2>What cannot be compared</h2>
      <ul>
        {historyLimits(history).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </section>
  );
}

/** Which install a row of the picture shows. */
export function PairingRule({ history }: { history: History }) {
  return <p className="legend">{pairingRule(history)} The table has all of them.</p>;
}

/** What each edition was measured on; the sources are in the footer of every page. */
export function HistoryLabs({ history: { editions } }: { history: History }) {
  return (
    <section className="prose" aria-label="The two labs">
      <h2>The two labs</h2>
      <ul>
        {[editions.older, editions.newer].map(({ definition: { id, lab } }) => (
          <li key={id}>
            {id}: {lab.description}
          </li>
        ))}
      </ul>
    </section>
  );
}
