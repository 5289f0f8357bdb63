import type { Dataset, Variant } from "@/lib/dataset/dataset";
import { cniLabel, sortCnis } from "@/lib/dataset/facts/dimensions";
import { countOf, joinWords } from "@/lib/format";
import { evidenceView } from "../evidence-view";
import type { Claim, EvidenceTable } from "../finding";
import { cniVariants, fullLoadTest } from "../measured";

const CLAIMED = { variants: 21, cnis: 7 };
/** The CNI that the article added as a reference. */
const REFERENCE = "flannel";

interface Count {
  readonly variants: number;
  readonly cnis: number;
}

function count(variants: readonly Variant[]): Count {
  return { variants: variants.length, cnis: new Set(variants.map(({ cni }) => cni)).size };
}

const countWords = (counted: Count) =>
  `${countOf(counted.variants, "variant")} of ${countOf(counted.cnis, "CNI")}`;

function countTable(dataset: Dataset, variants: readonly Variant[]): EvidenceTable {
  const test = fullLoadTest(dataset);
  const counted = sortCnis(variants.map(({ cni }) => cni)).flatMap((cni) => {
    const own = variants.filter((variant) => variant.cni === cni);
    return own.length > 0 ? [{ cni, own }] : [];
  });
  return {
    title: "Variants that have results, by CNI",
    metric: "bandwidth",
    heads: [
      { label: "CNI", unit: null },
      { label: "Count", unit: "variants" },
      { label: "Variants", unit: null },
    ],
    rows: counted.map(({ cni, own }) => ({
      label: cniLabel(cni),
      cells: [
        { kind: "number", value: own.length, format: "whole" },
        { kind: "words", text: joinWords(own.map(({ name }) => name)) },
      ],
    })),
    view: evidenceView(
      dataset,
      { metric: "bandwidth", tests: test ? [test] : [], variants },
      { sort: { column: "cni", descending: false } },
    ),
  };
}

/** How many variants and CNIs were compared. */
export const variantCount: Claim = {
  id: "variant-count",
  claim: "21 variants of seven CNIs were compared.",
  rule: "Count the variants that have results, bare metal apart, and the CNIs that they belong to: once with Flannel, which the article added as a reference, and once without. Holds if one of the two counts gives 21 variants and 7 CNIs; mixed if each number comes out of one of them, but not both of the same; fails otherwise.",
  check(dataset) {
    const all = cniVariants(dataset);
    const withReference = count(all);
    const without = count(all.filter(({ cni }) => cni !== REFERENCE));
    const counts = [withReference, without];
    const has = (key: keyof Count) => counts.some((counted) => counted[key] === CLAIMED[key]);
    const agrees = counts.some(
      ({ variants, cnis: of }) => variants === CLAIMED.variants && of === CLAIMED.cnis,
    );
    const both = has("variants") && has("cnis");
    const hasBareMetal = dataset.variants.length > all.length;
    return {
      verdict: all.length === 0 ? "not-testable" : agrees ? "holds" : both ? "mixed" : "fails",
      counts: null,
      result:
        all.length === 0
          ? "No variant is in these figures."
          : `With Flannel these figures have ${countWords(withReference)}, without it ${countWords(without)}${hasBareMetal ? "; bare metal comes on top" : ""}.`,
      evidence: all.length === 0 ? [] : [countTable(dataset, all)],
      caveats: [
        "Canal is counted as a CNI of its own: it joins Calico's policy with Flannel's network.",
        "Several variants are one CNI with an option set, so a CNI with more variants takes more places in every ranking.",
      ],
    };
  },
};
