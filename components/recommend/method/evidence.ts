import type { Dataset } from "@/lib/dataset/dataset";
import { paths, streamKinds, valuesOf } from "@/lib/dataset/facts/dimensions";
import type { MetricId } from "@/lib/dataset/metrics";
import { tests, type TestId } from "@/lib/dataset/tests";
import { aims, type AimId } from "@/lib/recommend/profile/aims";
import type { Recommendation } from "@/lib/recommend/score/recommend";
import { profileTests, testsOfAim } from "@/lib/recommend/profile/traffic";
import { initialView, viewHref } from "@/lib/view/link/view-codec";
import { vocabularyOf } from "@/lib/view/link/view-fields";

/** The explorer's links on the candidates of a recommendation. */
export interface EvidenceLinks {
  /** On exactly the candidates and tests. */
  readonly all: string;
  /** On an aim's metric and tests alone. */
  readonly ofAim: (aim: AimId) => string;
}

/** The links that show what a recommendation is made from. */
export function evidenceLinks(dataset: Dataset, { ranked, setting }: Recommendation): EvidenceLinks {
  const candidates = new Set(ranked.map(({ variant }) => variant.id));
  const base = {
    ...initialView(vocabularyOf(dataset)),
    variant: dataset.variants.flatMap(({ id }) => (candidates.has(id) ? [id] : [])),
  };
  const link = (wanted: readonly TestId[], metric: MetricId) => {
    const protocols = wanted.flatMap((test) => tests[test].protocol ?? []);
    const protocol = (["tcp", "udp"] as const).filter((name) => protocols.includes(name));
    const has = (name: "streams" | "path", word: string) => wanted.some((test) => tests[test][name] === word);
    const streams = valuesOf(streamKinds).filter((word) => has("streams", word));
    const path = valuesOf(paths).filter((word) => has("path", word));
    return viewHref({ ...base, metric, protocol, streams, path });
  };
  return {
    all: link(profileTests(setting.traffic), "bandwidth"),
    ofAim: (aim) => link(testsOfAim(aim, setting.traffic), aim === "udp" ? "loss" : aims[aim].metrics[0]),
  };
}
