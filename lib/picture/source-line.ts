import type { Provenance } from "@/lib/dataset/dataset";
import { siteUrl } from "@/lib/site";
import type { Picture } from "./compose";

/** The lines at the foot of every picture. `address` is the page's, from the slash on. */
export function footOf(
  { title, repository, commit, date, licence }: Provenance,
  address: string,
): Pick<Picture, "source" | "shortSource" | "licence" | "link"> {
  const from = `${repository.replace("https://", "")} at ${commit.slice(0, 8)}, ${date}`;
  return {
    source: `Source: ${title}, ${from}`,
    shortSource: `Source: ${from}`,
    licence,
    link: `${siteUrl()}${address}`,
  };
}
