import type { Dataset } from "@/lib/dataset/dataset";
import { tests } from "@/lib/dataset/tests";
import { aims, type AimId } from "@/lib/recommend/aims";
import type { Recommendation } from "@/lib/recommend/recommend";
import { profileTests, testsOfAim } from "@/lib/recommend/traffic";
import { initialView, viewHref } from "@/lib/view/view-codec";
import { vocabularyOf } from "@/lib/view/view-fields";
import type { ProtocolFilter } from "@/lib/view/view-state";

/** The explorer's link on exactly the candidates and tests of a recommendation; of an aim, on its metric and tests alone. */
export function evidenceHref(
  dataset: Dataset,
  { ranked, setting, profile }: Recommendation,
  aim?: AimId,
): string {
  const { traffic } = setting;
  const wanted = aim ? testsOfAim(aim, traffic) : profileTests(traffic);
  const protocols = wanted.flatMap((test) => tests[test].protocol ?? []);
  const candidates = new Set(ranked.map(({ variant }) => variant.id));
  return viewHref({
    ...initialView(vocabularyOf(dataset)),
    variant: dataset.variants.flatMap(({ id }) => (candidates.has(id) ? [id] : [])),
    protocol: (["tcp", "udp"] satisfies ProtocolFilter[]).filter((protocol) => protocols.includes(protocol)),
    streams: [profile.streams],
    path: [profile.path],
    metric: aim === "udp" ? "loss" : aim ? aims[aim].metrics[0] : "bandwidth",
  });
}
