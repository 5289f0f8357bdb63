import { catalogueOf, datasetIn, findVariant, type DataFolder } from "@/lib/dataset/files/data-folder";
import { findFinding } from "@/lib/findings/findings";
import { findingsHref } from "@/lib/findings/findings-link";
import { decodeHistory, sharedHistoryHref } from "@/lib/history/history-codec";
import { historyEditions } from "@/lib/history/history-editions";
import { historyWords } from "@/lib/history/history-state";
import { selectHistory } from "@/lib/history/select-history";
import { decodeProfile, sharedProfileHref } from "@/lib/recommend/profile/profile-codec";
import { recommend } from "@/lib/recommend/score/recommend";
import { hasSecondsFiles, loadSeconds } from "@/lib/seconds/load-seconds";
import { decodeEditionLink, variantHref, editionNamedIn } from "@/lib/view/link/edition-link";
import { decodeSeconds, secondsHref } from "@/lib/seconds/seconds-codec";
import { selectDrawn } from "@/lib/view/select/select-drawn";
import { decodeView, viewHref } from "@/lib/view/link/view-codec";
import { vocabularyOf } from "@/lib/view/link/view-fields";
import type { Picture } from "@/lib/picture/paint/compose";
import { campaignsOf } from "@/lib/repeatability/campaigns";
import { decodeRepeats, repeatsHref } from "@/lib/repeatability/repeat-codec";
import { repeatPicture } from "./repeat-picture";
import { comparisonPicture } from "./comparison-picture";
import { findingPicture, findingsPicture } from "./finding-picture";
import { answeredQuestion, questionHref } from "@/lib/questions/questions";
import { questionPicture } from "./question-picture";
import { defaultOf } from "@/lib/dataset/catalogue";
import { homePicture } from "./home-picture";
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

function variantPage(id: string | undefined, query: string, folder: DataFolder): PagePicture | null {
  const { edition } = decodeEditionLink(query, catalogueOf(folder));
  const found = findVariant(folder, edition, id);
  if (!found) return null;
  const { dataset, variant } = found;
  return {
    address: variantHref(dataset.definition, variant.id),
    picture: () => variantPicture(dataset, variant),
  };
}

function findingsPage(id: string | undefined, query: string, folder: DataFolder): PagePicture | null {
  const { edition } = decodeEditionLink(query, catalogueOf(folder));
  const dataset = datasetIn(folder, edition);
  const address = findingsHref(edition, id);
  if (id === undefined) return { address, picture: () => findingsPicture(dataset) };
  const finding = findFinding(dataset, id);
  return finding && { address, picture: () => findingPicture(finding, edition) };
}

function questionPage(id: string | undefined, query: string, folder: DataFolder): PagePicture | null {
  const { edition } = decodeEditionLink(query, catalogueOf(folder));
  const datasets = folder.datasets.map(({ dataset }) => dataset);
  const answered = answeredQuestion({ dataset: datasetIn(folder, edition), datasets }, id ?? "");
  return (
    answered && {
      address: questionHref(edition, answered.question.id),
      picture: () => questionPicture(answered, edition),
    }
  );
}

function homePage(folder: DataFolder): PagePicture {
  const dataset = datasetIn(folder, defaultOf(catalogueOf(folder)));
  const datasets = folder.datasets.map((loaded) => loaded.dataset);
  return { address: "/", picture: () => homePicture({ dataset, datasets }) };
}

function historyPage(query: string, folder: DataFolder): PagePicture | null {
  const editions = historyEditions(folder);
  if (!editions) return null;
  const { state } = decodeHistory(query, historyWords(editions.older.definition, editions.newer.definition));
  return { address: sharedHistoryHref(state), picture: () => historyPicture(selectHistory(editions, state)) };
}

function repeatsPage(query: string, folder: DataFolder): PagePicture | null {
  const campaigns = campaignsOf(folder);
  if (!campaigns) return null;
  const { state } = decodeRepeats(query, campaigns);
  return { address: repeatsHref(state, campaigns), picture: () => repeatPicture(campaigns, state) };
}

/** The dataset that a query names, with the words that the rest of it may use. */
function openQuery(query: string, folder: DataFolder) {
  const catalogue = catalogueOf(folder);
  const dataset = datasetIn(folder, editionNamedIn(query, catalogue));
  return { dataset, vocabulary: vocabularyOf(dataset, catalogue) };
}

function secondsPage(query: string, folder: DataFolder): PagePicture {
  const { dataset, vocabulary } = openQuery(query, folder);
  const { view } = decodeSeconds(query, vocabulary);
  const secondsOf = hasSecondsFiles(dataset.definition) ? (id: string) => loadSeconds(id, dataset) : null;
  return { address: secondsHref(view), picture: () => secondsPicture(dataset, view, secondsOf) };
}

function recommendationPage(query: string, folder: DataFolder): PagePicture {
  const { profile } = decodeProfile(query, catalogueOf(folder));
  const dataset = datasetIn(folder, profile.edition);
  return {
    address: sharedProfileHref(profile),
    picture: () => recommendationPicture(recommend(dataset, profile)),
  };
}

function viewPage(name: "explorer" | "compare", query: string, folder: DataFolder): PagePicture {
  const { dataset, vocabulary } = openQuery(query, folder);
  const { view } = decodeView(query, vocabulary);
  return name === "explorer"
    ? { address: viewHref(view), picture: () => viewPicture(selectDrawn(dataset, view)) }
    : { address: viewHref(view, "/compare"), picture: () => comparisonPicture(dataset, view) };
}

/**
 * The picture of a page for any query, which decodes as it does on the page. `page` is the page's path in parts: `home`, `explorer`, `compare`,
 * `recommend`, `repeatability`, `seconds`, `history`, `findings`, or `findings`, `questions` or `variants` and an id. Null where there is no such page.
 */
export function pagePicture(page: readonly string[], query: string, folder: DataFolder): PagePicture | null {
  const [name, id] = page;
  if (name === "variants" && page.length === 2) return variantPage(id, query, folder);
  if (name === "findings" && page.length <= 2) return findingsPage(id, query, folder);
  if (name === "questions" && page.length === 2) return questionPage(id, query, folder);
  if (page.length !== 1) return null;
  switch (name) {
    case "home":
      return homePage(folder);
    case "explorer":
    case "compare":
      return viewPage(name, query, folder);
    case "history":
      return historyPage(query, folder);
    case "repeatability":
      return repeatsPage(query, folder);
    case "seconds":
      return secondsPage(query, folder);
    case "recommend":
      return recommendationPage(query, folder);
    case undefined:
    default:
      return null;
  }
}
