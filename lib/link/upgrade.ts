import { quote, type Report } from "./problem";
import { wordsOf } from "./words";

/** The step from one version of links to the next. */
export interface Upgrader {
  /** The parameters whose meaning changes, and those that take their place: all others pass untouched. */
  readonly takes: readonly string[];
  /**
   * What says the same in the next version. `taken` holds the parameters named in `takes` and no others; it is empty where the
   * link has none of them.
   */
  readonly upgrade: (taken: URLSearchParams) => URLSearchParams;
}

/** The version to read a query as: the first that it names and that exists. Every other word of its `v` is told. */
function versionOf(
  query: URLSearchParams,
  names: ReadonlySet<string>,
  newest: number,
  report: Report,
): number {
  const words = wordsOf(query.getAll("v"));
  const known = Array.from({ length: newest }, (_, index) => String(index + 1));
  const isToday = words.length > 0 || query.has("form") || ![...query.keys()].some((name) => names.has(name));
  const version = words.find((word) => known.includes(word)) ?? String(isToday ? newest : 1);
  for (const word of words) {
    if (word !== version)
      report("v", word, () => `This link says version ${quote(word)}; it was read as version ${version}.`);
  }
  return Number(version);
}

function takeStep(query: URLSearchParams, { takes, upgrade }: Upgrader): URLSearchParams {
  const pairs = [...query];
  const taken = new URLSearchParams(pairs.filter(([name]) => takes.includes(name)));
  return new URLSearchParams([...upgrade(taken), ...pairs.filter(([name]) => !takes.includes(name))]);
}

/**
 * A query as a link of the newest version, which is one more than there are upgraders; they stand from the oldest on. `names` are
 * the parameters of the newest version. A query without `v` is of version 1, but for one that today's page sent as a form (`form`)
 * or that says nothing: its defaults are those of today. A version that does not exist is told and read as the newest. Never
 * throws: a step whose upgrader does is left out and told.
 */
export function upgradeLink(
  query: URLSearchParams,
  names: readonly string[],
  upgraders: readonly Upgrader[],
  report: Report,
): URLSearchParams {
  const everNamed = new Set([...names, ...upgraders.flatMap(({ takes }) => takes)]);
  const first = versionOf(query, everNamed, upgraders.length + 1, report);
  let upgraded = new URLSearchParams([...query].filter(([name]) => name !== "v"));
  upgraders.slice(first - 1).forEach((upgrader, index) => {
    const version = first + index;
    try {
      upgraded = takeStep(upgraded, upgrader);
    } catch {
      report(
        "v",
        String(version),
        () =>
          `This link of version ${version} could not be translated: it was read as version ${version + 1}.`,
      );
    }
  });
  return upgraded;
}
