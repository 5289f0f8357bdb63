import { testLabel } from "@/lib/dataset/test-labels";
import type { Dataset, Variant } from "@/lib/dataset/dataset";
import { differInMtu, mtuRangeText } from "@/lib/dataset/facts/mtu-words";
import { type TestId } from "@/lib/dataset/tests";
import { countOf, formatNumber } from "@/lib/format";
import type { Measurement } from "@/lib/statistics/measure-test";
import { findSaturation } from "@/lib/statistics/saturation";
import { gigabitsPerSecond } from "@/lib/units";
import { evidenceView } from "../evidence-view";
import type { Claim, EvidenceCell, EvidenceTable } from "../finding";
import { figureCell, fullLoadTest, measure, plainVariants, trafficTests } from "../measured";
import { countChecks, judge, levelsOf } from "../verdict";

/** Up to this share of the highest median, the lowest may be below it and the difference is minor: the same share by which saturation is judged. */
const MINOR = 0.05;

/** The spread of the plain variants on a test; `gap` is by which share of the highest median the lowest is below it. */
interface Spread {
  readonly test: TestId;
  readonly lowest: Measurement;
  readonly highest: Measurement;
  readonly gap: number;
  readonly isMinor: boolean;
  readonly isSaturated: boolean;
}

function spreadOn(dataset: Dataset, test: TestId, variants: readonly Variant[]): Spread[] {
  const ordered = variants
    .flatMap((variant) => measure(dataset, test, "bandwidth", variant) ?? [])
    .filter(({ figure }) => figure !== null)
    .sort((a, b) => (a.figure ?? 0) - (b.figure ?? 0) || (a.variant.id < b.variant.id ? -1 : 1));
  const [lowest, highest] = [ordered[0], ordered.at(-1)];
  if (!lowest?.figure || !highest?.figure || lowest === highest) return [];
  return [
    {
      test,
      lowest,
      highest,
      gap: 1 - lowest.figure / highest.figure,
      isMinor: lowest.figure >= highest.figure * (1 - MINOR),
      isSaturated: findSaturation(dataset, test) !== null,
    },
  ];
}

function spreadCells(
  dataset: Dataset,
  { lowest, highest, gap, isMinor, isSaturated }: Spread,
): EvidenceCell[] {
  const name = ({ variant }: Measurement): EvidenceCell => ({ kind: "words", text: variant.name });
  const judged = isMinor ? "minor" : "not minor";
  return [
    name(lowest),
    figureCell(dataset, "bandwidth", lowest),
    name(highest),
    figureCell(dataset, "bandwidth", highest),
    { kind: "number", value: gap * 100 },
    { kind: "words", text: isSaturated ? `${judged}, saturated` : judged },
  ];
}

function spreadTable(
  dataset: Dataset,
  spreads: readonly Spread[],
  variants: readonly Variant[],
): EvidenceTable {
  return {
    title: "Lowest and highest plain variant, test by test",
    metric: "bandwidth",
    heads: [
      { label: "Test", unit: null },
      { label: "Lowest", unit: null },
      { label: "Median", unit: "Gbit/s" },
      { label: "Highest", unit: null },
      { label: "Median", unit: "Gbit/s" },
      { label: "Gap", unit: "%" },
      { label: "Judged", unit: null },
    ],
    rows: spreads.map((spread) => ({
      label: testLabel(dataset.definition, spread.test),
      cells: spreadCells(dataset, spread),
    })),
    view: evidenceView(
      dataset,
      { metric: "bandwidth", tests: spreads.map(({ test }) => test), variants },
      { chart: "heat" },
    ),
  };
}

/** The note on plain variants on VPP, which were not counted. */
function apartWords(dataset: Dataset, apart: readonly Variant[]): string[] {
  const test = fullLoadTest(dataset);
  if (!test) return [];
  return apart.flatMap((variant) => {
    const figure = measure(dataset, test, "bandwidth", variant)?.figure;
    if (figure == null) return [];
    return [
      `${variant.name} is left out, for it was measured untuned: ${formatNumber(gigabitsPerSecond(figure))} Gbit/s on ${testLabel(dataset.definition, test)}.`,
    ];
  });
}

function resultWords(dataset: Dataset, spreads: readonly Spread[]): string {
  if (spreads.length === 0) return "No test has figures of two plain variants or more.";
  const { held, made } = countChecks(spreads.map(({ isMinor }) => isMinor));
  const minor = spreads.filter(({ isMinor }) => isMinor);
  const where =
    minor.length > 0 ? ` (${minor.map(({ test }) => testLabel(dataset.definition, test)).join("; ")})` : "";
  const widest = spreads.reduce((most, spread) => (spread.gap > most.gap ? spread : most));
  const saturated = minor.length > 0 && minor.every(({ isSaturated }) => isSaturated);
  return `Minor on ${held} of ${countOf(made, "test")}${where}; the widest gap is ${formatNumber(widest.gap * 100)} %, on ${testLabel(dataset.definition, widest.test)}.${saturated ? " Where the gap is minor the tests are saturated, so they cannot tell the CNIs apart." : ""}`;
}

/** What differs between the variants besides the CNI, and how much that may make. */
function besidesTheCni(variants: readonly Variant[]): string {
  const range = variants.length > 0 ? ` (${mtuRangeText(variants)})` : "";
  const effect = differInMtu(variants) ? "make much of the gap" : "make a few percent";
  return `Kernels and pod MTUs${range} differ between the variants, which alone may ${effect}.`;
}

/** Whether plain CNIs differ little. */
export const plainDifferences: Claim = {
  id: "plain-differences",
  claim: "Without encryption, the CNIs differ little in bandwidth.",
  rule: `On each traffic test, take the lowest and the highest median bandwidth of the plain variants (those on VPP, measured untuned, apart). The gap is by how many percent the lowest is below the highest; up to ${MINOR * 100} % it is minor. ${levelsOf.always}`,
  check(dataset) {
    const plain = plainVariants(dataset);
    const variants = plain.filter(({ dataPlane }) => dataPlane !== "vpp");
    const spreads = trafficTests(dataset).flatMap((test) => spreadOn(dataset, test, variants));
    return {
      ...judge(spreads.map(({ isMinor }) => isMinor)),
      result: resultWords(dataset, spreads),
      evidence: spreads.length > 0 ? [spreadTable(dataset, spreads, variants)] : [],
      caveats: [
        "Lowest and highest are not always the same variants: the gap says how far apart they are, not which is slow everywhere.",
        besidesTheCni(variants),
        ...apartWords(
          dataset,
          plain.filter(({ dataPlane }) => dataPlane === "vpp"),
        ),
      ],
    };
  },
};
