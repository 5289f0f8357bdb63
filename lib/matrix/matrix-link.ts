import type { Definition } from "@/lib/dataset/definition";
import { linkCodec, type DecodedLink, type LinkCodec } from "@/lib/link/link";
import { parameter, type Parameter } from "@/lib/link/parameter";
import { oneWord, severalWords } from "@/lib/link/words";
import { matrixColumnIds, type MatrixColumnId } from "./matrix-columns";

/** What rows are grouped by. */
export const matrixGroups = {
  none: "no groups",
  cni: "CNI",
  dataplane: "data plane",
  encryption: "encryption",
} as const;
export type MatrixGroup = keyof typeof matrixGroups;

/** A column that sorts, from the best figure on, or from the worst with `-`; `name` by name; `published` as in the source. */
export type MatrixOrder = "published" | "name" | MatrixColumnId | `-${MatrixColumnId}`;

/** How many rows may be ticked: as many as are compared. */
export const MOST_TICKED = 4;

/** What the front page shows of the matrix. */
export interface MatrixView {
  readonly order: MatrixOrder;
  readonly group: MatrixGroup;
  /** Text that a row must have; empty for all. */
  readonly find: string;
  /** Ids of the ticked rows, in the order in which they were ticked. */
  readonly tick: readonly string[];
}

const orders: readonly MatrixOrder[] = [
  "published",
  "name",
  ...matrixColumnIds,
  ...matrixColumnIds.map((id) => `-${id}` as const),
];

/** The longest text to look for. */
const MOST_LETTERS = 40;

const findParameter: Parameter<string> = parameter<string>({
  read: (given, report) => {
    const text = given.join(" ").trim();
    if (text.length > MOST_LETTERS)
      report("find", text, () => `The search has ${MOST_LETTERS} letters at most; the rest was left out.`);
    return text.slice(0, MOST_LETTERS);
  },
  write: (text) => text,
  initial: "",
});

/** The parameters of the front page, none of which is one of the explorer's, which was there before. */
export const matrixParameterNames = ["order", "group", "find", "tick"] as const;

/** The variants that a link may tick, by id and name. */
export type Tickable = Pick<Definition, "variantNames">;

function codecOf({ variantNames }: Tickable): LinkCodec<MatrixView> {
  return linkCodec<MatrixView>({
    order: oneWord<MatrixOrder>({ name: "order", noun: "column" }, orders, "published"),
    group: oneWord<MatrixGroup>(
      { name: "group", noun: "group" },
      Object.keys(matrixGroups) as MatrixGroup[],
      "none",
    ),
    find: findParameter,
    tick: severalWords({ name: "tick", noun: "variant" }, Object.keys(variantNames), {
      isOrdered: true,
      most: { count: MOST_TICKED, noun: "variants" },
    }),
  });
}

/** Decodes any query of the front page to a valid view and the problems met. Never throws. */
export function decodeMatrix(search: string | URLSearchParams, edition: Tickable): DecodedLink<MatrixView> {
  return codecOf(edition).decode(search);
}

/** A view's query without `?`; empty for the first one. */
export function encodeMatrix(view: MatrixView, edition: Tickable): string {
  return codecOf(edition).encode(view);
}

/** The address of a view of the matrix on its page, the front page where none is named. */
export function matrixHref(view: MatrixView, edition: Tickable, page = "/"): string {
  const query = encodeMatrix(view, edition);
  return query ? `${page}?${query}` : page;
}
