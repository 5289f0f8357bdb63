import latest from "@/data/2024-01.definition.json" with { type: "json" };
import earlier from "@/data/2020-08.definition.json" with { type: "json" };
import type { Definition } from "./definition";

/** The editions of the benchmark, the newest first: the first is shown where a link names none. */
export const editionIds = ["2024-01", "2020-08"] as const;
export type EditionId = (typeof editionIds)[number];
export const LATEST_EDITION: EditionId = editionIds[0];

/** The shipped definitions, for links, which are read before a dataset is at hand. `loadDataset` checks the files; whoever has a dataset asks the dataset. */
export const editions: Readonly<Record<EditionId, Definition>> = {
  "2024-01": latest as Definition,
  "2020-08": earlier as Definition,
};
