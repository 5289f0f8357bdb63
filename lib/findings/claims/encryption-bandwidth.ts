import { shortTestLabel, testLabel } from "@/lib/dataset/test-labels";
import type { Dataset } from "@/lib/dataset/dataset";
import { type TestId } from "@/lib/dataset/tests";
import { countOf, joinWords } from "@/lib/format";
import { evidenceView } from "../evidence-view";
import type { Claim, EvidenceCell, EvidenceTable } from "../finding";
import { fullLoadTest, trafficTests } from "../measured";
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

const membersOf = (pairs: readonly Pair[]) => pairs.flatMap(({ subject, base }) => [subject, base]);

function fullLoadTable(dataset: Dataset, test: TestId, pairs: readonly Pair[]): EvidenceTable {
  return {
    title: testLabel(dataset.definition, test),
    metric: "bandwidth",
    heads: [
      { label: "Encrypted variant", unit: null },
      { label: "Encrypted", unit: "Gbit/s" },
      { label: "Plain", unit: "Gbit/s" },
      { label: "Share of plain", unit: "%" },
      { label: "Outcome", unit: null },
    ],
    rows: pairs.map((pair) => ({
      label: pair.subject.name,
      cells: comparisonCells(dataset, "bandwidth", comparePair(dataset, "bandwidth", test, pair), "share"),
    })),
    view: evidenceView(
      dataset,
      { metric: "bandwidth", tests: [test], variants: membersOf(pairs) },
      { chart: "encryption" },
    ),
  };
}

const outcomeSigns = {
  above: "higher",
  below: "lower",
  within: "within runs",
  unknown: "not comparable",
} as const;

function outcomeTable(
  dataset: Dataset,
  shown: readonly TestId[],
  pairs: readonly Pair[],
  compared: readonly Comparison[],
): EvidenceTable {
  const cellOf = (pair: Pair, test: TestId): EvidenceCell => {
    const found = compared.find((one) => one.subject === pair.subject && one.test === test);
    return { kind: "words", text: outcomeSigns[found?.outcome ?? "unknown"] };
  };
  return {
    title: "The outcome on every traffic test",
    metric: "bandwidth",
    heads: [
      { label: "Encrypted variant", unit: null },
      ...shown.map((test) => ({ label: shortTestLabel(dataset.definition, test), unit: null })),
    ],
    rows: pairs.map((pair) => ({
      label: pair.subject.name,
      cells: shown.map((test) => cellOf(pair, test)),
    })),
    view: evidenceView(
      dataset,
      { metric: "bandwidth", tests: shown, variants: membersOf(pairs) },
      { chart: "heat" },
    ),
  };
}

function exceptionWords(compared: readonly Comparison[]): string {
  const exceptions = compared.filter(({ outcome }) => outcome === "above" || outcome === "within");
  if (exceptions.length === 0) return "";
  const names = [...new Set(exceptions.map(({ subject }) => subject.name))];
  const higher = exceptions.filter(({ outcome }) => outcome === "above").length;
  const words = higher > 0 ? `; in ${higher} of them it is higher` : "";
  return ` All ${exceptions.length} exceptions are ${joinWords(names)}${words}.`;
}

/** Whether encryption lowers the bandwidth. */
export const encryptionBandwidth: Claim = {
  id: "encryption-bandwidth",
  claim: "Encryption generally lowers the bandwidth.",
  rule: `Compare each encrypted variant with the same installation without encryption, on each traffic test. Bandwidth is lower if its highest run is below the plain variant's lowest. ${levelsOf.generally}`,
  check(dataset) {
    const pairs = encryptedPairs(dataset, ["wireguard", "ipsec"]);
    const shown = trafficTests(dataset);
    const compared = pairs.flatMap((pair) =>
      shown.map((test) => comparePair(dataset, "bandwidth", test, pair)),
    );
    const checks = compared.map((comparison) => checkOutcome(comparison, "below"));
    const { held, made } = countChecks(checks);
    const full = fullLoadTest(dataset);
    return {
      ...judge(checks, "generally"),
      result:
        made === 0
          ? "No encrypted variant has a plain counterpart with figures on the same test."
          : `Lower beyond both run ranges in ${held} of ${countOf(made, "comparison")}.${exceptionWords(compared)}`,
      evidence:
        pairs.length === 0
          ? []
          : [
              ...(full ? [fullLoadTable(dataset, full, pairs)] : []),
              ...(shown.length > 1 ? [outcomeTable(dataset, shown, pairs, compared)] : []),
            ],
      caveats: [
        ...unpairedWords(dataset, ["wireguard", "ipsec"]),
        `The UDP tests flood the link; ${
          dataset.definition.metrics.includes("loss")
            ? "the explorer shows the loss next to the bandwidth"
            : "their loss was not published"
        }.`,
        "Encryption also takes bytes from the pods’ MTU in some variants; the figures hold both effects together.",
      ],
    };
  },
};
