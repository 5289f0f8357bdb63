import type { Cells, Fact, FactFilter } from "./fact";
import { facts, type FactColumnId, type FactFilterId, type FactName, type Variant } from "./facts";

type AnyFact = Fact<string, unknown>;

/** Every fact with the name of its property, in the order of the file. A declaration takes the value of its own property alone. */
const entries = Object.entries(facts) as unknown as readonly (readonly [FactName, AnyFact])[];

/** The header of `<id>.variants.csv`. */
export const variantsHeader: readonly string[] = entries.flatMap(([, { columns }]) => columns);

/** A variant as a row of the file, in the order of its header. */
export function variantRow(variant: Variant): string[] {
  const cells: Cells = Object.assign(
    {},
    ...entries.map(([name, { write }]) => write(variant[name])),
  ) as Cells;
  return variantsHeader.map((column) => cells[column] ?? "");
}

/** A filter on a fact, which takes a variant. */
export interface VariantFilter extends Pick<
  FactFilter<unknown>,
  "noun" | "closed" | "sort" | "label" | "meaning"
> {
  readonly id: FactFilterId;
  /** Its heading. */
  readonly heading: string;
  /** The variant's word; null where the fact does not apply to it. */
  readonly word: (variant: Variant) => string | null;
}

/** The filters on facts, in the order of the facts. */
export const factFilters: readonly VariantFilter[] = entries.flatMap(([name, { id, label, filter }]) =>
  filter
    ? [
        {
          ...filter,
          id: id as FactFilterId,
          heading: label,
          word: (variant: Variant) => filter.word(variant[name]),
        },
      ]
    : [],
);

/** A fact as a column of a table. */
export interface FactColumn {
  readonly id: FactColumnId;
  readonly head: string;
  readonly unit: string | null;
  readonly numeric: boolean;
  /** Null where the fact does not apply. */
  readonly text: (variant: Variant) => string | null;
  /** What is shown where there is no text, and why. */
  readonly absent: { readonly text: string; readonly note: string | null };
  /** What the column sorts by. */
  readonly sortKey: (variant: Variant) => number | string | null;
}

/** The facts that have a column, in the order of the facts. */
export const factColumns: readonly FactColumn[] = entries.flatMap(([name, { id, label, display }]) => {
  if (!display) return [];
  const { cell, sortKey, absent } = display;
  const text = (variant: Variant) => cell(variant[name], variant.cni);
  return [
    {
      id: id as FactColumnId,
      head: display.head ?? label,
      unit: display.unit ?? null,
      numeric: sortKey !== undefined,
      text,
      absent: absent ?? { text: "none", note: null },
      sortKey: (variant: Variant) => (sortKey ? sortKey(variant[name]) : text(variant)),
    },
  ];
});

/** A variant's facts as a list: name of the property, label and text. */
export function listFacts(
  variant: Variant,
): { readonly name: FactName; readonly label: string; readonly text: string }[] {
  return entries.flatMap(([name, { label, list, display }]) => {
    const text = list
      ? list(variant[name], variant.cni)
      : display && (display.cell(variant[name], variant.cni) ?? "none");
    return text === undefined || text === null ? [] : [{ name, label, text }];
  });
}

/** A fact's text of a variant, as the table has it; "none" where it does not apply. */
export function factText(id: FactColumnId, variant: Variant): string {
  const column = factColumns.find((one) => one.id === id);
  return column?.text(variant) ?? column?.absent.text ?? "none";
}

/** How a row of the file becomes a value of each fact, with the columns of the fact. */
export const factReaders: readonly (readonly [FactName, Pick<AnyFact, "read" | "columns">])[] = entries;
