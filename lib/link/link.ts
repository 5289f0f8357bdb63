import { createLoader, createSerializer } from "nuqs/server";
import { nearestWord } from "./nearest-word";
import type { Parameters } from "./parameter";
import { problemList, quote, type Problem, type Report } from "./problem";
import { checkVersion, LINK_VERSION } from "./version";

/** Parameters that may be in a query and are no part of its state: a form without script sends `form`. */
const ownParameters = new Set(["v", "form"]);

/** A link's state, and what of the link could not be used. */
export interface DecodedLink<State> {
  readonly state: State;
  readonly problems: readonly Problem[];
}

/** A page's links, both ways. */
export interface LinkCodec<State> {
  /** The state that any query string comes to. Never throws. */
  readonly read: (query: URLSearchParams) => State;
  /** The same with what cannot be used. Never throws; what cannot be used, unknown parameters and versions among it, is reported. */
  readonly decode: (search: string | URLSearchParams) => DecodedLink<State>;
  /** The query string without `?` and version: what is as by default is left out. */
  readonly query: (state: State) => string;
  /** The query string without `?`: empty where all is as by default, else ending in the version. */
  readonly encode: (state: State) => string;
}

function unknownName(name: string, names: readonly string[]): string {
  const meant = nearestWord(name, names);
  return `Unknown parameter ${quote(name)}${meant ? `: did you mean ${meant}?` : "."} It changes nothing.`;
}

function checkNames(query: URLSearchParams, names: readonly string[], report: Report): void {
  for (const name of new Set(query.keys())) {
    if (ownParameters.has(name) || names.includes(name)) continue;
    report(name, query.get(name) ?? "", () => unknownName(name, names));
  }
}

/** A query with the version that it is written in, where it says anything. */
export function versioned(query: string): string {
  return query && `${query}&v=${LINK_VERSION}`;
}

/** The links of these parameters. nuqs reads, writes and leaves out defaults; problems and the version are told over it. */
export function linkCodec<State extends object>(parameters: Parameters<State>): LinkCodec<State> {
  type Name = keyof State & string;
  const names = Object.keys(parameters) as Name[];
  const parsers = Object.fromEntries(names.map((name) => [name, parameters[name].parser]));
  const load = createLoader(parsers);
  const serialise = createSerializer(parsers);
  const query = (state: State) =>
    serialise(Object.fromEntries(names.map((name) => [name, state[name]])) as never).slice(1);
  const read = (given: URLSearchParams) => load(given) as State;
  return {
    read,
    decode: (search) => {
      const given = new URLSearchParams(search);
      const { report, problems } = problemList();
      checkVersion(given, report);
      for (const name of names) if (given.has(name)) parameters[name].read(given.getAll(name), report);
      checkNames(given, names, report);
      return { state: read(given), problems: problems() };
    },
    query,
    encode: (state) => versioned(query(state)),
  };
}
