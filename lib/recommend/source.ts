import type { Provenance } from "@/lib/dataset/dataset";

/** Where an edition comes from, as answers name it. */
export type Source = Pick<Provenance, "title" | "repository" | "commit" | "date" | "licence">;

/** The part of a provenance that answers carry. */
export function sourceOf({ title, repository, commit, date, licence }: Provenance): Source {
  return { title, repository, commit, date, licence };
}
