import latest from "@/data/2024-01.definition.json";
import earlier from "@/data/2020-08.definition.json";
import type { Definition } from "./definition";

/** The editions of the benchmark, the newest first: the first is shown where a link names none. */
export const editionIds = ["2024-01", "2020-08"] as const;
export type EditionId = (typeof editionIds)[number];
export const LATEST_EDITION: EditionId = editionIds[0];

/** The definitions that are shipped; `loadDataset` checks them. What has a dataset asks the dataset for its own. */
export const editions: Readonly<Record<EditionId, Definition>> = {
  "2024-01": latest as Definition,
  "2020-08": earlier as Definition,
};
