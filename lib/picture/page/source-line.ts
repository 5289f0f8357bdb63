import type { Definition } from "@/lib/dataset/definition";
import { dateOf, placeText } from "@/lib/dataset/source";
import { siteUrl } from "@/lib/site";
import type { Picture } from "@/lib/picture/paint/compose";

type Foot = Pick<Picture, "source" | "shortSource" | "licence" | "link">;

const fromOf = (definition: Definition) => `${placeText(definition)}, ${dateOf(definition)}`;

/** The lines at the foot of every picture. `address` is the page's, from the slash on. */
export function footOf(definition: Definition, address: string): Foot {
  return footOfAll([definition], address);
}

/** The same of a picture of several datasets, each named with its source. */
export function footOfAll(definitions: readonly Definition[], address: string): Foot {
  const sources = definitions.map((one) => `${one.title}, ${fromOf(one)}`);
  const short = definitions.length === 1 ? definitions.map(fromOf) : definitions.map(placeText);
  const licences = definitions.map(({ id, licence }) =>
    definitions.length === 1 ? licence : `${id}: ${licence}`,
  );
  return {
    source: `Source: ${sources.join("; ")}`,
    shortSource: `Source: ${short.join("; ")}`,
    licence: licences.join(" "),
    link: `${siteUrl()}${address}`,
  };
}
