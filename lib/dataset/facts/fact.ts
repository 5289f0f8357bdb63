import { CellError, type ReadCell } from "./read-cell";

/** The cells of a row, by column. */
export type Cells = Readonly<Record<string, string>>;

/** A filter on a fact: a variant has one word of it, or none where the fact does not apply. */
export interface FactFilter<Value> {
  /** How a problem names one of its words: "data plane". */
  readonly noun: string;
  /** Every word that there can be, in the order shown; null where datasets bring words of their own. */
  readonly closed: readonly string[] | null;
  /** Words of a dataset, each once, in the order shown. */
  readonly sort: (words: Iterable<string>) => string[];
  readonly word: (value: Value) => string | null;
  readonly label: (word: string) => string;
  /** For machines: what naming its words does. */
  readonly meaning: string;
}

/** How a fact is shown in the table of results. */
export interface FactDisplay<Value> {
  /** The text in the table; null where the fact does not apply. */
  readonly cell: (value: Value, cni: string) => string | null;
  /** What the table says where there is no text, and why; "none" unless given. */
  readonly absent?: { readonly text: string; readonly note: string };
  /** A number to sort by; the text unless given. The column is then one of numbers. */
  readonly sortKey?: (value: Value) => number | null;
  readonly unit?: string;
  /** For the table's head, where the label alone would be unclear there. */
  readonly head?: string;
}

/**
 * A fact about a variant, declared once: its label, its place in `<id>.variants.csv`, how it is read, written, shown and filtered. Links,
 * filters, table, exports, the list of facts and the API's description are made from it.
 */
export interface Fact<Id extends string, Value> {
  /** Its word in links and its column in tables. */
  readonly id: Id;
  readonly label: string;
  /** Its columns in the file. */
  readonly columns: readonly string[];
  /** How their texts become the value. Throws a `CellError`, which is about the last of its columns. */
  readonly read: (cells: Cells) => Value;
  readonly write: (value: Value) => Cells;
  readonly display?: FactDisplay<Value>;
  /** The text in the list of a variant's facts, where it differs from the table's; null leaves the fact out. */
  readonly list?: (value: Value, cni: string) => string | null;
  readonly filter?: FactFilter<Value>;
}

/** The text of a column. Throws a `CellError` where the row has none. */
export function cellOf(cells: Cells, column: string): string {
  const text = cells[column];
  if (text === undefined) throw new CellError(`expected a column ${column}`);
  return text;
}

type Options<Value> = Pick<Fact<string, Value>, "display" | "list" | "filter">;

/** A fact that is one column of the file. */
export function fact<const Id extends string, Value, const More extends Options<Value>>(
  id: Id,
  label: string,
  column: {
    readonly name: string;
    readonly read: ReadCell<Value>;
    readonly write: (value: Value) => string;
  },
  options: More,
) {
  return {
    id,
    label,
    columns: [column.name],
    read: (cells: Cells): Value => column.read(cellOf(cells, column.name)),
    write: (value: Value): Cells => ({ [column.name]: column.write(value) }),
    ...options,
  };
}
