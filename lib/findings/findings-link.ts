import type { Definition } from "@/lib/dataset/definition";
import { editionHref } from "@/lib/view/link/edition-link";

/** The address of the findings of a dataset, or of one by its id: `/findings/udp-poor?edition=2020-08&v=1`. */
export function findingsHref(edition: Definition, id?: string): string {
  return editionHref(id === undefined ? "/findings" : `/findings/${id}`, edition);
}
