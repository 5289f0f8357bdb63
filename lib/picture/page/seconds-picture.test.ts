import { shippedEditions } from "@/lib/testing/shipped";
import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { formatNumber } from "@/lib/format";
import { loadSeconds } from "@/lib/seconds/load-seconds";
import { secondsTests, type SecondsTestId } from "@/lib/seconds/seconds-file";
import { present } from "@/lib/testing/drawn-dataset";
import { lacking, textItems, wholeTexts } from "@/lib/testing/drawn-picture";
import { gigabitsPerSecond } from "@/lib/units";
import { secondsCharts } from "@/lib/seconds/seconds-charts";
import type { SecondsView } from "@/lib/seconds/seconds-codec";
import { secondsRows, secondsWriters } from "@/lib/seconds/seconds-table";
import { whoCounted } from "@/lib/seconds/seconds-words";
import { composePreview, composeWhole } from "@/lib/picture/paint/compose";
import { secondsPicture } from "./seconds-picture";
import { stripBlock } from "@/lib/picture/chart/small-multiples";
import { svgOf } from "@/lib/picture/paint/svg";
import { themes } from "@/lib/picture/paint/theme";

const { dataset } = loadDataset();
const viewOf = (test: SecondsTestId, ...variant: string[]): SecondsView => ({
  edition: shippedEditions["2024-01"],
  axis: "zero",
  variant,
  test,
});
const pictureOf = (view: SecondsView) => secondsPicture(dataset, view, (id) => loadSeconds(id, dataset));
const chosen = (ids: readonly string[]) =>
  dataset.variants
    .filter(({ id }) => ids.includes(id))
    .map((variant) => ({ variant, seconds: loadSeconds(variant.id, dataset) }));
const gigabits = (bits: number) => formatNumber(gigabitsPerSecond(bits));

describe("the picture of the chosen variants' seconds", () => {
  it.each(secondsTests)("has every figure of every run of %s, and who counted", (test) => {
    const ids = ["calico-vpp", "cilium", "antrea-ipsec"];
    const texts = wholeTexts(pictureOf(viewOf(test, ...ids)));
    const rows = secondsRows(dataset, chosen(ids), test);
    const write = secondsWriters(rows);
    const figures = rows.flatMap(({ summary }) => {
      const found = summary?.distributions.bandwidth;
      if (!found || summary?.spread == null) return [];
      const { mean, p5, p50, p95, least } = found;
      const bandwidths = [mean, p5, p50, p95, least].map((bits) => write.bandwidth(gigabitsPerSecond(bits)));
      return [...bandwidths, write.spread(summary.spread)];
    });
    expect(figures.length).toBeGreaterThanOrEqual(36);
    expect(lacking(figures, texts)).toEqual([]);
    expect(texts.join(" ")).toContain(whoCounted(test));
  });

  it("has the published bandwidth of every run over UDP with its loss, also above its panel", () => {
    const texts = wholeTexts(pictureOf(viewOf("sum", "cilium-ipsec")));
    const rows = secondsRows(dataset, chosen(["cilium-ipsec"]), "sum");
    const write = secondsWriters(rows);
    for (const { run, published } of rows) {
      const [bits, loss] = [present(published.bandwidth), `${formatNumber(present(published.loss))} % lost`];
      const words = `${write.bandwidth(gigabitsPerSecond(bits))} · ${loss}`;
      expect(texts.some((text) => text.startsWith(words))).toBe(true);
      expect(texts.some((text) => text.startsWith(`Run ${run} · ${gigabits(bits)} · ${loss}`))).toBe(true);
    }
  });

  it("says over how many seconds a published figure was taken where they are more than 60", () => {
    const late = (id: string) =>
      wholeTexts(pictureOf(viewOf("dtm", id))).filter((text) => /over [\d.]+ s( |$)/.test(text));
    expect(late("calico-vpp")).toEqual([
      expect.stringMatching(/^Run 2 · 6\.31 published over 62\.9 s · /),
      "over 62.9 s",
    ]);
    expect(late("cilium")).toEqual([]);
  });

  it("has the whole reason of runs that failed, once for all where it is one", () => {
    const texts = wholeTexts(pictureOf(viewOf("sts", "antrea-ipsec")));
    expect(texts.filter((text) => text.startsWith("All runs: iperf3 failed"))).toHaveLength(1);
    expect(texts.join(" ")).toContain("runs 1, 2 and 3: iperf3 failed: unable to connect to server");
  });

  it("as a preview has every run's published figure and spread, for up to four variants", () => {
    const ids = ["antrea", "calico-vpp", "cilium", "flannel"];
    const rows = secondsRows(dataset, chosen(ids), "dtm");
    const preview = composePreview(pictureOf(viewOf("dtm", ...ids)), "light");
    const words = rows.map(
      ({ run, published, lateBy, summary }) =>
        `Run ${run} · ${gigabits(present(published.bandwidth))} published${lateBy === null ? "" : " over 62.9 s"} · spread ${formatNumber(present(summary?.spread))} %`,
    );
    expect(
      lacking(
        words,
        textItems(preview).map(({ text }) => text),
      ),
    ).toEqual([]);
  });

  it("gives the same bytes each time", () => {
    const drawn = () => svgOf(composeWhole(pictureOf(viewOf("dus", "canal")), "dark"));
    expect(drawn()).toBe(drawn());
  });
});

describe("a panel", () => {
  const [chart] = secondsCharts(chosen(["cilium", "antrea-ipsec"]), viewOf("dtm"), ["bandwidth"]);
  const { axis, rows } = present(chart);
  /** The vertical position of each second of each run of a variant. */
  const heightsOf = (id: string) => {
    const { variant, panels } = present(rows.find(({ variant }) => variant.id === id));
    const strip = { label: "", cni: variant.cni, unit: "", axis, panels, captions: [], rows: 4 };
    const items = stripBlock(strip).draw({ x: 0, y: 0, width: 1120, height: 134 }, 4, themes.light);
    const lines = items.filter(
      (item) => item.kind === "path" && item.stroke === themes.light.cni[variant.cni],
    );
    return lines.map((line) =>
      line.kind === "path" ? [...line.d.matchAll(/[ML][\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y)) : [],
    );
  };

  it("has a line of 60 seconds for each run, on the scale that all strips share", () => {
    const [faster, slower] = [heightsOf("cilium"), heightsOf("antrea-ipsec")];
    expect([...faster, ...slower].map(({ length }) => length)).toEqual(Array(6).fill(60));
    expect(Math.max(...faster.flat())).toBeLessThan(Math.min(...slower.flat()));
  });
});

describe("the picture without a choice", () => {
  it("has every variant, that its order is no ranking, and why runs have no spread", () => {
    const texts = wholeTexts(pictureOf(viewOf("sts")));
    expect(
      lacking(
        dataset.variants.map(({ name }) => name),
        texts,
      ),
    ).toEqual([]);
    for (const part of ["not a ranking", "Antrea IPsec, runs 1, 2 and 3: iperf3 failed"])
      expect(texts.join(" ")).toContain(part);
  });

  it("of an edition that published no seconds says so in its place", () => {
    const { dataset } = loadDataset("2020-08");
    const view = { ...viewOf("dtm"), edition: shippedEditions["2020-08"] };
    const picture = secondsPicture(dataset, view, null);
    expect(wholeTexts(picture)).toContain(
      "The dataset 2020-08 has no seconds: what iperf3 printed in its runs was not imported.",
    );
    expect(picture.blocks).toEqual([]);
  });
});
