import type { Provenance } from "@/lib/dataset/dataset";
import { siteUrl } from "@/lib/site";
import type { Picture } from "./compose";

type Foot = Pick<Picture, "source" | "shortSource" | "licence" | "link">;

const placeOf = ({ repository, commit }: Provenance) =>
  `${repository.replace("https://", "")} at ${commit.slice(0, 8)}`;
const fromOf = (provenance: Provenance) => `${placeOf(provenance)}, ${provenance.date}`;

/** The lines at the foot of every picture. `address` is the page's, from the slash on. */
export function footOf(provenance: Provenance, address: string): Foot {
  return footOfAll([provenance], address);
}

/** The same of a picture of several editions, each named with its source. */
export function footOfAll(provenances: readonly Provenance[], address: string): Foot {
  const sources = provenances.map((one) => `${one.title}, ${fromOf(one)}`);
  const short = provenances.length === 1 ? provenances.map(fromOf) : provenances.map(placeOf);
  const licences = provenances.map(({ edition, licence }) =>
    provenances.length === 1 ? licence : `${edition}: ${licence}`,
  );
  return {
    source: `Source: ${sources.join("; ")}`,
    shortSource: `Source: ${short.join("; ")}`,
    licence: licences.join(" "),
    link: `${siteUrl()}${address}`,
  };
}
