/** For tests: views that leave something to draw, names that nobody expects, and pictures read back. Nothing else imports this. */
import fc from "fast-check";
import type { Dataset } from "@/lib/dataset/dataset";
import { composeWhole, type Picture } from "@/lib/picture/paint/compose";
import type { Box, Drawing, Item, RectItem, TextItem } from "@/lib/picture/paint/drawing";
import { textWidth } from "@/lib/picture/font/font";
import { svgOf } from "@/lib/picture/paint/svg";
import { viewPicture } from "@/lib/picture/page/view-picture";
import { formatNumber, formatSigned } from "@/lib/format";
import { compareModeOf } from "@/lib/view/link/compare-mode";
import { columnOf } from "@/lib/view/table/columns";
import { selectDrawn } from "@/lib/view/select/select-drawn";
import type { ViewResult, ViewRow } from "@/lib/view/select/view-result";
import { vocabularyOf } from "@/lib/view/link/view-fields";
import type { ChartId, ViewState } from "@/lib/view/link/view-state";
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

/** Any such view of a dataset in one chart, selected. */
export function fullResults(dataset: Dataset, chart: ChartId): fc.Arbitrary<ViewResult> {
  return arbitraryFullView(dataset).map((view) => selectDrawn(dataset, { ...view, chart }));
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

/** The texts of a whole picture as an SVG. */
export const wholeTexts = (picture: Picture) => textsOf(svgOf(composeWhole(picture, "light")));

/** The texts of the whole picture of a view. */
export const viewTexts = (result: ViewResult) => wholeTexts(viewPicture(result));

/** The figures in the texts of a picture, without what follows them: their loss, their runs, their sign. */
export const figuresIn = (texts: readonly string[]) =>
  texts.map((text) => text.replace(/^[≥≤] /, "").split(/ n=| · | ✻/)[0] ?? "");

/** What a chart writes of the rows' figures, from the table's full digits; none of those of which the table says why there is nothing. */
export function tableFigures(result: ViewResult, rows: readonly ViewRow[] = result.rows): string[] {
  const shown = { absolute: "figure", difference: "difference", percent: "percent" } as const;
  const compare = compareModeOf(result.metric, result.view.compare);
  const write = compare === "absolute" ? formatNumber : formatSigned;
  return rows.flatMap((row) => {
    const cell = columnOf(shown[compare]).cell(row, { ...result, decimals: 0 });
    return cell.sortKey === null ? [] : [write(Number(cell.full))];
  });
}

/** What of `wanted` is not in `present`, each as often as it is wanted. */
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
