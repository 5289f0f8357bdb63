import { countPairs } from "@/lib/history/describe-history";
import type { History } from "@/lib/history/select-history";
import { gigabitsPerSecond } from "@/lib/units";
import type { Provenance } from "@/lib/dataset/dataset";
import { countOf } from "@/lib/format";

/** What a share says, before any is read. */
export function HistoryLead({ history }: { history: History }) {
  const { older, newer } = history.editions;
  const at = (bits: number) => gigabitsPerSecond(0.95 * bits);
  return (
    <p>
      A share of 95 % is {at(older.linkBitsPerSecond)} Gbit/s in {older.edition} and{" "}
      {at(newer.linkBitsPerSecond)} Gbit/s in {newer.edition}. It tells how much of its own link an install
      filled on the machines of its time, not which edition was faster: rows stand by CNI, and nothing is
      ranked across editions.
    </p>
  );
}

/** What of a UDP figure is not known; nothing on TCP. */
export function UdpLimits({ history }: { history: History }) {
  if (history.state.protocol !== "udp") return null;
  const { older, newer } = history.editions;
  return (
    <p className="notice">
      UDP was sent as fast as the sender could, and these are the bits that arrived. {older.edition} published
      no loss, so its rates stand without it; {newer.edition}’s loss stands beside each rate. In the raw
      output of one run of {older.edition} (Antrea, pod to pod) 27 % of the datagrams were lost, in one of
      Calico’s eBPF data plane 0.44 %.
    </p>
  );
}

/** What stands between the two editions, whatever the pair. */
export function HistoryLimits({ history }: { history: History }) {
  const { older, newer } = history.editions;
  const { pairs, mtu, alone } = countPairs(history.rows);
  return (
    <section className="prose" aria-label="What cannot be compared">
      <h2>What cannot be compared</h2>
      <ul>
        <li>
          Machines: {older.edition} ran on 8 hardware threads and a{" "}
          {gigabitsPerSecond(older.linkBitsPerSecond)} Gbit/s link, {newer.edition} on 32 and{" "}
          {gigabitsPerSecond(newer.linkBitsPerSecond)} Gbit/s. A link that is four times as wide is harder to
          fill, above all with one stream.
        </li>
        <li>
          MTU: of {countOf(pairs, "pair")} shown, {mtu} differ by more than a tenth of the larger; their
          reason stands in the table. In {older.edition} the documented installs of Calico, Canal, Kube-router
          and Weave Net left small MTUs on a network that carries 9,000 bytes.
        </li>
        <li>
          Streams: {older.edition}’s table does not tell how many it used. The raw output of the two runs that
          came with it shows one, so its like in {newer.edition} is the test with one stream; the one with
          eight stands beside it.
        </li>
        <li>
          Tests of {older.edition} lasted 10 seconds, those of {newer.edition} 60; three runs in both, in{" "}
          {older.edition} on one installed cluster, in {newer.edition} on servers installed anew.
        </li>
        <li>
          CNI versions, kernels, Kubernetes and iperf3 all changed: a difference cannot be put down to the CNI
          alone.
        </li>
        <li>
          CPU stands nowhere here: {older.edition} counts softirq, iowait and steal, {newer.edition} system
          and user without softirq. Nor does memory, which is that of whole machines of another kind.
        </li>
        <li>
          {countOf(alone, "install")} shown {alone === 1 ? "has" : "have"} no partner; each says which edition
          lacks one. Bare metal was measured in {newer.edition} only.
        </li>
      </ul>
    </section>
  );
}

/** Which install stands for a row of the picture. */
export function PairingRule({ history }: { history: History }) {
  const { older, newer } = history.editions;
  return (
    <p className="legend">
      A row is one CNI with one data plane and encryption. For {newer.edition} its default install stands in
      it; of several installs of {older.edition} the one closest to that in pod MTU, then with the newest
      kernel, then the newest Ubuntu. The table has all of them.
    </p>
  );
}

/** What each edition was measured on; the sources stand in the footer of every page. */
export function HistoryLabs({ provenances }: { provenances: readonly Provenance[] }) {
  return (
    <section className="prose" aria-label="The two labs">
      <h2>The two labs</h2>
      <ul>
        {provenances.map(({ edition, lab }) => (
          <li key={edition}>
            {edition}: {lab.description}
          </li>
        ))}
      </ul>
    </section>
  );
}
