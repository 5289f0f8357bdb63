import type { Dataset, Variant } from "@/lib/dataset/dataset";
import { encryptions, type Encryption } from "@/lib/dataset/facts/dimensions";
import { metricOf } from "@/lib/dataset/metric-definitions";
import { boundWord } from "@/lib/dataset/metrics";
import type { TestId } from "@/lib/dataset/tests";
import { countOf, formatNumber, formatRange, joinWords } from "@/lib/format";
import { encryptionLoss, lostWords } from "@/lib/statistics/encryption-loss";
import { median } from "@/lib/statistics/summarise-runs";
import { gigabitsPerSecond, toShown } from "@/lib/units";
import type { DotSeries } from "@/lib/view/chart/dot-rows";
import { changeOf, percentText, trafficWords, type Change } from "../change";
import { pairExhibit } from "../exhibit";
import type { Question } from "../question";
import { fullTcpTest, plainVariants } from "./pairs";

type Cipher = Exclude<Encryption, "none">;
const ciphers: readonly Cipher[] = ["wireguard", "ipsec"];

const series: readonly DotSeries[] = [
  { id: "none", label: "no encryption", short: "plain", shape: "circle" },
  { id: "wireguard", label: "WireGuard", short: "WireGuard", shape: "diamond" },
  { id: "ipsec", label: "IPsec", short: "IPsec", shape: "square" },
];

interface EncryptedPair {
  readonly plain: Variant;
  readonly encrypted: Variant;
  readonly change: Change;
}

function encryptedPairs(dataset: Dataset, test: TestId): readonly EncryptedPair[] {
  return dataset.variants.flatMap((encrypted) => {
    const plain = dataset.variants.find(({ id }) => id === encrypted.plainSibling);
    if (encrypted.encryption === "none" || !plain) return [];
    const change = changeOf(dataset, "bandwidth", test, plain, encrypted);
    return change ? [{ plain, encrypted, change }] : [];
  });
}

function carriesSentence(pairs: readonly EncryptedPair[], cipher: Cipher): string[] {
  const own = pairs.filter(
    ({ encrypted, change }) => encrypted.encryption === cipher && change.is === "worse",
  );
  if (own.length === 0) return [];
  const gigabits = (values: readonly (number | null)[]) => {
    const known = values.flatMap((value) => (value === null ? [] : [gigabitsPerSecond(value)]));
    return formatRange(Math.min(...known), Math.max(...known));
  };
  const [after, before] = [
    gigabits(own.map(({ change }) => change.to.figure)),
    gigabits(own.map(({ change }) => change.from.figure)),
  ];
  return [
    `${encryptions[cipher]} carries ${after} Gbit/s where the same install without it carries ${before}.`,
  ];
}

function unharmedSentence(pairs: readonly EncryptedPair[]): string[] {
  const own = pairs.filter(({ change }) => change.is !== "worse");
  if (own.length === 0) return [];
  return [
    `No loss: ${joinWords(own.map(({ encrypted }) => encrypted.name))}, whose plain install is as slow.`,
  ];
}

function cpuSentence(dataset: Dataset, test: TestId): string[] {
  const metric = metricOf(dataset.definition, "efficiency");
  const changes = encryptedPairs(dataset, test).flatMap(
    ({ plain, encrypted }) => changeOf(dataset, "efficiency", test, plain, encrypted) ?? [],
  );
  const [times] = [
    median(changes.flatMap(({ from, to }) => (from.figure ? [(to.figure ?? 0) / from.figure] : []))),
  ];
  const cost = median(changes.flatMap(({ to }) => to.figure ?? []));
  if (times === null || cost === null) return [];
  return [
    `Where it may be compared, CPU per Gbit/s is ${formatNumber(times)} times plain at the middle: ${boundWord(metric.bound)}${formatNumber(toShown(cost, metric.unit))} ${metric.unit.shown}.`,
  ];
}

/** What encryption costs against the same install without it. */
export const encryption: Question = {
  id: "encryption",
  ask: "What does encryption cost?",
  answer: ({ dataset }) => {
    const test = fullTcpTest(dataset);
    const loss = test && encryptionLoss(dataset, test);
    if (!test || loss === null) return null;
    const pairs = encryptedPairs(dataset, test);
    const lines = plainVariants(dataset).map((plain) => ({
      label: plain.name,
      variants: [
        plain,
        ...ciphers.map(
          (cipher) =>
            pairs.find(({ plain: own, encrypted }) => own.id === plain.id && encrypted.encryption === cipher)
              ?.encrypted ?? null,
        ),
      ],
    }));
    const exhibits = (["bandwidth", "efficiency"] as const).flatMap(
      (metric) => pairExhibit(dataset, metric, test, series, lines, { chart: "encryption" }) ?? [],
    );
    return {
      verdict: `Encryption costs ${lostWords(loss)} of the bandwidth`,
      because: [
        `At the middle of ${countOf(pairs.length, "pair")}, ${percentText(loss)} is lost on ${trafficWords(dataset.definition, test)}.`,
        ...ciphers.flatMap((cipher) => carriesSentence(pairs, cipher)),
        ...unharmedSentence(pairs),
        ...cpuSentence(dataset, test),
      ],
      exhibits,
      caveats: [
        "The loss matters only above what the encrypted install carries: on a slower link it may fill the link.",
        ...(dataset.definition.countsSoftirq
          ? []
          : [
              "CPU leaves softirq out. Plain traffic is handled mostly there, so counted CPU overstates what WireGuard adds, and that of IPsec cannot be compared.",
            ]),
      ],
    };
  },
};
