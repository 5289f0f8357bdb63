import { editionIds, type EditionId } from "@/lib/dataset/editions";
import type { LoadedDataset } from "@/lib/dataset/read-dataset";
import { linkEdition } from "@/lib/view/link-edition";
import { findFinding } from "@/lib/findings/findings";
import { decodeFindingsLink, findingsHref } from "@/lib/findings/findings-link";
import { decodeHistory, sharedHistoryHref } from "@/lib/history/history-codec";
import { historyEditions } from "@/lib/history/history-state";
import { selectHistory } from "@/lib/history/select-history";
import { decodeProfile, sharedProfileHref } from "@/lib/recommend/profile-codec";
import { recommend } from "@/lib/recommend/recommend";
import { hasSecondsFiles, loadSeconds } from "@/lib/seconds/load-seconds";
import { decodeSeconds, secondsHref } from "@/lib/view/seconds-codec";
import { selectDrawn } from "@/lib/view/select-drawn";
import { decodeView, sharedHref } from "@/lib/view/view-codec";
import { vocabularyOf } from "@/lib/view/view-fields";
import type { Picture } from "./compose";
import { comparisonPicture } from "./comparison-picture";
import { findingPicture, findingsPicture } from "./finding-picture";
import { historyPicture } from "./history-picture";
import { recommendationPicture } from "./recommendation-picture";
import { secondsPicture } from "./seconds-picture";
import { variantPicture } from "./variant-picture";
import { viewPicture } from "./view-picture";

/** What a page shows, as a picture: `address` names it, the same for every query that comes to the same. */
export interface PagePicture {
  readonly address: string;
  readonly picture: () => Picture;
}

/** An edition as the server has loaded it. */
type OpenEdition = (edition: EditionId) => LoadedDataset;

function variantPage(id: string | undefined, open: OpenEdition): PagePicture | null {
  for (const edition of editionIds) {
    const { dataset, provenance } = open(edition);
    const variant = dataset.variants.find((known) => known.id === id);
    if (variant)
      return {
        address: `/variants/${variant.id}`,
        picture: () => variantPicture(dataset, variant, provenance),
      };
  }
  return null;
}

function findingsPage(id: string | undefined, query: string, open: OpenEdition): PagePicture | null {
  const { edition } = decodeFindingsLink(query);
  const { dataset, provenance } = open(edition);
  const address = findingsHref(edition, id);
  if (id === undefined) return { address, picture: () => findingsPicture(dataset, provenance) };
  const finding = findFinding(dataset, id);
  return finding && { address, picture: () => findingPicture(finding, provenance) };
}

function historyPage(query: string, open: OpenEdition): PagePicture {
  const { state } = decodeHistory(query);
  const [older, newer] = [open(historyEditions.older), open(historyEditions.newer)];
  const editions = { older: older.dataset, newer: newer.dataset };
  return {
    address: sharedHistoryHref(state),
    picture: () => historyPicture(selectHistory(editions, state), [newer.provenance, older.provenance]),
  };
}

function secondsPage(query: string, open: OpenEdition): PagePicture {
  const { dataset, provenance } = open(linkEdition(query));
  const { view } = decodeSeconds(query, vocabularyOf(dataset));
  const secondsOf = hasSecondsFiles(dataset) ? (id: string) => loadSeconds(id, dataset) : null;
  return {
    address: secondsHref(view),
    picture: () => secondsPicture(dataset, view, secondsOf, provenance),
  };
}

/**
 * The picture of a page for any query, which decodes as it does on the page. `page` is the page's path in parts: `explorer`, `compare`,
 * `recommend`, `seconds`, `history`, `findings`, or `findings` or `variants` and an id. `open` gives an edition. Null where there is no such page.
 */
export function pagePicture(page: readonly string[], query: string, open: OpenEdition): PagePicture | null {
  const [name, id] = page;
  if (name === "variants" && page.length === 2) return variantPage(id, open);
  if (name === "findings" && page.length <= 2) return findingsPage(id, query, open);
  if (page.length !== 1) return null;
  if (name === "history") return historyPage(query, open);
  if (name === "seconds") return secondsPage(query, open);
  if (name === "recommend") {
    const { profile } = decodeProfile(query);
    const { dataset, provenance } = open(profile.edition);
    return {
      address: sharedProfileHref(profile),
      picture: () => recommendationPicture(recommend(dataset, profile), provenance),
    };
  }
  if (name !== "explorer" && name !== "compare") return null;
  const { dataset, provenance } = open(linkEdition(query));
  const { view } = decodeView(query, vocabularyOf(dataset));
  return name === "explorer"
    ? { address: sharedHref(view), picture: () => viewPicture(selectDrawn(dataset, view), provenance) }
    : {
        address: sharedHref(view, "/compare"),
        picture: () => comparisonPicture(dataset, view, provenance),
      };
}
