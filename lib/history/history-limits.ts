import type { Dataset } from "@/lib/dataset/dataset";
import { countInWords, countOf } from "@/lib/format";
import { gigabitsPerSecond } from "@/lib/units";
import { countPairs } from "./describe-history";
import type { History } from "./select-history";

/** What a share says, before any is read. */
export function shareMeaning({ editions: { older, newer } }: History): string {
  const at = (bits: number) => gigabitsPerSecond(0.95 * bits);
  return `A share of 95 % is ${at(older.linkBitsPerSecond)} Gbit/s in ${older.edition} and ${at(newer.linkBitsPerSecond)} Gbit/s in ${newer.edition}. It tells how much of its own link an install filled on the machines of its time, not which edition was faster: rows stand by CNI, and nothing is ranked across editions.`;
}

/** What of a UDP figure is not known; null on TCP. */
export function udpLimits({ state, editions: { older, newer } }: History): string | null {
  if (state.protocol !== "udp") return null;
  return `UDP was sent as fast as the sender could, and these are the bits that arrived. The result tables of ${older.edition} have no loss, so its rates stand without it; ${newer.edition}’s loss stands beside each rate. In the raw output of one run of ${older.edition} (Antrea, pod to pod) 27 % of the datagrams were lost, in one of Calico’s eBPF data plane 0.44 %.`;
}

/** Which install stands for a row of the picture. */
export function pairingRule({ editions: { older, newer } }: History): string {
  return `A row is one CNI with one data plane and encryption. For ${newer.edition} its default install stands in it; of several installs of ${older.edition} the one closest to that in pod MTU, then with the newest kernel, then the newest Ubuntu.`;
}

function runsOf(editions: readonly Dataset[]): string {
  const [first, ...others] = editions.map(({ runCount }) => countInWords(runCount, "run"));
  const both = others.every((other) => other === first);
  const words = both
    ? `${first} in both`
    : editions.map(({ edition, runCount }) => `${countInWords(runCount, "run")} in ${edition}`).join(", ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What stands between the two editions, whatever the pair: the largest first. */
export function historyLimits({ editions: { older, newer }, rows }: History): string[] {
  const { pairs, mtu, alone } = countPairs(rows);
  const [olderLink, newerLink] = [older, newer].map(
    ({ linkBitsPerSecond }) => `${gigabitsPerSecond(linkBitsPerSecond)} Gbit/s`,
  );
  return [
    `MTU: of ${countOf(pairs, "pair")} shown, ${mtu} ${mtu === 1 ? "differs" : "differ"} by more than a tenth of the larger, each told with its reason. In ${older.edition} the documented installs of Calico, Canal, Kube-router and Weave Net left small MTUs on a network that carries 9,000 bytes.`,
    `Machines: ${older.edition} ran on 8 hardware threads and a ${olderLink} link, ${newer.edition} on 32 and ${newerLink}. A link that is four times as wide is harder to fill, above all with one stream.`,
    `Streams: ${older.edition}’s table does not tell how many it used. The raw output of the two runs that came with it shows one, so its like in ${newer.edition} is the test with one stream; the one with eight stands beside it.`,
    `Tests of ${older.edition} lasted 10 seconds, those of ${newer.edition} 60. ${runsOf([older, newer])}, in ${older.edition} on one installed cluster, in ${newer.edition} on servers installed anew.`,
    "CNI versions, kernels, Kubernetes and iperf3 all changed: a difference cannot be put down to the CNI alone.",
    `CPU stands nowhere here: ${older.edition} counts softirq, iowait and steal, ${newer.edition} system and user without softirq. Nor does memory, which is that of whole machines of another kind.`,
    `${countOf(alone, "install")} shown ${alone === 1 ? "has" : "have"} no partner; each says which edition lacks one. Bare metal was measured in ${newer.edition} only.`,
  ];
}
