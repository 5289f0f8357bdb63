/** For tests: views that leave something to draw, names that nobody expects, and pictures read back. Nothing else imports this. */
import fc from "fast-check";
import type { Dataset } from "@/lib/dataset/dataset";
import type { Box, Drawing, Item, RectItem, TextItem } from "@/lib/picture/drawing";
import { textWidth } from "@/lib/picture/glyphs";
import { vocabularyOf } from "@/lib/view/view-fields";
import type { ViewState } from "@/lib/view/view-state";
import { arbitraryView } from "./drawn-dataset";

/** Any view that is not filtered to nothing: of its filters on variants at most the encryption is kept, and three are taken out. */
export function arbitraryFullView(dataset: Dataset): fc.Arbitrary<ViewState> {
  const vocabulary = vocabularyOf(dataset);
  const hidden = fc.subarray([...vocabulary.variantIds], { maxLength: 3 });
  return fc.tuple(arbitraryView(vocabulary), hidden, fc.boolean()).map(([view, hide, keepsEncryption]) => ({
    ...view,
    cni: [],
    variant: [],
    dataplane: [],
    kubeproxy: [],
    policy: [],
    columns: [],
    encryption: keepsEncryption ? view.encryption : [],
    hide,
  }));
}

const hostile = [
  ..."<>&\"'\t\n\u0000\u0007\u000b\u001b\u007f\u00ad\u200d\u202e\ufffe\uffff漢",
  "😀",
  "👩‍👩‍👧",
  "\ud800",
  "\udfff",
  "]]>",
  "<!--",
  "</svg>",
  "&amp;",
  'url("https://a.example/")',
];

/** Names that no CNI has: signs of XML, emoji, control characters, halves of letters. */
export const arbitraryName: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: "binary", maxLength: 6 })), {
    maxLength: 8,
  })
  .map((parts) => parts.join(""));

/** A dataset with other names for its variants. */
export function renamed(dataset: Dataset, names: readonly string[]): Dataset {
  const variants = dataset.variants.map((variant, index) => ({ ...variant, name: names[index] ?? "" }));
  return { ...dataset, variants };
}

export const textItems = ({ items }: Drawing): TextItem[] => items.filter((item) => item.kind === "text");

/** The texts of an SVG in its order, as a reader sees them. */
export function textsOf(svg: string): string[] {
  return [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, words = ""]) =>
    words.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&"),
  );
}

/** What of `wanted` does not stand in `present`, each as often as it is wanted. */
export function lacking(wanted: readonly string[], present: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const words of present) left.set(words, (left.get(words) ?? 0) + 1);
  return wanted.filter((words) => {
    const count = left.get(words) ?? 0;
    left.set(words, count - 1);
    return count < 1;
  });
}

function boxOf(item: TextItem | RectItem): Box {
  if (item.kind === "rect") return item;
  const width = textWidth(item.text, item.size, item.weight);
  const left = { start: item.x, middle: item.x - width / 2, end: item.x - width }[item.anchor];
  return { x: left, y: item.y - 0.75 * item.size, width, height: item.size };
}

function isInside({ x, y, width, height }: Box, drawing: Drawing): boolean {
  const ends = [x, y, drawing.width - x - width, drawing.height - y - height];
  return width >= 0 && height >= 0 && ends.every((end) => end >= -1);
}

/** Texts, areas and lines that do not lie in a drawing. */
export function itemsOutside(drawing: Drawing): Item[] {
  return drawing.items.filter((item) =>
    item.kind === "path" ? /NaN|Infinity/.test(item.d) : !isInside(boxOf(item), drawing),
  );
}
