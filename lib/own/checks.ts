import { formatNumber, formatShort } from "@/lib/format";
import { medianOf, type OwnGroup } from "./groups";
import type { OwnRun } from "./own-run";
import type { PublishedVariant } from "./published";

/** Something in the reader's own figures that explains a difference, with its evidence. */
export interface Check {
  readonly finding: string;
  readonly evidence: string;
}

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
              evidence: "One stream runs on one core, which is then the limit. Try several streams.",
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
  if (bandwidth === undefined || retransmits === undefined || run.seconds === null || run.mtu === null)
    return undefined;
  return retransmits / ((bandwidth * run.seconds) / 8 / (run.mtu - HEADERS));
}

function pathChecks({ runs, first }: OwnGroup, labRtt: number | null): Check[] {
  const resent = medianOf(runs, retransmitShare);
  const rtt = medianOf(runs, ({ values }) => values.rtt);
  return [
    ...(resent !== null && resent >= HIGH_RETRANSMITS
      ? [
          {
            finding: `${formatNumber(100 * resent)} % of the segments were sent again.`,
            evidence: "Packets may be lost on the way: look for drops on the interfaces and the switch.",
          },
        ]
      : []),
    ...(rtt !== null && labRtt !== null && rtt >= LONG_RTT * labRtt
      ? [
          {
            finding: `The round-trip time under load is ${formatNumber(rtt)} ms (lab: ${formatNumber(labRtt)} ms).`,
            evidence: "Packets wait in a queue on the way.",
          },
        ]
      : []),
    ...(first.seconds !== null && first.seconds < SHORT_RUN_SECONDS
      ? [
          {
            finding: `The run took ${formatNumber(first.seconds)} s.`,
            evidence: "A short run is mostly TCP's start. Measure for a minute.",
          },
        ]
      : []),
  ];
}

/** What the reader's files hold that explains a low figure. Nothing is inferred that they do not hold. */
export function checksOf(
  group: OwnGroup,
  lab: PublishedVariant | null,
  labRtt: number | null,
): readonly Check[] {
  return [...(lab ? mtuCheck(group, lab) : []), ...coreChecks(group), ...pathChecks(group, labRtt)];
}
