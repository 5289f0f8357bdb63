import { isMeasuredOn } from "@/lib/dataset/metrics";
import type { Dataset } from "@/lib/dataset/dataset";
import { BARE_METAL, type Encryption } from "@/lib/dataset/facts/dimensions";
import { testLabel } from "@/lib/dataset/test-labels";
import { tests, type TestId } from "@/lib/dataset/tests";
import { measureTest } from "@/lib/statistics/measure-test";

/** What a variant reached on a test: medians of the runs. */
export interface PublishedTest {
  readonly label: string;
  /** Bit/s, and the same as a share of the lab's link. */
  readonly bits: number;
  readonly share: number;
  /** Round-trip time under load in ms; null where it was not measured. */
  readonly rtt: number | null;
}

/** What a variant reached in the lab, as far as a reader's own results are compared with it. */
export interface PublishedVariant {
  readonly id: string;
  readonly name: string;
  readonly cni: string;
  readonly encryption: Encryption;
  /** Bytes. */
  readonly mtu: number | null;
  readonly tests: Readonly<Partial<Record<TestId, PublishedTest>>>;
}

function figure(dataset: Dataset, metric: "bandwidth" | "rtt", test: TestId, variant: string): number | null {
  if (!isMeasuredOn(dataset.definition, metric, test)) return null;
  return measureTest(dataset, test, { metric, role: "both", stat: "median" }).get(variant)?.figure ?? null;
}

/** Every variant of a dataset that a reader may have too, in its order: the plainest install of a CNI is first. */
export function publishedVariants(dataset: Dataset): readonly PublishedVariant[] {
  const { definition, variants } = dataset;
  const traffic = definition.testIds.filter((test) => tests[test].protocol !== null);
  return variants
    .filter(({ cni }) => cni !== BARE_METAL)
    .map(({ id, name, cni, encryption, podMtu }) => ({
      id,
      name,
      cni,
      encryption,
      mtu: typeof podMtu === "number" ? podMtu : null,
      tests: Object.fromEntries(
        traffic.flatMap((test) => {
          const bits = figure(dataset, "bandwidth", test, id);
          if (bits === null) return [];
          const share = bits / definition.lab.linkBitsPerSecond;
          return [
            [
              test,
              { label: testLabel(definition, test), bits, share, rtt: figure(dataset, "rtt", test, id) },
            ],
          ];
        }),
      ),
    }));
}
