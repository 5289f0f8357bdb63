import type { Dataset } from "@/lib/dataset/dataset";
import { gigabitsPerSecond } from "@/lib/units";
import { formatNumber, formatRange, inWords, joinWords } from "@/lib/format";
import { cautiousName } from "@/lib/dataset/facts/cautious-name";
import { sameness, noiseOf } from "@/lib/statistics/sameness";
import type { Measurement } from "@/lib/statistics/measure-test";
import { findSaturation } from "@/lib/statistics/saturation";
import { toShown } from "@/lib/units";
import { trafficWords } from "../change";
import { listExhibit } from "../exhibit";
import type { Exhibit, Question } from "../question";
import { fullTcpTest, plainVariants } from "./pairs";

/** The first and the last of a list, its rows that are about the same as the first, and figures in the shown unit. */
function endsOf({ definition }: Dataset, { rows, metric }: Exhibit) {
  const cells = rows.flatMap(({ cells: [cell] }) => (cell ? [cell] : []));
  const [first, last] = [cells[0], cells.at(-1)];
  if (!first || !last) return null;
  const noise = noiseOf(definition, metric.id);
  const alike = cells.filter(
    (cell) => cell === first || sameness(first.summary, cell.summary, noise) !== null,
  );
  const shown = (cell: typeof first) => toShown(cell.figure ?? 0, metric.unit);
  return { cells, first, last, alike, shown };
}

/** The first of those that are about the same, and how many more there are. */
function fastestWords(alike: readonly Measurement[]): string {
  const [first, ...more] = alike.map(({ variant }) => variant.name);
  return more.length === 0 ? (first ?? "") : `${first ?? ""}; about the same: ${more.length} more`;
}

const number = (value: number) => formatNumber(value);

/** The least and the most of an exhibit's first series, in the shown unit. */
function spanOf({ rows, metric }: Exhibit): string {
  const values = rows.flatMap(({ cells: [cell] }) =>
    cell?.figure == null ? [] : [toShown(cell.figure, metric.unit)],
  );
  return formatRange(Math.min(...values), Math.max(...values));
}

/** Which plain install takes the least memory above bare metal on an idle node. */
export const lightest: Question = {
  id: "lightest",
  ask: "Which is lightest?",
  answer: ({ dataset }) => {
    const exhibit = listExhibit(dataset, "memory-overhead", "idle", plainVariants(dataset));
    const ends = exhibit && endsOf(dataset, exhibit);
    if (!ends) return null;
    const { first, last, alike, shown, cells } = ends;
    return {
      verdict: `${cautiousName(first.variant)} is lightest at ${number(shown(first))} GiB per node; ${last.variant.name} takes ${number(shown(last))}`,
      because: [
        `Memory of an idle node above bare metal, Kubernetes included, ${cells.length} installs without encryption.`,
        `Between the lightest and the heaviest are ${number(shown(last) - shown(first))} GiB per node.`,
        ...(alike.length > 1
          ? [
              `About the same as ${first.variant.name}: ${joinWords(alike.slice(1).map(({ variant }) => cautiousName(variant)))}.`,
            ]
          : []),
      ],
      exhibits: [exhibit],
      caveats: ["Memory of the whole node minus bare metal’s: what Kubernetes and the CNI add together."],
    };
  },
};

/** Whether the plain installs differ in bandwidth. */
export const plainBandwidth: Question = {
  id: "bandwidth",
  ask: "Which CNI is fastest?",
  answer: ({ dataset }) => {
    const test = fullTcpTest(dataset);
    const plain = plainVariants(dataset);
    const full = test && listExhibit(dataset, "bandwidth", test, plain);
    if (!test || !full) return null;
    const single = listExhibit(dataset, "bandwidth", "dts", plain);
    const saturation = findSaturation(dataset, test);
    const ends = single && endsOf(dataset, single);
    const link = formatNumber(gigabitsPerSecond(dataset.definition.lab.linkBitsPerSecond)).replace(".0", "");
    const fills = saturation
      ? `Without encryption ${saturation.count} of ${full.rows.length} fill the ${link} Gbit/s link`
      : "Without encryption bandwidth differs";
    return {
      verdict: ends ? `${fills}; one stream separates them` : fills,
      because: [
        ...(saturation
          ? [
              `On ${trafficWords(dataset.definition, test)} ${inWords(saturation.count)} installs carry ${number(saturation.min / 1e9)} to ${number(saturation.max / 1e9)} Gbit/s${saturation.apart.length > 0 ? `, ${joinWords(saturation.apart.map(({ variant, figure }) => `${variant.name} ${number((figure ?? 0) / 1e9)}`))}` : ""}.`,
            ]
          : [`On ${trafficWords(dataset.definition, test)} they carry ${spanOf(full)} Gbit/s.`]),
        ...(ends
          ? [
              `On one stream they carry ${number(ends.shown(ends.last))} (${ends.last.variant.name}) to ${number(ends.shown(ends.first))} Gbit/s (${fastestWords(ends.alike)}).`,
            ]
          : []),
      ],
      exhibits: [...(single ? [single] : []), full],
      caveats: [
        "One stream is one connection, as a backup or a replica is; several are what most services have.",
        "VPP was measured without tuning: no hugepages, the default uplink driver.",
      ].filter((caveat) => !caveat.startsWith("VPP") || plain.some(({ dataPlane }) => dataPlane === "vpp")),
    };
  },
};

/** How long packets queue on a full link. */
export const latency: Question = {
  id: "latency",
  ask: "How long do packets queue under load?",
  answer: ({ dataset }) => {
    const test = fullTcpTest(dataset);
    const exhibit = test && listExhibit(dataset, "rtt", test, plainVariants(dataset));
    const ends = exhibit && endsOf(dataset, exhibit);
    if (!test || !ends) return null;
    const { cells, shown } = ends;
    const vpp = cells.filter(({ variant }) => variant.dataPlane === "vpp");
    const usual = cells.filter((cell) => !vpp.includes(cell));
    const span = (of: typeof cells) => {
      const values = of.map(shown);
      return `${number(Math.min(...values))}${values.length > 1 ? ` to ${number(Math.max(...values))}` : ""}`;
    };
    return {
      verdict:
        vpp.length > 0
          ? `Latency under load is ${span(usual)} ms, ${span(vpp)} ms on VPP`
          : `Latency under load is ${span(cells)} ms`,
      because: [
        `Mean round-trip time of the sender’s TCP on ${trafficWords(dataset.definition, test)}, ${cells.length} installs without encryption.`,
      ],
      exhibits: [exhibit],
      caveats: [
        "Queueing on a link that the test saturates, not the latency of an idle one, which was not measured.",
      ],
    };
  },
};

/** What UDP at full blast loses. */
export const udp: Question = {
  id: "udp",
  ask: "Is UDP a problem?",
  answer: ({ dataset }) => {
    const { testIds } = dataset.definition;
    const test = testIds.find((id) => id === "dum");
    const exhibit = test && listExhibit(dataset, "loss", test, plainVariants(dataset));
    const ends = exhibit && endsOf(dataset, exhibit);
    if (!test || !ends) return null;
    const { cells, shown } = ends;
    const high = cells.filter((cell) => shown(cell) > 10);
    const received = listExhibit(dataset, "bandwidth", test, plainVariants(dataset));
    return {
      verdict: `A flood of UDP loses over 10 % with ${high.length} of ${cells.length} installs; paced traffic loses far less`,
      because: [
        `On ${trafficWords(dataset.definition, test)} the loss goes from ${number(shown(ends.first))} % (${ends.first.variant.name}) to ${number(shown(ends.last))} % (${ends.last.variant.name}).`,
      ],
      exhibits: [exhibit, ...(received ? [received] : [])],
      caveats: [
        "The test sends as fast as it can. Applications that pace themselves lose far fewer packets.",
      ],
    };
  },
};
