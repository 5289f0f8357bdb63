import { createMultiParser } from "nuqs/server";
import type { Report } from "./problem";

interface Meaning<Value> {
  /** What a parameter's texts come to: null where none of them can be used. Reports what cannot. */
  readonly read: (given: readonly string[], report: Report) => Value | null;
  /** A value as a link has it. */
  readonly write: (value: NonNullable<Value>) => string;
  /** What a link means that does not name the parameter. */
  readonly initial: Value;
  /** Whether links leave a value out; where not given, whether it is written as the initial one is. */
  readonly isInitial?: (value: NonNullable<Value>) => boolean;
}

type Parser<Value> = ReturnType<typeof createMultiParser<NonNullable<Value>>>;

/** A parameter of a link: a nuqs parser, which reads, writes and leaves out the default; and, over it, what it could not use. */
export interface Parameter<Value> extends Meaning<Value> {
  readonly parser: Parser<Value>;
}

/** Says nothing: nuqs reads, and a second reading reports. */
const silent: Report = () => undefined;

/** Makes a parameter from its one definition of reading and writing. */
export function parameter<Value>(meaning: Meaning<Value>): Parameter<Value> {
  const { read, write, initial, isInitial } = meaning;
  const parser = createMultiParser<NonNullable<Value>>({
    parse: (given) => read(given, silent) ?? null,
    serialize: (value) => [write(value)],
    eq: (value, other) => (isInitial ? isInitial(value) : write(value) === write(other)),
  });
  const withDefault = initial === null ? parser : parser.withDefault(initial as NonNullable<Value>);
  return { ...meaning, parser: withDefault };
}

/** The parameters of a link by name, in the order in which links are written. */
export type Parameters<State> = { readonly [Name in keyof State]: Parameter<State[Name]> };
