import { boundSign } from "@/lib/dataset/metrics";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { formatRange } from "@/lib/format";
import { formatFixed } from "@/lib/format-column";
import { siteUrl } from "@/lib/site";
import { viewOf } from "@/lib/testing/drawn-dataset";
import { arbitraryFullView, lacking, wholeTexts } from "@/lib/testing/drawn-picture";
import { toShown } from "@/lib/units";
import { compareVariants, type ComparedCell, type ComparedMetric } from "@/lib/view/select/comparison";
import { lossText } from "@/lib/view/describe/loss-words";
import { comparisonPicture } from "./comparison-picture";

const { dataset } = loadDataset();
const ids = dataset.variants.map(({ id }) => id);
const comparisons = fc
  .tuple(arbitraryFullView(dataset), fc.subarray(ids, { minLength: 2, maxLength: 4 }))
  .map(([view, variant]) => ({ ...view, variant, hide: [] }));
const sampled = { numRuns: 20 };

/** A cell's figure with its loss, and the range of its runs; nothing of a hole. */
function wordsOf(
  { measurement, loss }: ComparedCell,
  { metric: { unit, bound }, decimals }: ComparedMetric,
): [figure: string, range: string] | null {
  const { figure, summary } = measurement;
  if (figure === null || summary.min === null || summary.max === null) return null;
  const lost = loss === null ? "" : ` · ${lossText(loss)}`;
  const write = (value: number) => formatFixed(toShown(value, unit), decimals.figure);
  return [`${boundSign(bound)}${write(figure)}${lost}`, formatRange(summary.min, summary.max, write)];
}

describe("the whole picture of a comparison", () => {
  it("has every figure, a UDP bandwidth with its loss, and every range", () => {
    fc.assert(
      fc.property(comparisons, (view) => {
        const texts = wholeTexts(comparisonPicture(dataset, view));
        const words = (compareVariants(dataset, view)?.metrics ?? []).flatMap((compared) =>
          compared.rows.flatMap(({ cells }) => cells.flatMap((cell) => [wordsOf(cell, compared) ?? []])),
        );
        const figures = words.flatMap(([figure]) => figure ?? []);
        expect(figures.length).toBeGreaterThan(50);
        expect(lacking(figures, texts)).toEqual([]);
        for (const [, range] of words)
          if (range) expect(texts.some((text) => text.startsWith(range))).toBe(true);
      }),
      sampled,
    );
  });

  it("has the reason of every hole and of every figure that may not be compared", () => {
    fc.assert(
      fc.property(comparisons, (view) => {
        const words = wholeTexts(comparisonPicture(dataset, view)).join(" ");
        const cells = (compareVariants(dataset, view)?.metrics ?? []).flatMap(({ rows }) =>
          rows.flatMap((row) => row.cells),
        );
        for (const { measurement } of cells) {
          const hole = measurement.summary.runs.find((run) => typeof run !== "number");
          for (const reason of [
            hole && typeof hole !== "number" ? hole.reason : null,
            measurement.notComparable,
          ])
            if (reason) expect(words).toContain(reason);
        }
      }),
      sampled,
    );
  });

  it("marks what differs beyond both run ranges, and what the runs cannot support, as the comparison does", () => {
    fc.assert(
      fc.property(comparisons, (view) => {
        const ofCells = wholeTexts(comparisonPicture(dataset, view)).filter((text) => /^[+−<\d]/.test(text));
        const cells = (compareVariants(dataset, view)?.metrics ?? []).flatMap(({ rows }) =>
          rows.flatMap((row) => row.cells),
        );
        const ends = (sign: string) => ofCells.filter((text) => text.endsWith(sign)).length;
        const compared = cells.filter(({ difference }) => difference !== null);
        expect(ends(" ▲ better") + ends(" ▼ worse")).toBe(compared.filter(({ apart }) => apart).length);
        expect(ends(", about the same") + ends(", within repeats")).toBe(
          compared.filter(({ same }) => same !== null).length,
        );
      }),
      sampled,
    );
  });

  it("says `softirq excluded` with its CPU figures, names the base, and links to the compared variants", () => {
    const view = viewOf(dataset, { variant: ["cilium", "calico"], baseline: "calico" });
    const words = wholeTexts(comparisonPicture(dataset, view)).join(" ");
    for (const part of [
      "softirq excluded",
      "(base)",
      `${siteUrl()}/compare?variant=cilium,calico&baseline=calico&v=1`,
    ])
      expect(words).toContain(part);
  });

  it("of fewer than two variants says that there are none", () => {
    const words = wholeTexts(comparisonPicture(dataset, viewOf(dataset, { variant: ["cilium"] })));
    expect(words.join(" ")).toContain("No two variants were chosen.");
  });
});
