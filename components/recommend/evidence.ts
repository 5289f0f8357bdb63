import type { Dataset } from "@/lib/dataset/dataset";
import type { Streams } from "@/lib/dataset/dimensions";
import { editions } from "@/lib/dataset/editions";
import type { MetricId } from "@/lib/dataset/metrics";
import { tests, type TestId } from "@/lib/dataset/tests";
import { aims, type AimId } from "@/lib/recommend/aims";
import type { Recommendation } from "@/lib/recommend/recommend";
import { profileTests, testsOfAim } from "@/lib/recommend/traffic";
import { initialView, viewHref } from "@/lib/view/view-codec";
import { vocabularyOf } from "@/lib/view/view-fields";

/** The explorer's links on the candidates of a recommendation. */
export interface EvidenceLinks {
  /** On exactly the candidates and tests. */
  readonly all: string;
  /** On an aim's metric and tests alone. */
  readonly ofAim: (aim: AimId) => string;
}

/** The streams of a profile's tests; the edition's own where it tells nothing of them. */
function streamsOf({ edition }: Dataset, { streams }: Recommendation["profile"]): readonly Streams[] {
  return editions[edition].streams.filter((word) => word === streams || word === "unknown");
}

/** The links that show what a recommendation is made from. */
export function evidenceLinks(dataset: Dataset, { ranked, setting, profile }: Recommendation): EvidenceLinks {
  const candidates = new Set(ranked.map(({ variant }) => variant.id));
  const base = {
    ...initialView(vocabularyOf(dataset)),
    variant: dataset.variants.flatMap(({ id }) => (candidates.has(id) ? [id] : [])),
    streams: streamsOf(dataset, profile),
    path: [profile.path],
  };
  const link = (wanted: readonly TestId[], metric: MetricId) => {
    const protocols = wanted.flatMap((test) => tests[test].protocol ?? []);
    const protocol = (["tcp", "udp"] as const).filter((name) => protocols.includes(name));
    return viewHref({ ...base, metric, protocol });
  };
  return {
    all: link(profileTests(setting.traffic), "bandwidth"),
    ofAim: (aim) => link(testsOfAim(aim, setting.traffic), aim === "udp" ? "loss" : aims[aim].metrics[0]),
  };
}
