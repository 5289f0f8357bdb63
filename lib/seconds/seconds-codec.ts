import type { Definition } from "@/lib/dataset/definition";
import { decodeLink, encodeLink } from "@/lib/link/link";
import { LINK_VERSION } from "@/lib/link/version";
import { quote, type Problem, type Report } from "@/lib/link/problem";
import { decodeWord, unknownWord, wordsOf } from "@/lib/link/words";
import { secondsTests, type SecondsTestId } from "./seconds-file";
import type { Vocabulary } from "@/lib/view/link/view-fields";

/** How many variants can be shown below each other, second by second. */
export const MOST_VARIANTS = 4;

/** Where the scales of the small charts begin. */
export const secondsAxes = { zero: "from zero", fit: "fitted to the values" } as const;
export type SecondsAxis = keyof typeof secondsAxes;

/** What the page of seconds shows: the runs of up to four variants on one test; without a variant, all of them in figures. */
export interface SecondsView {
  readonly edition: Definition;
  /** In the edition's order. */
  readonly variant: readonly string[];
  readonly test: SecondsTestId;
  readonly axis: SecondsAxis;
}

const fields = [
  { name: "edition", noun: "edition" },
  { name: "variant", noun: "variant" },
  { name: "test", noun: "test" },
  { name: "axis", noun: "scale" },
] as const;
type FieldName = (typeof fields)[number]["name"];
const initial = { test: "dtm", axis: "zero" } as const;

function decodeVariants(given: readonly string[], known: readonly string[], report: Report): string[] {
  const wanted = new Set<string>();
  for (const word of wordsOf(given)) {
    if (known.includes(word.toLowerCase())) wanted.add(word.toLowerCase());
    else report("variant", word, () => unknownWord(fields[1], word, known, "It was left out."));
  }
  const chosen = known.filter((id) => wanted.has(id));
  for (const extra of chosen.slice(MOST_VARIANTS))
    report(
      "variant",
      extra,
      () => `At most ${MOST_VARIANTS} variants are shown: ${quote(extra)} was left out.`,
    );
  return chosen.slice(0, MOST_VARIANTS);
}

/** Decodes any query string to a valid state of the vocabulary's edition and the problems met. Never throws; nothing is dropped in silence. */
export function decodeSeconds(
  search: string | URLSearchParams,
  { edition, catalogue, variantIds }: Vocabulary,
): { readonly view: SecondsView; readonly problems: readonly Problem[] } {
  const words: Record<Exclude<FieldName, "variant">, readonly string[]> = {
    edition: catalogue.map(({ id }) => id),
    test: secondsTests,
    axis: Object.keys(secondsAxes),
  };
  const { state, problems } = decodeLink(search, fields, (field, given, _before, report) =>
    field.name === "variant"
      ? decodeVariants(given, variantIds, report)
      : decodeWord(field, given, words[field.name], { ...initial, edition: edition.id }[field.name], report),
  );
  return { view: { ...state, edition } as unknown as SecondsView, problems };
}

/** The state as a query string without `?`: defaults left out, empty for the default, else ending in the version. */
export function encodeSeconds({ edition, variant, test, axis }: SecondsView): string {
  return encodeLink([
    ["edition", edition.isDefault ? null : edition.id],
    ["variant", variant.length === 0 ? null : variant.join(",")],
    ["test", test === initial.test ? null : test],
    ["axis", axis === initial.axis ? null : axis],
  ]);
}

/** The address of the page in this state: `/seconds?variant=cilium&v=1`. */
export function secondsHref(view: Pick<SecondsView, "edition"> & Partial<SecondsView>): string {
  const query = encodeSeconds({ ...initial, variant: [], ...view });
  return `/seconds?${query || `v=${LINK_VERSION}`}`;
}
