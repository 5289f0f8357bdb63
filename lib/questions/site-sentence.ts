import type { Dataset } from "@/lib/dataset/dataset";
import { BARE_METAL, cniLabel } from "@/lib/dataset/facts/dimensions";
import { countOf, formatShort, joinWords } from "@/lib/format";
import { gigabitsPerSecond } from "@/lib/units";
import type { Asked } from "./question";

/** A month as a definition has it in words: `2024-01` is "January 2024"; anything else as it is. */
export function monthWords(measured: string): string {
  const day = new Date(`${measured}-01T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return measured;
  return day.toLocaleDateString("en", { month: "long", year: "numeric", timeZone: "UTC" });
}

/** What the front page asks. */
export const HOME_HEADING = "Which Kubernetes CNI should you use?";

/** CNIs whose versions date a dataset best. */
const DATING = ["cilium", "calico"];

/** `Cilium 1.15.2`, `Calico 3.27.2`: the versions that say how old a dataset is. */
export function datingVersions({ variants }: Dataset): readonly string[] {
  return DATING.flatMap((cni) => {
    const found = variants.find((variant) => variant.cni === cni && variant.version !== "");
    return found ? [`${cniLabel(cni)} ${found.version}`] : [];
  });
}

/** What the site is in a sentence or two: how many variants, on which link, when, and how old their versions are. */
export function siteSentence({ dataset, datasets }: Asked): string {
  const { definition, variants } = dataset;
  const cnis = variants.filter(({ cni }) => cni !== BARE_METAL);
  const link = formatShort(gigabitsPerSecond(definition.lab.linkBitsPerSecond));
  const versions = datingVersions(dataset);
  const others = datasets.length - 1;
  return [
    `${countOf(cnis.length, "CNI variant")} measured by ${definition.measuredBy} on the same ${link} Gbit/s servers in ${monthWords(definition.measured)}${versions.length > 0 ? ` (${joinWords(versions)})` : ""}.`,
    ...(others > 0 ? [`${countOf(others, "further dataset")} from other dates and another lab.`] : []),
  ].join(" ");
}
