import { testLabel } from "@/lib/dataset/test-labels";
import type { Dataset, Variant } from "@/lib/dataset/dataset";
import { metrics } from "@/lib/dataset/metrics";
import { type TestId } from "@/lib/dataset/tests";
import { countOf, formatNumber, formatSigned, joinWords } from "@/lib/format";
import { beyondRunRanges } from "@/lib/statistics/compare";
import type { Measurement } from "@/lib/statistics/measure-test";
import type { ColumnId } from "@/lib/view/table/column-ids";
import { evidenceView } from "../evidence-view";
import type { Claim, EvidenceTable } from "../finding";
import { cniVariants, figureCell, measure, trafficTests } from "../measured";
import { rankCorrelation } from "../rank-correlation";
import { countChecks, judge, levelsOf } from "../verdict";

/** A rank correlation from here on is strong. */
const STRONG = 0.7;
/** Fewer tests than these make no correlation. */
const LEAST_TESTS = 4;

/** A variant's memory idle and on the test with its highest bandwidth. */
interface Course {
  readonly variant: Variant;
  readonly idle: Measurement;
  readonly loaded: Measurement;
  /** Loaded minus idle, as a share of idle. */
  readonly change: number;
  /** Of memory with bandwidth over all tests, idle among them with none. */
  readonly correlation: number | null;
  readonly rises: boolean;
}

interface Point {
  readonly bandwidth: number;
  readonly memory: Measurement;
}

function pointOf(dataset: Dataset, test: TestId, variant: Variant): Point[] {
  const memory = measure(dataset, test, "memory", variant);
  const bandwidth = test === "idle" ? 0 : (measure(dataset, test, "bandwidth", variant)?.figure ?? null);
  const usable = memory?.figure != null && !memory.notComparable && bandwidth !== null;
  return usable ? [{ bandwidth, memory }] : [];
}

function courseOf(dataset: Dataset, variant: Variant): Course[] {
  const [atRest] = pointOf(dataset, "idle", variant);
  const traffic = trafficTests(dataset).flatMap((test) => pointOf(dataset, test, variant));
  if (!atRest || traffic.length < LEAST_TESTS) return [];
  const most = traffic.reduce((best, point) => (point.bandwidth > best.bandwidth ? point : best));
  const points = [atRest, ...traffic];
  const correlation = rankCorrelation(
    points.map(({ bandwidth }) => bandwidth),
    points.map(({ memory }) => memory.figure ?? 0),
  );
  const [before, after] = [atRest.memory.figure ?? 0, most.memory.figure ?? 0];
  const apart = after > before && beyondRunRanges(most.memory.summary, atRest.memory.summary);
  const rises = apart && correlation !== null && correlation >= STRONG;
  const change = after / before - 1;
  return [{ variant, idle: atRest.memory, loaded: most.memory, change, correlation, rises }];
}

/** The columns of the explorer's table: both figures that the correlation is made of. */
const withBandwidth: readonly ColumnId[] = [
  "rank",
  "variant",
  "test",
  "figure",
  "min",
  "max",
  "bandwidth",
  "loss",
];

function courseTable(dataset: Dataset, courses: readonly Course[]): EvidenceTable {
  const { shown } = metrics.memory.unit;
  return {
    title: "Idle, and on the test with the variant's highest bandwidth",
    metric: "memory",
    heads: [
      { label: "Variant", unit: null },
      { label: "Idle", unit: shown },
      { label: "Loaded", unit: shown },
      { label: "On", unit: null },
      { label: "Change", unit: "%" },
      { label: "Rank correlation", unit: "−1 to 1" },
      { label: "Judged", unit: null },
    ],
    rows: courses.map(({ variant, idle, loaded, change, correlation, rises }) => ({
      label: variant.name,
      cells: [
        figureCell(dataset, "memory", idle),
        figureCell(dataset, "memory", loaded),
        { kind: "words", text: testLabel(dataset.definition, loaded.test) },
        { kind: "number", value: change * 100, format: "signed" },
        { kind: "number", value: correlation, format: "signed" },
        { kind: "words", text: rises ? "rises with bandwidth" : "does not" },
      ],
    })),
    view: evidenceView(
      dataset,
      {
        metric: "memory",
        tests: ["idle", ...courses.map(({ loaded }) => loaded.test)],
        variants: courses.map(({ variant }) => variant),
      },
      { chart: "heat", columns: withBandwidth },
    ),
  };
}

function resultWords(courses: readonly Course[]): string {
  if (courses.length === 0)
    return `No variant has its memory idle and its memory and bandwidth on ${LEAST_TESTS} tests or more.`;
  const { held, made } = countChecks(courses.map(({ rises }) => !rises));
  const rising = courses.filter(({ rises }) => rises);
  const named = rising.map(
    ({ variant, change, correlation }) =>
      `${variant.name} (${formatSigned(change * 100)} %, correlation ${formatNumber(correlation ?? 0)})`,
  );
  const exceptions = rising.length > 0 ? ` It does rise for ${joinWords(named)}.` : "";
  const changes = courses.map(({ change }) => change * 100);
  return `Memory does not rise with bandwidth for ${held} of ${countOf(made, "variant")}.${exceptions} From idle to the highest bandwidth it changes by ${formatSigned(Math.min(...changes))} to ${formatSigned(Math.max(...changes))} %.`;
}

/** Whether memory use depends on the bandwidth. */
export const memoryBandwidth: Claim = {
  id: "memory-bandwidth",
  claim: "Memory use does not depend on the bandwidth.",
  rule: `A variant's memory rises with its bandwidth if both hold. On the test with its highest bandwidth, every run is above every idle run. Over all its tests, idle as zero bandwidth, the rank correlation (Spearman) of memory with bandwidth is ${STRONG} or more. ${levelsOf.always}`,
  check(dataset) {
    const courses = dataset.readings.idle
      ? cniVariants(dataset).flatMap((variant) => courseOf(dataset, variant))
      : [];
    return {
      ...judge(courses.map(({ rises }) => !rises)),
      result: resultWords(courses),
      evidence: courses.length > 0 ? [courseTable(dataset, courses)] : [],
      caveats: [
        "The memory is the whole node's: the operating system, Kubernetes and the test's own buffers are in it, and an idle node was measured at another time than a loaded one.",
        "The bandwidths that the correlation is made of are next to the memory in the explorer’s table.",
        `A test of iperf3 opens few connections: memory that grows with connections, pods or policies was not measured.`,
      ],
    };
  },
};
