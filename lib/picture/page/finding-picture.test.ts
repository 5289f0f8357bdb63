import { placeText } from "@/lib/dataset/source";
import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { cellTexts } from "@/lib/findings/cell-text";
import { caveatsOf, countVerdicts, findingHeading } from "@/lib/findings/describe-findings";
import { findingsOf } from "@/lib/findings/findings";
import { verdicts, verdictWords } from "@/lib/findings/verdict";
import { siteUrl } from "@/lib/site";
import { itemsOutside, lacking, textItems, wholeTexts } from "@/lib/testing/drawn-picture";
import { composePreview, composeWhole } from "@/lib/picture/paint/compose";
import { findingPicture, findingsPicture } from "./finding-picture";
import { svgOf } from "@/lib/picture/paint/svg";

const { dataset } = loadDataset();
const { definition } = dataset;
const findings = findingsOf(dataset);
const wordsOf = (texts: readonly string[]) => texts.join(" ");

describe.each(findings.map((finding) => [finding.id, finding] as const))(
  "the picture of %s",
  (id, finding) => {
    const picture = findingPicture(finding, definition);
    const texts = wholeTexts(picture);

    it("has the claim, the verdict, what was found, the rule, the caveats, the source and the link", () => {
      const words = wordsOf(texts);
      const parts = [
        findingHeading(finding, definition),
        finding.result,
        finding.rule,
        ...caveatsOf(finding),
      ];
      for (const part of [...parts, placeText(definition), definition.licence]) expect(words).toContain(part);
      expect(texts.join("")).toContain(`${siteUrl()}/findings/${id}`);
    });

    it("has every figure, with its loss beside it", () => {
      const figures = finding.evidence
        .flatMap(cellTexts)
        .flat()
        .flatMap(({ text, loss, isWords }) => (isWords ? [] : [`${text}${loss && ` · ${loss}`}`]));
      expect(lacking(figures, texts)).toEqual([]);
    });

    it("as a preview has the claim, the verdict and the whole rule, and nothing outside its edges", () => {
      const drawing = composePreview(picture, "light");
      const words = wordsOf(textItems(drawing).map(({ text }) => text));
      for (const part of [
        findingHeading(finding, definition),
        verdicts[finding.verdict].sign,
        finding.result,
        finding.rule,
      ])
        expect(words).toContain(part);
      expect(itemsOutside(drawing)).toEqual([]);
      expect(itemsOutside(composeWhole(picture, "dark"))).toEqual([]);
    });
  },
);

describe("the picture of all findings", () => {
  it("has every claim with its verdict, also as a preview", () => {
    const picture = findingsPicture(dataset);
    const preview = textItems(composePreview(picture, "light")).map(({ text }) => text);
    for (const texts of [wholeTexts(picture), preview]) {
      expect(wordsOf(texts)).toContain(countVerdicts(findings, dataset));
      expect(
        lacking(
          findings.map(({ claim }) => claim),
          texts,
        ),
      ).toEqual([]);
      const words = findings.map((one) => `${verdicts[one.verdict].sign} ${verdictWords(one)}`);
      expect(lacking(words, texts)).toEqual([]);
    }
  });

  it("gives the same bytes each time", () => {
    const drawn = () => svgOf(composeWhole(findingsPicture(dataset), "light"));
    expect(drawn()).toBe(drawn());
  });
});
