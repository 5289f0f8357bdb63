import type { Dataset } from "@/lib/dataset/dataset";
import { cniLabel, dataPlaneLabel, encryptions } from "@/lib/dataset/facts/dimensions";
import { metricOf } from "@/lib/dataset/metric-definitions";
import { claims } from "@/lib/findings/findings";
import { termHref } from "@/lib/glossary/term-words";
import { terms } from "@/lib/glossary/terms";
import { questionHref, questions } from "@/lib/questions/questions";
import { EXPLORER } from "@/lib/view/link/explorer-address";
import { variantHref } from "@/lib/view/link/edition-link";
import { sitePages } from "./site-pages";

/** What kind of thing a search finds, in the order in which equal matches are listed. */
export const kinds = ["page", "variant", "question", "metric", "finding", "term"] as const;
export type Kind = (typeof kinds)[number];

/** Something that the search finds. */
export interface Entry {
  readonly kind: Kind;
  readonly label: string;
  readonly href: string;
  /** What it is, in one line. */
  readonly about: string;
  /** Words that it is also found by. */
  readonly words: string;
}

function variantEntries({ definition, variants }: Dataset): Entry[] {
  return variants.map(({ id, name, cni, dataPlane, encryption, version }) => ({
    kind: "variant",
    label: name,
    href: variantHref(definition, id),
    about: definition.isDefault
      ? `Variant${version ? `, version ${version}` : ""}`
      : `Variant measured in ${definition.id}`,
    words: `${id} ${cniLabel(cni)} ${dataPlaneLabel(dataPlane)} ${encryptions[encryption]}`,
  }));
}

function metricEntries({ definition }: Dataset): Entry[] {
  return definition.metrics.map((id) => {
    const { label, unit, definition: meaning } = metricOf(definition, id);
    return {
      kind: "metric",
      label,
      href: `${EXPLORER}?metric=${id}&v=1`,
      about: `Metric in ${unit.shown}`,
      words: `${id} ${meaning}`,
    };
  });
}

/** Everything that the search of these datasets finds; the default one first. */
export function searchEntries(datasets: readonly Dataset[]): readonly Entry[] {
  const first = datasets.find(({ definition }) => definition.isDefault) ?? datasets[0];
  if (!first) return [];
  const asked = questions.map(({ id, ask }): Entry => ({
    kind: "question",
    label: ask,
    href: questionHref(first.definition, id),
    about: "Question",
    words: id,
  }));
  const claimed = claims.map(({ id, claim }): Entry => ({
    kind: "finding",
    label: claim,
    href: `/findings/${id}`,
    about: "Claim checked",
    words: id,
  }));
  const explained = terms.map(({ id, name, aliases, meaning }): Entry => ({
    kind: "term",
    label: name,
    href: termHref(id),
    about: meaning,
    words: aliases.join(" "),
  }));
  return [
    ...sitePages.map((page): Entry => ({ kind: "page", ...page })),
    ...[first, ...datasets.filter((one) => one !== first)].flatMap(variantEntries),
    ...asked,
    ...metricEntries(first),
    ...claimed,
    ...explained,
  ];
}
