import { testLabel } from "@/lib/dataset/test-labels";
import type { Dataset } from "@/lib/dataset/dataset";
import { plainCounterpart } from "@/lib/dataset/facts/families";
import { metrics } from "@/lib/dataset/metrics";
import { type TestId } from "@/lib/dataset/tests";
import { countOf, formatRange } from "@/lib/format";
import { evidenceView } from "../evidence-view";
import type { Claim, EvidenceTable } from "../finding";
import { FULL_LOAD, cniVariants, fullLoadTest } from "../measured";
import { checkOutcome, comparePair, comparisonCells, type Comparison, type Pair } from "../pairs";
import { countChecks, judge, levelsOf } from "../verdict";

/** WireGuard against IPsec in the same installation. */
function rivals(dataset: Dataset): Pair[] {
  const { variants } = dataset;
  const encrypted = cniVariants(dataset).filter(({ encryption }) => encryption !== "none");
  return encrypted
    .filter(({ encryption }) => encryption === "wireguard")
    .flatMap((subject) => {
      const plain = plainCounterpart(subject, variants);
      const base = encrypted.find(
        (other) => other.encryption === "ipsec" && plain && plainCounterpart(other, variants) === plain,
      );
      return base ? [{ subject, base }] : [];
    });
}

function rivalTable(
  dataset: Dataset,
  metric: "efficiency" | "bandwidth",
  test: TestId,
  pairs: readonly Pair[],
): EvidenceTable {
  const { shown } = metrics[metric].unit;
  return {
    title: testLabel(dataset.definition, test),
    metric,
    heads: [
      { label: "Pair", unit: null },
      { label: "WireGuard", unit: shown },
      { label: "IPsec", unit: shown },
      { label: "Times IPsec", unit: "×" },
      { label: "Outcome", unit: null },
    ],
    rows: pairs.map((pair) => ({
      label: `${pair.subject.name} vs ${pair.base.name}`,
      cells: comparisonCells(dataset, metric, comparePair(dataset, metric, test, pair), "times"),
    })),
    view: evidenceView(
      dataset,
      { metric, tests: [test], variants: pairs.flatMap(({ subject, base }) => [subject, base]) },
      { chart: "encryption" },
    ),
  };
}

function bandwidthWords(compared: readonly Comparison[]): string {
  const checks = compared.map((comparison) => checkOutcome(comparison, "above"));
  const { held, made } = countChecks(checks);
  return made === 0
    ? ""
    : ` Bandwidth can be compared: WireGuard carries more beyond both run ranges in ${held} of ${countOf(made, "pair")}.`;
}

function unknownWords(compared: readonly Comparison[]): string {
  const reason = compared.flatMap(({ of, to }) => to?.notComparable ?? of?.notComparable ?? [])[0];
  const ratios = compared.flatMap(({ ratio }) => ratio ?? []);
  if (!reason) return "No WireGuard variant has CPU figures next to those of IPsec in the same installation.";
  if (ratios.length === 0) return reason;
  return `${reason} As published, WireGuard costs ${formatRange(Math.min(...ratios), Math.max(...ratios))} times the CPU of IPsec per Gbit/s, which cannot be compared.`;
}

/** Whether WireGuard is more efficient than IPsec. */
export const wireguardEfficiency: Claim = {
  id: "wireguard-efficiency",
  claim: "WireGuard is more efficient than IPsec.",
  rule: `On ${FULL_LOAD}: compare the CPU cost per Gbit/s of each installation measured with both WireGuard and IPsec. WireGuard is more efficient if its highest run is below IPsec's lowest. ${levelsOf.always}`,
  check(dataset) {
    const test = fullLoadTest(dataset);
    const pairs = test ? rivals(dataset) : [];
    const of = (metric: "efficiency" | "bandwidth") =>
      test ? pairs.map((pair) => comparePair(dataset, metric, test, pair)) : [];
    const costs = of("efficiency");
    const checks = costs.map((comparison) => checkOutcome(comparison, "below"));
    const { held, made } = countChecks(checks);
    return {
      ...judge(checks),
      result: `${
        made === 0
          ? unknownWords(costs)
          : `WireGuard costs less CPU per Gbit/s beyond both run ranges in ${held} of ${countOf(made, "pair")}.`
      }${bandwidthWords(of("bandwidth"))}`,
      evidence:
        test && pairs.length > 0
          ? [rivalTable(dataset, "bandwidth", test, pairs), rivalTable(dataset, "efficiency", test, pairs)]
          : [],
      caveats: [
        "WireGuard and IPsec were set up as each CNI offers them: cipher and mode differ between the CNIs.",
      ],
    };
  },
};
