import type { Dataset, Provenance } from "@/lib/dataset/dataset";
import { findFinding } from "@/lib/findings/findings";
import { decodeProfile, sharedProfileHref } from "@/lib/recommend/profile-codec";
import { recommend } from "@/lib/recommend/recommend";
import { selectView } from "@/lib/view/select-view";
import { decodeView, sharedHref } from "@/lib/view/view-codec";
import { vocabularyOf } from "@/lib/view/view-fields";
import type { Picture } from "./compose";
import { comparisonPicture } from "./comparison-picture";
import { findingPicture, findingsPicture } from "./finding-picture";
import { recommendationPicture } from "./recommendation-picture";
import { variantPicture } from "./variant-picture";
import { viewPicture } from "./view-picture";

/** What a page shows, as a picture: `address` names it, the same for every query that comes to the same. */
export interface PagePicture {
  readonly address: string;
  readonly picture: () => Picture;
}

interface Edition {
  readonly dataset: Dataset;
  readonly provenance: Provenance;
}

/**
 * The picture of a page for any query, which decodes as it does on the page. `page` is the page's path in parts: `explorer`, `compare`,
 * `recommend`, `findings`, or `findings` or `variants` and an id. Null where there is no such page.
 */
export function pagePicture(
  page: readonly string[],
  query: string,
  { dataset, provenance }: Edition,
): PagePicture | null {
  const [name, id] = page;
  if (name === "variants" && page.length === 2) {
    const variant = dataset.variants.find((known) => known.id === id);
    if (!variant) return null;
    return {
      address: `/variants/${variant.id}`,
      picture: () => variantPicture(dataset, variant, provenance),
    };
  }
  if (name === "findings" && page.length === 2) {
    const finding = findFinding(dataset, id ?? "");
    return (
      finding && {
        address: `/findings/${finding.id}`,
        picture: () => findingPicture(finding, provenance),
      }
    );
  }
  if (page.length !== 1) return null;
  if (name === "findings") {
    return { address: "/findings", picture: () => findingsPicture(dataset, provenance) };
  }
  if (name === "recommend") {
    const { profile } = decodeProfile(query);
    return {
      address: sharedProfileHref(profile),
      picture: () => recommendationPicture(recommend(dataset, profile), provenance),
    };
  }
  if (name !== "explorer" && name !== "compare") return null;
  const { view } = decodeView(query, vocabularyOf(dataset));
  return name === "explorer"
    ? { address: sharedHref(view), picture: () => viewPicture(selectView(dataset, view), provenance) }
    : {
        address: sharedHref(view, "/compare"),
        picture: () => comparisonPicture(dataset, view, provenance),
      };
}
