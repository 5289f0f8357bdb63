import { testLabel } from "@/lib/dataset/test-labels";
import type { Dataset } from "@/lib/dataset/dataset";
import { encryptions, type Encryption } from "@/lib/dataset/facts/dimensions";
import { metrics } from "@/lib/dataset/metrics";
import { type TestId } from "@/lib/dataset/tests";
import { countOf, formatNumber, formatRange, joinWords } from "@/lib/format";
import { evidenceView } from "../evidence-view";
import type { Claim, EvidenceTable } from "../finding";
import { FULL_LOAD, fullLoadTest } from "../measured";
import {
  checkOutcome,
  comparePair,
  comparisonCells,
  encryptedPairs,
  unpairedWords,
  type Comparison,
  type Pair,
} from "../pairs";
import { countChecks, judge, levelsOf } from "../verdict";

type Encrypted = Exclude<Encryption, "none">;

function pairTable(
  dataset: Dataset,
  metric: "cpu" | "bandwidth",
  test: TestId,
  pairs: readonly Pair[],
): EvidenceTable {
  const { shown } = metrics[metric].unit;
  const isCpu = metric === "cpu";
  return {
    title: testLabel(dataset.definition, test),
    metric,
    heads: [
      { label: "Encrypted variant", unit: null },
      { label: "Encrypted", unit: shown },
      { label: "Plain", unit: shown },
      isCpu ? { label: "Times plain", unit: "×" } : { label: "Share of plain", unit: "%" },
      { label: "Outcome", unit: null },
    ],
    rows: pairs.map((pair) => ({
      label: pair.subject.name,
      cells: comparisonCells(
        dataset,
        metric,
        comparePair(dataset, metric, test, pair),
        isCpu ? "times" : "share",
      ),
    })),
    view: evidenceView(
      dataset,
      { metric, tests: [test], variants: pairs.flatMap(({ subject, base }) => [subject, base]) },
      { chart: "encryption" },
    ),
  };
}

/** How much more CPU the pairs use whose CPU is higher, and at which share of the plain bandwidth. */
function higherWords(dataset: Dataset, test: TestId, compared: readonly Comparison[]): string {
  const higher = compared.filter(({ outcome }) => outcome === "above");
  const ratios = higher.flatMap(({ ratio }) => ratio ?? []);
  const shares = higher.flatMap((pair) => comparePair(dataset, "bandwidth", test, pair).ratio ?? []);
  if (ratios.length === 0) return "";
  const most =
    shares.length > 0 ? `, at ${formatNumber(Math.max(...shares) * 100)} % of its bandwidth at most` : "";
  return ` ${joinWords(higher.map(({ subject }) => subject.name))} used ${formatRange(Math.min(...ratios), Math.max(...ratios))} times the CPU of plain${most}.`;
}

function withinWords(compared: readonly Comparison[]): string {
  const within = compared.filter(({ outcome }) => outcome === "within");
  return within.length === 0
    ? ""
    : ` ${joinWords(within.map(({ subject }) => subject.name))} is within the run ranges of plain.`;
}

function unknownWords(name: string, compared: readonly Comparison[]): string {
  const reason = compared.flatMap(({ of, to }) => of?.notComparable ?? to?.notComparable ?? [])[0];
  if (!reason) return `No ${name} variant has CPU figures and none of a plain counterpart.`;
  const ratios = compared.flatMap(({ ratio }) => ratio ?? []);
  const published =
    ratios.length > 0
      ? ` As published, the CPU is ${formatRange(Math.min(...ratios), Math.max(...ratios))} times that of plain.`
      : "";
  return `${reason}${published}`;
}

/** Why no published CPU without softirq can decide between encrypted and plain, even where only plain loses by it. */
const PLAIN_IS_LEFT_OUT =
  "Not comparable: the published CPU leaves softirq out, where most of plain traffic is handled.";

/** The claim that CPU use falls with the bandwidth, for one kind of encryption. */
function encryptionCpu(kind: Encrypted): Claim {
  const name = encryptions[kind];
  return {
    id: `${kind}-cpu`,
    claim: `Because it lowers the bandwidth, ${name} also lowers CPU use.`,
    rule: `On ${FULL_LOAD}: compare the CPU of each ${name} variant with that of the same installation without encryption. CPU is lower if its highest run is below the plain variant's lowest. ${levelsOf.always}`,
    check(dataset) {
      const test = fullLoadTest(dataset);
      const pairs = encryptedPairs(dataset, [kind]);
      const compared = test ? pairs.map((pair) => comparePair(dataset, "cpu", test, pair)) : [];
      const checks = compared.map((comparison) => checkOutcome(comparison, "below"));
      const { held, made } = countChecks(checks);
      const { countsSoftirq } = dataset.definition;
      return {
        ...judge(countsSoftirq ? checks : checks.map(() => null)),
        result:
          !test || made === 0
            ? unknownWords(name, compared)
            : `${countsSoftirq ? "" : `${PLAIN_IS_LEFT_OUT} As published, `}CPU is lower beyond both run ranges for ${held} of ${countOf(made, "pair")}.${higherWords(dataset, test, compared)}${withinWords(compared)}`,
        evidence:
          test && pairs.length > 0
            ? [pairTable(dataset, "cpu", test, pairs), pairTable(dataset, "bandwidth", test, pairs)]
            : [],
        caveats: [
          ...unpairedWords(dataset, [kind]),
          "The two sides carry different bandwidths: the table of bandwidths belongs to that of CPU.",
          ...(dataset.definition.countsSoftirq
            ? []
            : [
                "What the published CPU leaves out may be another share of the work with encryption and without it.",
              ]),
        ],
      };
    },
  };
}

export const wireguardCpu = encryptionCpu("wireguard");
export const ipsecCpu = encryptionCpu("ipsec");
