import type { Definition } from "@/lib/dataset/definition";
import { countInWords, countOf } from "@/lib/format";
import { gigabitsPerSecond } from "@/lib/units";
import { countPairs } from "./describe-history";
import type { History } from "./select-history";

/** What a share says, before any is read. */
export function shareMeaning({ editions: { older, newer } }: History): string {
  const at = (bits: number) => gigabitsPerSecond(0.95 * bits);
  return `A share of 95 % is ${at(older.definition.lab.linkBitsPerSecond)} Gbit/s in ${older.definition.id} and ${at(newer.definition.lab.linkBitsPerSecond)} Gbit/s in ${newer.definition.id}. It tells how much of its own link an install filled on the machines of its time, not which edition was faster: rows are by CNI, and nothing is ranked across editions.`;
}

/** What of a UDP figure is not known; null on TCP. */
export function udpLimits({ state, editions: { older, newer, known } }: History): string | null {
  if (state.protocol !== "udp") return null;
  const sides = [older, newer].map(({ definition: { id, metrics } }) =>
    metrics.includes("loss")
      ? `The loss of ${id} is shown next to each rate.`
      : `The result tables of ${id} have no loss, so its rates are shown without it.`,
  );
  return [
    "UDP was sent as fast as the sender could, and these are the bits that arrived.",
    ...sides,
    ...(known.udp === null ? [] : [known.udp]),
  ].join(" ");
}

/** Which install a row of the picture shows. */
export function pairingRule({ editions: { older, newer } }: History): string {
  return `A row is one CNI with one data plane and encryption. For ${newer.definition.id} its default install is shown; of several installs of ${older.definition.id} the one closest to that in pod MTU, then with the newest kernel, then the newest Ubuntu.`;
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A property of both datasets: said once where it is the same. */
function ofBoth(editions: readonly Definition[], of: (definition: Definition) => string): string {
  const [first = "", ...more] = editions.map(of);
  if (more.every((other) => other === first)) return sentence(`${first} in both`);
  return sentence(editions.map((definition) => `${of(definition)} in ${definition.id}`).join(", "));
}

const secondsOf = ({ tests }: Definition) =>
  `${[...new Set(tests.map(({ seconds }) => seconds))].join(" or ")} s per test`;
const machineOf = ({ lab }: Definition) =>
  `${lab.hardwareThreads} hardware threads and a ${gigabitsPerSecond(lab.linkBitsPerSecond)} Gbit/s link`;
const bareMetalIn = (editions: readonly Definition[]) => editions.filter(({ hasBareMetal }) => hasBareMetal);

/** What differs between the two datasets, whatever the pair: the largest first. */
export function historyLimits({ editions: { older, newer, known }, rows }: History): string[] {
  const { pairs, mtu, alone } = countPairs(rows);
  const both = [older.definition, newer.definition];
  const bare = bareMetalIn(both);
  return [
    `MTU: ${mtu} of ${countOf(pairs, "pair")} shown ${mtu === 1 ? "differs" : "differ"} by more than a tenth of the larger, each with its reason.`,
    `Machines: ${ofBoth(both, machineOf)}. A wider link is harder to fill, above all with one stream.`,
    ...known.limits.map(({ about, text }) => `${about}: ${text}`),
    `Tests: ${ofBoth(both, secondsOf)}. ${ofBoth(both, ({ runs }) => countInWords(runs, "run"))}.`,
    "CNI versions, kernels, Kubernetes and iperf3 all changed: a difference does not come from the CNI alone.",
    `CPU is not shown: it is ${both.map(({ id, cpuCaveat }) => `${cpuCaveat} in ${id}`).join(", ")}. Nor is memory, which is that of whole machines of another kind.`,
    `${countOf(alone, "install")} shown ${alone === 1 ? "has" : "have"} no partner; each says which edition has none.`,
    ...(bare.length === 1 ? [`Bare metal was measured in ${bare.map(({ id }) => id).join()} only.`] : []),
  ];
}
