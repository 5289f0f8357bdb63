import type { Definition } from "./definition";

/** Where a dataset comes from, as answers name it. */
export interface Source {
  readonly title: string;
  /** Of the published files; null where they are not published. */
  readonly repository: string | null;
  readonly commit: string | null;
  /** Of the commit, ISO 8601; null with it. */
  readonly date: string | null;
  readonly licence: string;
}

/** Where a dataset comes from. */
export function sourceOf({ title, source, licence }: Definition): Source {
  const { repository = null, commit = null, date = null } = source ?? {};
  return { title, repository, commit, date, licence };
}

/** Where its files are, in words: "github.com/x/y at 3a5c1590"; what is known of them where they are not published. */
export function placeText({ source, measuredBy }: Definition): string {
  if (!source) return `files of ${measuredBy}, not published`;
  return `${source.repository.replace("https://", "")} at ${source.commit.slice(0, 8)}`;
}

/** The day to which a dataset's figures belong: of its commit, or when it was measured. */
export function dateOf({ source, measured }: Definition): string {
  return source?.date ?? measured;
}
