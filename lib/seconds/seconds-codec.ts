import { valuesOf } from "@/lib/dataset/facts/dimensions";
import type { Definition } from "@/lib/dataset/definition";
import { editionParameter } from "@/lib/link/edition-parameter";
import { linkCodec, type LinkCodec } from "@/lib/link/link";
import { LINK_VERSION } from "@/lib/link/version";
import type { Problem } from "@/lib/link/problem";
import { oneWord, severalWords } from "@/lib/link/words";
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

const initial = { test: "dtm", axis: "zero" } as const;

function codecOf({ edition, catalogue, variantIds }: Vocabulary): LinkCodec<SecondsView> {
  return linkCodec({
    edition: editionParameter(catalogue, edition),
    variant: severalWords({ name: "variant", noun: "variant" }, variantIds, {
      most: { count: MOST_VARIANTS, noun: "variants" },
    }),
    test: oneWord({ name: "test", noun: "test" }, secondsTests, initial.test),
    axis: oneWord({ name: "axis", noun: "scale" }, valuesOf(secondsAxes), initial.axis),
  });
}

/** Decodes any query string to a valid state of the vocabulary's edition and the problems met. Never throws; nothing is dropped in silence. */
export function decodeSeconds(
  search: string | URLSearchParams,
  vocabulary: Vocabulary,
): { readonly view: SecondsView; readonly problems: readonly Problem[] } {
  const { state, problems } = codecOf(vocabulary).decode(search);
  return { view: { ...state, edition: vocabulary.edition }, problems };
}

/** The state as a query string without `?`: defaults left out, empty for the default, else ending in the version. */
export function encodeSeconds(view: SecondsView): string {
  return codecOf({ edition: view.edition, catalogue: [], variantIds: [] }).encode(view);
}

/** The address of the page in this state: `/seconds?variant=cilium&v=1`. */
export function secondsHref(view: Pick<SecondsView, "edition"> & Partial<SecondsView>): string {
  const query = encodeSeconds({ ...initial, variant: [], ...view });
  return `/seconds?${query || `v=${LINK_VERSION}`}`;
}
