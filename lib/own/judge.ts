import { formatNumber, formatShort } from "@/lib/format";
import type { TestId } from "@/lib/dataset/tests";
import { median } from "@/lib/statistics/summarise-runs";
import type { OwnRun } from "./own-run";
import type { PublishedVariant } from "./published";

/** Runs of one set-up on one test: what is judged together. */
export interface OwnGroup {
  readonly key: string;
  readonly name: string;
  readonly runs: readonly OwnRun[];
  readonly first: OwnRun;
}

/** Something in the reader's own figures that explains a difference, with its evidence. */
export interface Check {
  readonly finding: string;
  readonly evidence: string;
}

/** What a group comes to next to the published variant that is most like it. */
export interface Judgement {
  readonly group: OwnGroup;
  /** Median in bit/s; null where no run has a bandwidth. */
  readonly bandwidth: number | null;
  /** Share of the reader's link; null where its speed is unknown. */
  readonly share: number | null;
  readonly published: PublishedVariant | null;
  readonly labShare: number | null;
  readonly verdict: string;
  /** Whether the share is within the tolerance of the lab's; null where the two cannot be compared. */
  readonly passes: boolean | null;
  readonly checks: readonly Check[];
}

/** A median above this share of the lab's is as good. */
export const DEFAULT_TOLERANCE = 0.1;
/** An MTU smaller than this share of the lab's costs packets that show. */
const SMALL_MTU = 0.9;
/** Percent of one core from which a process is the limit. */
const FULL_CORE = 90;
/** Cores of softirq from which one core is full of receiving. */
const FULL_SOFTIRQ = 0.9;
/** Percent of a node in use from which it is busy. */
const BUSY_NODE = 85;
/** Share of the segments sent again from which the path loses packets. */
const HIGH_RETRANSMITS = 0.001;
/** Round-trip time as a multiple of the lab's. */
const LONG_RTT = 3;
const SHORT_RUN_SECONDS = 10;
const HEADERS = 52;

/** Runs of the same name and test, in the order in which they were added. */
export function groupRuns(runs: readonly OwnRun[]): readonly OwnGroup[] {
  const groups = new Map<string, OwnRun[]>();
  for (const run of runs.filter(({ protocol }) => protocol !== null)) {
    const key = JSON.stringify([run.name, run.cni, run.encryption, run.protocol, run.streams, run.path]);
    groups.set(key, [...(groups.get(key) ?? []), run]);
  }
  return [...groups].flatMap(([key, of]) =>
    of[0] ? [{ key, name: of[0].name, runs: of, first: of[0] }] : [],
  );
}

/** The published test that is most like a run's; null where the run is node to node. */
export function testOf({ protocol, streams, path }: OwnRun): TestId | null {
  if (protocol === null || path === "host") return null;
  const [way, count] = [path === "service" ? "s" : "d", streams !== null && streams > 1 ? "m" : "s"];
  return `${way}${protocol === "tcp" ? "t" : "u"}${count}` as TestId;
}

/** The default published install of the reader's CNI and encryption. */
export function publishedOf(run: OwnRun, published: readonly PublishedVariant[]): PublishedVariant | null {
  if (run.cni === null) return null;
  const encryption = run.encryption ?? "none";
  return published.find((one) => one.cni === run.cni && one.encryption === encryption) ?? null;
}

const medianOf = (runs: readonly OwnRun[], pick: (run: OwnRun) => number | undefined) =>
  median(runs.flatMap((run) => pick(run) ?? []));
const percentText = (share: number) => `${formatShort(Math.round(100 * share))} %`;
const gigabits = (bits: number) => formatNumber(bits / 1e9);

function mtuCheck({ first }: OwnGroup, lab: PublishedVariant): Check[] {
  if (first.mtu === null || lab.mtu === null || first.mtu >= SMALL_MTU * lab.mtu) return [];
  const times = Math.round((lab.mtu - HEADERS) / (first.mtu - HEADERS));
  return [
    {
      finding: `Your pod MTU is ${formatShort(first.mtu)} bytes (lab: ${formatShort(lab.mtu)}).`,
      evidence: `The same data needs about ${times} times the packets.`,
    },
  ];
}

function coreChecks({ runs }: OwnGroup): Check[] {
  return (["client", "server"] as const).flatMap((side) => {
    const process = medianOf(runs, ({ values, streams }) =>
      streams === 1 ? values[`${side}Process`] : undefined,
    );
    const softirq = medianOf(runs, ({ values }) => values[`${side}Cpu`]?.softirq);
    const busy = medianOf(runs, ({ values }) => values[`${side}Busy`]);
    return [
      ...(process !== null && process >= FULL_CORE
        ? [
            {
              finding: `iperf3 on the ${side} used ${formatNumber(process)} % of one core.`,
              evidence: "One stream runs on one core: the core is the limit. Try several streams.",
            },
          ]
        : []),
      ...(softirq !== null && softirq >= FULL_SOFTIRQ
        ? [
            {
              finding: `The ${side} spent ${formatNumber(softirq)} cores in softirq.`,
              evidence: "Receiving packets fills a core. Larger packets, offloads or more queues spread it.",
            },
          ]
        : []),
      ...(busy !== null && busy >= BUSY_NODE
        ? [
            {
              finding: `The ${side} node was ${formatNumber(busy)} % busy.`,
              evidence: "What else runs on it competes with the test.",
            },
          ]
        : []),
    ];
  });
}

function retransmitShare(run: OwnRun): number | undefined {
  const { bandwidth, retransmits } = run.values;
  if (bandwidth === undefined || retransmits === undefined || run.seconds === null || run.seconds === 0)
    return undefined;
  const segment = (run.mtu ?? 1500) - HEADERS;
  return retransmits / ((bandwidth * run.seconds) / 8 / segment);
}

function pathChecks({ runs, first }: OwnGroup, labRtt: number | null): Check[] {
  const resent = medianOf(runs, retransmitShare);
  const rtt = medianOf(runs, ({ values }) => values.rtt);
  return [
    ...(resent !== null && resent >= HIGH_RETRANSMITS
      ? [
          {
            finding: `${formatNumber(100 * resent)} % of the segments were sent again.`,
            evidence: "Packets are lost on the way: check drops on the interfaces and the switch.",
          },
        ]
      : []),
    ...(rtt !== null && labRtt !== null && rtt >= LONG_RTT * labRtt
      ? [
          {
            finding: `The round-trip time under load is ${formatNumber(rtt)} ms (lab: ${formatNumber(labRtt)} ms).`,
            evidence: "Packets wait in a queue: a slower link or a shaper is on the way.",
          },
        ]
      : []),
    ...(first.seconds !== null && first.seconds < SHORT_RUN_SECONDS
      ? [
          {
            finding: `The run took ${formatNumber(first.seconds)} s (lab: 60 s).`,
            evidence: "A short run is mostly TCP's start. Measure for a minute.",
          },
        ]
      : []),
  ];
}

const streamsText = ({ streams }: OwnRun) =>
  streams === null ? "" : ` on ${streams} stream${streams === 1 ? "" : "s"}`;

function verdictOf(group: OwnGroup, bandwidth: number | null, link: number | null, lab: string): string {
  if (bandwidth === null) return `${group.name}: no run has a bandwidth.`;
  const own =
    link === null
      ? `${gigabits(bandwidth)} Gbit/s`
      : `${gigabits(bandwidth)} of ${gigabits(link)} Gbit/s (${percentText(bandwidth / link)} of the link)`;
  return `Your ${group.name} reaches ${own}${streamsText(group.first)}${lab}`;
}

function labText(variant: PublishedVariant | null, labShare: number | null, hasCni: boolean): string {
  if (variant && labShare !== null)
    return `; the same variant reached ${percentText(labShare)} of its link in the lab.`;
  if (variant) return "; the lab has no figure for this test.";
  return hasCni ? "; this variant was not measured in the lab." : ". Say which CNI it is, to compare it.";
}

/**
 * What a group's runs come to: the median as a share of the reader's link, next to the published variant's share of its own, and what in
 * the reader's own figures explains a difference. `link` in bit/s. Nothing is inferred that the files do not hold.
 */
export function judge(
  group: OwnGroup,
  published: readonly PublishedVariant[],
  link: number | null,
  tolerance: number = DEFAULT_TOLERANCE,
): Judgement {
  const bandwidth = medianOf(group.runs, ({ values }) => values.bandwidth);
  const variant = publishedOf(group.first, published);
  const test = testOf(group.first);
  const lab = test === null ? undefined : variant?.tests[test];
  const share = bandwidth === null || link === null ? null : bandwidth / link;
  const labShare = lab?.share ?? null;
  const passes = share === null || labShare === null ? null : share >= labShare * (1 - tolerance);
  const checks = [
    ...(variant ? mtuCheck(group, variant) : []),
    ...coreChecks(group),
    ...pathChecks(group, lab?.rtt ?? null),
  ];
  return {
    group,
    bandwidth,
    share,
    published: variant,
    labShare,
    passes,
    verdict: verdictOf(group, bandwidth, link, labText(variant, labShare, group.first.cni !== null)),
    checks: passes === true ? [] : checks,
  };
}

/** The reader's runs of a later set-up next to those of an earlier one: the change of the medians, and whether the ranges overlap. */
export function changeBetween(
  before: OwnGroup,
  after: OwnGroup,
): { readonly percent: number; readonly isCertain: boolean } | null {
  const values = ({ runs }: OwnGroup) => runs.flatMap(({ values: { bandwidth } }) => bandwidth ?? []);
  const [a, b] = [values(before), values(after)];
  const [from, to] = [median(a), median(b)];
  if (from === null || to === null || from === 0) return null;
  const isApart = Math.min(...b) > Math.max(...a) || Math.max(...b) < Math.min(...a);
  return { percent: (100 * (to - from)) / from, isCertain: isApart && a.length > 1 && b.length > 1 };
}
