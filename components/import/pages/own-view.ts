import type { Catalogue } from "@/lib/dataset/catalogue";
import type { Dataset } from "@/lib/dataset/dataset";

/** What a page on the reader's own results is drawn from. */
export interface OwnView {
  readonly dataset: Dataset;
  /** The reader's dataset first, then the published ones. */
  readonly catalogue: Catalogue;
  /** The query string. */
  readonly search: string;
  /** The fragment of a link that carries the dataset; empty where it is too large for one. */
  readonly carried: string;
  /** The variant, question or finding that the page is about. */
  readonly id?: string;
}
