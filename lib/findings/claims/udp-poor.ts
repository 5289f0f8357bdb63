import { testLabel } from "@/lib/dataset/test-labels";
import type { Dataset, Variant } from "@/lib/dataset/dataset";
import { type TestId } from "@/lib/dataset/tests";
import { countOf, formatNumber } from "@/lib/format";
import { HIGH_LOSS_PERCENT } from "@/lib/statistics/comparability";
import { lossBeside } from "@/lib/statistics/loss";
import type { Measurement } from "@/lib/statistics/measure-test";
import { BARE_METAL } from "@/lib/dataset/facts/dimensions";
import { mtuCaution } from "@/lib/dataset/facts/mtu-words";
import { gigabitsPerSecond } from "@/lib/units";
import { evidenceView } from "../evidence-view";
import type { Claim, EvidenceTable } from "../finding";
import { cniVariants, figureCell, measure, siblingOf, trafficTests } from "../measured";
import { countChecks, judge, levelsOf, type Check, type Judgement } from "../verdict";

/** A UDP rate below this share of the TCP rate is poor. */
const LEAST_SHARE = 0.5;

/** A variant's UDP on a test next to its TCP with the same streams. `poor` is null where the figures cannot say. */
interface Judged {
  readonly udp: Measurement;
  readonly tcp: Measurement;
  readonly loss: number | null;
  /** UDP received over TCP received. */
  readonly share: number | null;
  readonly poor: Check;
}

/** One loss or one share is enough to be poor; that it is not poor needs both. */
function isPoor(share: number | null, loss: number | null): Check {
  if ((share !== null && share < LEAST_SHARE) || (loss !== null && loss > HIGH_LOSS_PERCENT)) return true;
  return share === null || loss === null ? null : false;
}

function judgeVariant(dataset: Dataset, test: TestId, tcpTest: TestId, variant: Variant): Judged[] {
  const udp = measure(dataset, test, "bandwidth", variant);
  const tcp = measure(dataset, tcpTest, "bandwidth", variant);
  if (udp?.figure == null || !tcp) return [];
  const share = tcp.figure ? udp.figure / tcp.figure : null;
  const loss = lossBeside(dataset, test, variant.id, "median")?.figure ?? null;
  return [{ udp, tcp, loss, share, poor: isPoor(share, loss) }];
}

interface JudgedTest {
  readonly test: TestId;
  readonly tcpTest: TestId;
  readonly judged: readonly Judged[];
  /** Bare metal on the same test; null where it was not measured. */
  readonly reference: Judged | null;
}

function judgeTest(dataset: Dataset, test: TestId): JudgedTest[] {
  const tcpTest = siblingOf(dataset, test, "tcp");
  if (!tcpTest) return [];
  const of = (variant: Variant) => judgeVariant(dataset, test, tcpTest, variant);
  const bareMetal = dataset.variants.find(({ id }) => id === BARE_METAL);
  const judged = cniVariants(dataset).flatMap(of);
  return [{ test, tcpTest, judged, reference: (bareMetal && of(bareMetal)[0]) ?? null }];
}

const judgedWords = (poor: Check) => (poor === null ? "cannot be judged" : poor ? "poor" : "not poor");

function testTable(
  dataset: Dataset,
  { test, judged, reference }: JudgedTest,
  shown: readonly TestId[],
): EvidenceTable {
  const bareMetal = reference?.udp.figure ?? null;
  const rows = [...(reference ? [reference] : []), ...judged];
  return {
    title: `${testLabel(dataset.definition, test)}, with TCP of the same streams`,
    metric: "bandwidth",
    heads: [
      { label: "Variant", unit: null },
      { label: "UDP received", unit: "Gbit/s" },
      { label: "TCP received", unit: "Gbit/s" },
      { label: "UDP of TCP", unit: "%" },
      { label: "UDP of bare metal’s", unit: "%" },
      { label: "Judged", unit: null },
    ],
    rows: rows.map(({ udp, tcp, share, poor }) => ({
      label: udp.variant.name,
      cells: [
        figureCell(dataset, "bandwidth", udp),
        figureCell(dataset, "bandwidth", tcp),
        { kind: "number", value: share === null ? null : share * 100 },
        { kind: "number", value: bareMetal && udp.figure !== null ? (100 * udp.figure) / bareMetal : null },
        { kind: "words", text: judgedWords(poor) },
      ],
    })),
    view: evidenceView(
      dataset,
      { metric: "bandwidth", tests: shown, variants: dataset.variants },
      { chart: "heat" },
    ),
  };
}

function testWords(dataset: Dataset, { test, judged }: JudgedTest): string {
  const { held, made } = countChecks(judged.map(({ poor }) => poor));
  const unjudged = judged.length - made;
  const rest = unjudged > 0 ? `, and ${unjudged} cannot be judged without their loss` : "";
  return `${testLabel(dataset.definition, test)}: poor for ${held} of ${countOf(made, "variant")}${rest}`;
}

/** A variant that cannot be judged might not be poor: then those that can be judged do not speak for all. */
function judgeAll(checks: readonly Check[]): Judgement {
  const judgement = judge(checks);
  return judgement.verdict === "holds" && checks.includes(null)
    ? { ...judgement, verdict: "mostly-holds" }
    : judgement;
}

function referenceWords(dataset: Dataset, { test, reference }: JudgedTest): string[] {
  if (!reference || reference.poor === null || reference.share === null) return [];
  const { udp, share, loss, poor } = reference;
  const lost = loss === null ? "its loss is not published" : `${formatNumber(loss)} % lost`;
  const figure = `${formatNumber(gigabitsPerSecond(udp.figure ?? 0))} Gbit/s, ${formatNumber(share * 100)} % of its TCP, ${lost}`;
  return [
    `Bare metal on ${testLabel(dataset.definition, test)}: ${figure}. By the same rule it is ${poor ? "poor too, so the CNI alone does not explain it" : "not poor"}.`,
  ];
}

/** Whether UDP is poor whatever the CNI. */
export const udpPoor: Claim = {
  id: "udp-poor",
  claim: "UDP performs poorly with every CNI.",
  rule: `The tests are UDP from pod to pod. UDP is poor if it receives less than ${LEAST_SHARE * 100} % of TCP with the same streams. It is poor too if it loses more than ${HIGH_LOSS_PERCENT} % of the datagrams. ${levelsOf.always}`,
  check(dataset) {
    const judged = trafficTests(dataset, { protocol: "udp", path: "direct" })
      .flatMap((test) => judgeTest(dataset, test))
      .filter((one) => one.judged.length > 0);
    const shown = judged.flatMap(({ test, tcpTest }) => [test, tcpTest]);
    const judgement = judgeAll(judged.flatMap((one) => one.judged.map(({ poor }) => poor)));
    return {
      ...judgement,
      result:
        judged.length === 0
          ? "No UDP test in these figures has a TCP test with the same streams."
          : `${judged.map((one) => testWords(dataset, one)).join("; ")}.${judgement.verdict === "not-testable" ? " The loss is not published, and no rate alone is poor." : ""}`,
      evidence: judged.map((one) => testTable(dataset, one, shown)),
      caveats: [
        ...judged.flatMap((one) => referenceWords(dataset, one)),
        ...mtuCaution(cniVariants(dataset)),
        "The tests flood the link. Paced applications lose far fewer packets.",
      ],
    };
  },
};
