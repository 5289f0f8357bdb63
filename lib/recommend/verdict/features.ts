import type { Dataset, Variant } from "@/lib/dataset/dataset";
import { capabilityIds, type CapabilityId } from "@/lib/dataset/facts/capability-ids";
import { encryptions, kubeProxyModes, NOT_STATED } from "@/lib/dataset/facts/dimensions";
import { joinWords } from "@/lib/format";
import { capabilityOf } from "@/lib/recommend/score/capabilities";
import type { Recommendation } from "@/lib/recommend/score/recommend";
import { perNodeRows } from "./per-node-rows";
import { providerSupport, supportHeading } from "./provider-support";
import { encryptedSiblings } from "./verdict";

/** A feature of a variant: a word, and the sentence with its source behind it. */
export interface FeatureCell {
  readonly text: string;
  readonly note: string;
}

/** A feature over several variants. */
export interface Feature {
  readonly label: string;
  readonly cells: readonly FeatureCell[];
}

/** What variants can do, side by side. */
export interface FeatureTable {
  readonly variants: readonly Variant[];
  readonly features: readonly Feature[];
}

const capabilityLabels: Readonly<Record<CapabilityId, string>> = {
  l7: "L7 policy",
  observability: "Flow observability",
  windows: "Windows nodes",
  bgp: "BGP",
};

function policyCell({ policy }: Variant): FeatureCell {
  if (policy === null) return { text: "not measured", note: "The dataset has no check of network policy." };
  const enforced = policy.ingress && policy.egress;
  return { text: enforced ? "yes" : "no", note: "As the benchmark’s own check found it." };
}

function encryptionCell(dataset: Dataset, variant: Variant): FeatureCell {
  const kinds = encryptedSiblings(dataset, variant).map(({ encryption }) => encryptions[encryption]);
  const own = variant.encryption === "none" ? kinds : [encryptions[variant.encryption]];
  return { text: own.length > 0 ? joinWords(own) : "not measured", note: "Measured on this install." };
}

/** How many variants a table of features has room for. */
const MOST_VARIANTS = 6;

/** What runs today and those of the answer, with what each can do: for a choice among equals. */
export function featureTable(recommendation: Recommendation): FeatureTable {
  const { setting, profile } = recommendation;
  const { dataset } = setting;
  const variants = perNodeRows(recommendation)
    .filter(({ role }) => role === "today" || role === "kept" || role === "answer")
    .slice(0, MOST_VARIANTS)
    .map(({ variant }) => variant);
  const feature = (label: string, cell: (variant: Variant) => FeatureCell): Feature => ({
    label,
    cells: variants.map(cell),
  });
  const support = (variant: Variant): FeatureCell => {
    const { status = "", note = "", source = "" } = providerSupport(profile.provider, variant.cni) ?? {};
    return { text: status, note: `${note} ${source}` };
  };
  return {
    variants,
    features: [
      ...(profile.provider === "self" ? [] : [feature(supportHeading(profile.provider), support)]),
      feature("Network policy", policyCell),
      ...capabilityIds.map((id) =>
        feature(capabilityLabels[id], (variant) => {
          const { supported, note, source } = capabilityOf(variant, id, dataset.definition);
          return { text: supported ? "yes" : "no", note: `${note} ${source}` };
        }),
      ),
      feature("Encryption", (variant) => encryptionCell(dataset, variant)),
      feature("kube-proxy", ({ kubeProxy }) => ({
        text: kubeProxy ? kubeProxyModes[kubeProxy] : "not known",
        note: "As it was measured.",
      })),
      feature("Version measured", ({ version }) => ({ text: version || NOT_STATED, note: "" })),
    ],
  };
}
