import { formatNumber, formatShort } from "@/lib/format";
import type { TestId } from "@/lib/dataset/tests";
import { FILLED_SHARE } from "@/lib/statistics/saturation";
import { checksOf, type Check } from "./checks";
import { medianOf, type OwnGroup } from "./groups";
import type { OwnRun } from "./own-run";
import type { PublishedTest, PublishedVariant } from "./published";
import { testOf } from "./run-test";

/** What a group comes to next to the published variant that is most like it. */
export interface Judgement {
  readonly group: OwnGroup;
  /** Share of the reader's link; null where its speed is unknown. */
  readonly share: number | null;
  readonly published: PublishedVariant | null;
  /** The published test in words; null where there is none to compare with. */
  readonly comparedWith: string | null;
  /** What the published figure comes to on the reader's link; null where there is none to compare with. */
  readonly expected: Expected | null;
  readonly verdict: string;
  /** Whether the share is within the tolerance of the lab's; null where the two cannot be compared. */
  readonly passes: boolean | null;
  readonly checks: readonly Check[];
}

/** A median above this share of the lab's is as good. */
export const DEFAULT_TOLERANCE = 0.1;
/** The published test that a group can be compared with; null where it is node to node, or has no number of streams. */
function publishedTestOf(run: OwnRun): TestId | null {
  const isComparable = run.protocol !== null && run.path !== "host" && run.streams !== null;
  return isComparable ? testOf(run) : null;
}

/** The published variant of the reader's CNI and encryption: the first of its dataset, which is the plainest install. */
export function publishedOf(run: OwnRun, published: readonly PublishedVariant[]): PublishedVariant | null {
  return published.find((one) => one.cni === run.cni && one.encryption === run.encryption) ?? null;
}

/** A published figure as a share that a reader's own is compared with. */
export interface Expected {
  readonly share: number;
  /** Whose link the share is of: the lab's, or the reader's where the lab's was not the limit. */
  readonly of: "lab" | "reader";
  /** The published figure in words. */
  readonly text: string;
}

/**
 * What a published figure comes to on a reader's link (bit/s; null where unknown). Where the lab's link was the limit and the reader's is no larger, the shares
 * of both links compare. Elsewhere the CNI or its CPU was the limit, or nobody knows what it carries beyond: then the lab's Gbit/s compare, up to
 * the reader's link.
 */
function expectedOn({ share, bits }: PublishedTest, name: string, link: number | null): Expected {
  const isLinkBound = share >= FILLED_SHARE;
  const labLink = Math.round(bits / share);
  if (isLinkBound && (link === null || link <= labLink))
    return { share, of: "lab", text: `${name} reached ${percentText(share)} of its link in the lab.` };
  const why = isLinkBound ? "as much as its link carries" : "where the link was not the limit";
  const carried = `${name} carried ${gigabits(bits)} Gbit/s in the lab`;
  if (link === null) return { share, of: "lab", text: `${carried}, ${why}.` };
  return {
    share: Math.min(1, bits / link),
    of: "reader",
    text: `${carried}, ${bits >= link ? "more than your link" : why}.`,
  };
}

const percentText = (share: number) => `${formatShort(Math.round(100 * share))} %`;
const gigabits = (bits: number) => formatNumber(bits / 1e9);

const streamsText = ({ streams }: OwnRun) =>
  streams === null ? "" : ` on ${streams} stream${streams === 1 ? "" : "s"}`;

function reachText(group: OwnGroup, bandwidth: number | null, link: number | null): string {
  if (bandwidth === null) return `${group.name} has no bandwidth`;
  const own =
    link === null
      ? `${gigabits(bandwidth)} Gbit/s`
      : `${gigabits(bandwidth)} of ${gigabits(link)} Gbit/s (${percentText(bandwidth / link)} of the link)`;
  return `Your ${group.name} reaches ${own}${streamsText(group.first)}`;
}

const MORE_THAN_LINK = "That is more than the link that you gave: check its speed, and the unit in the file.";

/** Percent of the datagrams: a UDP sender that lost less was not limited by the network. */
const LITTLE_LOSS = 1;

/** Why a low UDP figure says nothing of the network: the sender was the limit. Null where the network was. */
function senderLimit({ runs, first }: OwnGroup): string | null {
  if (first.protocol !== "udp") return null;
  const loss = medianOf(runs, ({ values }) => values.loss);
  if (loss === null) return "Its loss is unknown: the sender may have been the limit.";
  return loss <= LITTLE_LOSS
    ? "Almost nothing was lost, so the sender was the limit. iperf3 sends UDP at 1 Mbit/s unless -b says more."
    : null;
}

/** Why there is no figure to compare with. */
function lacking(group: OwnGroup, variant: PublishedVariant | null): string {
  const { cni, encryption, path, streams } = group.first;
  if (cni === null) return "Say which CNI it is, to compare it.";
  if (encryption === null) return "Say whether it is encrypted, to compare it.";
  if (!variant) return "The lab did not measure this CNI with this encryption.";
  if (path === "host") return "Node to node: the baseline of your own cluster.";
  return streams === null
    ? "Say how many streams it had, to compare it."
    : "The lab has no figure for this test.";
}

/**
 * What a group's runs come to: the median as a share of the reader's link, next to what the published variant comes to on it, and what in
 * the reader's own figures explains a difference. `link` in bit/s. What cannot be compared has its reason instead of a verdict.
 */
export function judge(
  group: OwnGroup,
  published: readonly PublishedVariant[],
  link: number | null,
  tolerance: number = DEFAULT_TOLERANCE,
): Judgement {
  const bandwidth = medianOf(group.runs, ({ values }) => values.bandwidth);
  const variant = publishedOf(group.first, published);
  const test = publishedTestOf(group.first);
  const lab = test === null ? undefined : variant?.tests[test];
  const share = bandwidth === null || link === null ? null : bandwidth / link;
  const expected = lab && variant ? expectedOn(lab, variant.name, link) : null;
  const reaches = share !== null && expected !== null && share >= expected.share * (1 - tolerance);
  const caveat = group.runs.find((run) => run.caveat !== null)?.caveat ?? null;
  const tooMuch = share !== null && share > 1 ? MORE_THAN_LINK : null;
  const why =
    caveat ?? tooMuch ?? (lab === undefined ? lacking(group, variant) : reaches ? null : senderLimit(group));
  const passes = share === null || why !== null ? null : reaches;
  return {
    group,
    share,
    published: variant,
    comparedWith: lab?.label ?? null,
    expected,
    passes,
    verdict: [`${reachText(group, bandwidth, link)}${expected ? `; ${expected.text}` : "."}`, why]
      .filter(Boolean)
      .join(" "),
    checks: why === null && passes !== true ? checksOf(group, variant, lab?.rtt ?? null) : [],
  };
}
