import { shippedHistory, shippedHistoryWords } from "@/lib/testing/shipped";
import { describe, expect, it } from "vitest";
import { placeText } from "@/lib/dataset/source";
import { formatNumber } from "@/lib/format";
import { historyHeading } from "@/lib/history/describe-history";
import { decodeHistory } from "@/lib/history/history-codec";
import { historySeries } from "@/lib/history/history-series";
import { selectHistory } from "@/lib/history/select-history";
import { present } from "@/lib/testing/drawn-dataset";
import { lacking, textItems, wholeTexts } from "@/lib/testing/drawn-picture";
import { lossText } from "@/lib/view/describe/loss-words";
import { composePreview, composeWhole } from "@/lib/picture/paint/compose";
import { historyPicture } from "./history-picture";
import { shareLayout } from "@/lib/chart/share-layout";
import { rowChartBlock } from "@/lib/picture/chart/row-chart";
import { svgOf } from "@/lib/picture/paint/svg";
import { themes } from "@/lib/picture/paint/theme";

const editions = shippedHistory();
const historyOf = (query: string) =>
  selectHistory(editions, decodeHistory(query, shippedHistoryWords()).state);
const pictureOf = (query: string) => historyPicture(historyOf(query));
const states = ["", "path=service", "protocol=udp", "protocol=udp&path=service", "cni=calico,weavenet"];

describe.each(states)("the picture of the history of %j", (query) => {
  const history = historyOf(query);
  const drawn = history.rows.flatMap((row) => [...row.drawn.older, ...row.drawn.newer]);
  const preview = textItems(composePreview(pictureOf(query), "light")).map(({ text }) => text);

  it("has the share of every drawn figure, with the loss of 2024-01's UDP, whole and in the preview", () => {
    const words = drawn.flatMap(({ share, loss }) =>
      share
        ? [
            `${formatNumber(share.median)}${loss !== null && typeof loss === "object" ? ` · ${lossText(loss)}` : ""}`,
          ]
        : [],
    );
    expect(words.length).toBeGreaterThan(8);
    expect(lacking(words, wholeTexts(pictureOf(query)))).toEqual([]);
    expect(lacking(words, preview)).toEqual([]);
  });

  it("says what cannot be compared, whose figures they are, and that nothing is ranked", () => {
    const words = wholeTexts(pictureOf(query)).join(" ");
    const caveats = history.rows.flatMap(({ drawn: { caveats } }) => caveats);
    for (const part of [
      historyHeading(history),
      ...caveats,
      ...drawn.flatMap(({ share, reasons }) => (share ? [] : reasons)),
      "nothing is ranked across editions",
      "Machines: ",
      placeText(editions.older.definition),
      placeText(editions.newer.definition),
    ])
      expect(words).toContain(part);
    expect(words.includes("have no loss")).toBe(query.includes("udp"));
  });

  it("marks the rows whose MTUs differ, and says which edition lacks a row", () => {
    const texts = wholeTexts(pictureOf(query));
    for (const { installation, drawn } of history.rows) {
      expect(texts).toContain(`${installation.label}${drawn.mtuDiffers ? " ✻" : ""}`);
      if (drawn.alone) expect(texts.join(" ")).toMatch(/not in 20(20-08|24-01)/);
    }
  });
});

describe("the marks of a history", () => {
  const history = historyOf("cni=flannel&encryption=none");
  const series = historySeries(history);
  const items = rowChartBlock("", shareLayout(history, series)).draw(
    { x: 0, y: 0, width: 600, height: 78 },
    1,
    themes.light,
  );
  const shapes = items.flatMap((item) => (item.kind === "path" && item.fill ? [item] : []));

  it("are one a series, hollow for the older edition and filled for the newer, told by shape", () => {
    const { ground, cni } = themes.light;
    expect(shapes.map(({ fill }) => fill)).toEqual([ground, cni.flannel, cni.flannel]);
    expect(shapes.map(({ stroke }) => stroke)).toEqual([cni.flannel, ground, ground]);
    expect(new Set(series.map(({ shape }) => shape)).size).toBe(3);
  });

  it("stand at their shares, with the range of the runs behind them", () => {
    const [row] = history.rows;
    const medians = series.map(({ figureIn }) => present(figureIn(present(row))?.share).median);
    const starts = shapes.map(({ d }) => Number(/^M([\d.]+)/.exec(d)?.[1]));
    expect((starts[0] ?? 0) > (starts[1] ?? 0)).toBe((medians[0] ?? 0) > (medians[1] ?? 0));
    const ranges = items.filter((item) => item.kind === "path" && item.stroke === themes.light.ink);
    expect(ranges).toHaveLength(3);
  });
});

describe("the picture of a history", () => {
  it("without a row says so in its place", () => {
    const texts = wholeTexts(pictureOf("cni=flannel&encryption=ipsec"));
    expect(texts).toContain("Neither edition has an install that fits: choose fewer filters.");
  });

  it("gives the same bytes each time", () => {
    const drawn = () => svgOf(composeWhole(pictureOf("protocol=udp"), "dark"));
    expect(drawn()).toBe(drawn());
  });
});
