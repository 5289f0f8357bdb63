import { openEditionLink } from "@/app/open-edition";
import { loadFolder } from "@/lib/dataset/files/load-dataset";
import type { Asked } from "@/lib/questions/question";

/** What the questions of a page are asked of. Throws as `loadFolder` does. */
export function askedOf(query: string | URLSearchParams) {
  const opened = openEditionLink(query);
  const datasets = loadFolder().datasets.map(({ dataset }) => dataset);
  const asked: Asked = { dataset: opened.dataset, datasets };
  return { ...opened, asked, edition: opened.dataset.definition };
}
