import { boundSign } from "@/lib/dataset/metrics";
import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { formatRange } from "@/lib/format";
import { formatFixed } from "@/lib/format-column";
import { siteUrl } from "@/lib/site";
import { missingReasons } from "@/lib/statistics/summarise-runs";
import { lacking, wholeTexts } from "@/lib/testing/drawn-picture";
import { toShown } from "@/lib/units";
import { variantReport } from "@/lib/view/select/variant-report";
import { lossRange, lossText } from "@/lib/view/describe/loss-words";
import { variantPicture } from "./variant-picture";

const { dataset } = loadDataset();

describe.each(dataset.variants)("the whole picture of $name", (variant) => {
  const texts = wholeTexts(variantPicture(dataset, variant));
  const rows = variantReport(dataset, variant.id).flatMap(({ metric, decimals, rows: ofMetric }) =>
    ofMetric.map((row) => ({
      ...row,
      sign: boundSign(metric.bound),
      write: (value: number) => formatFixed(toShown(value, metric.unit), decimals),
    })),
  );

  it("has every figure, a UDP bandwidth with its loss", () => {
    const figures = rows.flatMap(({ measurement: { figure }, loss, sign, write }) => {
      const lost = loss === null ? "" : ` · ${lossText(loss)}`;
      return figure === null ? [] : [`${sign}${write(figure)}${lost}`];
    });
    expect(figures.length).toBeGreaterThan(20);
    expect(lacking(figures, texts)).toEqual([]);
  });

  it("has every range, a UDP bandwidth with that of its loss, and the number of runs where some are missing", () => {
    const ranges = rows.flatMap(({ measurement: { summary }, loss, write }) => {
      const { min, max, n, runs } = summary;
      if (min === null || max === null) return [];
      const range = formatRange(min, max, write);
      const lost = lossRange(loss);
      return [`${range}${n < runs.length ? `, n=${n}` : ""}`, ...(lost === null ? [] : [`${lost} % lost`])];
    });
    expect(lacking(ranges, texts)).toEqual([]);
  });

  it("has the reason of every hole, the caveat of CPU figures and the address of the report", () => {
    const words = texts.join(" ");
    const reasons = rows.flatMap(({ measurement }) => missingReasons(measurement.summary));
    for (const part of [...reasons, "softirq excluded", `${siteUrl()}/variants/${variant.id}`])
      expect(words).toContain(part);
  });
});
