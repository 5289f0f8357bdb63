import { axisWords, cutMark, rangeMark, type RowLayout } from "@/lib/chart/row-layout";
import { countOf } from "@/lib/format";
import { aims, type AimId } from "@/lib/recommend/profile/aims";
import { describeCluster, describeWeights } from "@/lib/recommend/profile/describe-profile";
import { becauseOf, recommendationHeading } from "@/lib/recommend/answer/describe-answer";
import { answerCautions, lackingNote } from "@/lib/recommend/answer/describe-recommendation";
import {
  barReach,
  formatPoints,
  lostBounds,
  lostRange,
  pointsLost,
  pointsLostOn,
} from "@/lib/recommend/answer/lost-points";
import { measuredVariants } from "@/lib/recommend/score/measured-variants";
import { sharedProfileHref } from "@/lib/recommend/profile/profile-codec";
import { profileNotices } from "@/lib/recommend/profile/profile-notices";
import type { Ranked, Recommendation } from "@/lib/recommend/score/recommend";
import { suggestRelaxations } from "@/lib/recommend/answer/relaxations";
import { formatRank, RANK_MEANING } from "@/lib/statistics/rank-ranges";
import { axisFor, position, type Axis } from "@/lib/view/chart/axis";
import type { Block } from "@/lib/picture/paint/block";
import type { Picture } from "@/lib/picture/paint/compose";
import { rect, text, type Item } from "@/lib/picture/paint/drawing";
import { textWidth } from "@/lib/picture/paint/font";
import { rowChartBlock, type Plot } from "@/lib/picture/chart/row-chart";
import { footOf } from "./source-line";
import { stacked } from "@/lib/picture/paint/stacked";

const LEGEND_ROW = 18;

/** Points lost by a candidate, a piece of the bar per aim. */
function segments(candidate: Ranked, row: number, counted: readonly AimId[], axis: Axis, plot: Plot): Item[] {
  const height = plot.rowHeight * 0.62;
  let sum = 0;
  return counted.flatMap((aim) => {
    const from = plot.across(position(axis, sum));
    sum += pointsLostOn(candidate, aim);
    const width = plot.across(position(axis, sum)) - from;
    const box = { x: from, y: plot.centre(row) - height / 2, width, height };
    return width > 0 ? [rect(box, plot.theme.aim[aim])] : [];
  });
}

function rankingLayout({ ranked }: Recommendation): RowLayout {
  const axis = { ...axisFor([0, barReach(ranked)], "linear", true), isCut: true };
  return {
    rows: ranked.map((candidate) => ({
      key: candidate.variant.id,
      label: `${formatRank(candidate.rank)}  ${candidate.variant.name}`,
      value: formatPoints(pointsLost(candidate)),
      spread: lostRange(candidate),
    })),
    valueRoom: "one",
    hidesValues: false,
    ...axisWords(axis, "points lost of 100, fewer is better"),
    marks: [
      ...ranked.flatMap((candidate, row) => {
        const [min, max] = lostBounds(candidate);
        return rangeMark(axis, row, { min, max });
      }),
      ...ranked.flatMap((candidate, row) => cutMark(axis, row, [pointsLost(candidate)])),
    ],
  };
}

function rankingBlock(recommendation: Recommendation): Block {
  const { ranked, aims: counted } = recommendation;
  const layout = rankingLayout(recommendation);
  return rowChartBlock("", layout, (plot, rows) =>
    ranked.slice(0, rows).flatMap((candidate, row) => segments(candidate, row, counted, layout.axis, plot)),
  );
}

/** The colours of the aims with their names. */
function aimKey(counted: readonly AimId[]): Block {
  return {
    rows: 0,
    fixed: LEGEND_ROW,
    least: 0,
    draw: (box, _rows, theme) => {
      let x = box.x;
      return counted.flatMap((aim) => {
        const words = aims[aim].label;
        const from = x;
        x += 14 + textWidth(words, 12) + 18;
        const swatch = { x: from, y: box.y + 2, width: 10, height: 10 };
        return [rect(swatch, theme.aim[aim]), text(words, from + 14, box.y + 11, theme.ink)];
      });
    },
  };
}

function whatToRelax({ profile, setting: { dataset } }: Recommendation): string[] {
  const ways = suggestRelaxations(measuredVariants(dataset, profile).variants, profile);
  return [
    "Candidates come back:",
    ...ways.map(({ label, candidates }) => `${label}: ${countOf(candidates, "candidate")}`),
  ];
}

/** The picture of a recommendation: its candidates by points, the points that each loses, by aim. */
export function recommendationPicture(recommendation: Recommendation): Picture {
  const { profile, ranked, setting, aims: existing } = recommendation;
  const counted = existing.filter((aim) => profile.weights[aim] > 0);
  const cpu = counted.includes("cpu") ? [`CPU is ${setting.dataset.definition.cpuCaveat}.`] : [];
  return {
    title: recommendationHeading(recommendation),
    description:
      ranked.length > 0
        ? becauseOf(recommendation.setting.dataset, recommendation)
        : describeCluster(profile),
    blocks: ranked.length > 0 ? [stacked(aimKey(counted), rankingBlock(recommendation))] : [],
    nothing: whatToRelax(recommendation),
    legend:
      ranked.length === 0
        ? ""
        : `What matters: ${describeWeights(profile)}. Bar: points lost, by aim (»: exceeds the scale); line: how they vary between runs. ${RANK_MEANING}`,
    notes: [
      describeCluster(profile),
      ...cpu,
      ...new Set(ranked.flatMap(({ lacking }) => lacking.map(lackingNote))),
      ...answerCautions(recommendation),
      ...profileNotices(recommendation),
    ],
    ...footOf(setting.dataset.definition, sharedProfileHref(profile)),
  };
}
