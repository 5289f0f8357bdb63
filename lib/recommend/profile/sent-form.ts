import { aimIds, type AimId } from "./aims";
import { demandIds } from "./profile-fields";

/** What a form calls the weight of an aim: a slider sends a number alone. */
export function weightParameter(aim: AimId): string {
  return `weight-${aim}`;
}

/**
 * A query as a form without script sends it, as a link says it: a box that is not ticked is a no, and the weight of each aim is part of
 * `weights`. A query that no form sent is returned as it is.
 */
export function readSentForm(query: URLSearchParams): URLSearchParams {
  if (!query.has("form")) return query;
  const read = new URLSearchParams(query);
  for (const name of demandIds) if (!read.has(name)) read.set(name, "no");
  for (const aim of aimIds) {
    const weight = read.get(weightParameter(aim));
    read.delete(weightParameter(aim));
    if (weight !== null) read.append("weights", `${aim}:${weight}`);
  }
  return read;
}
