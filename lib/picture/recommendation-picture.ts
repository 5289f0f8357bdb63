import { countOf } from "@/lib/format";
import { aims, type AimId } from "@/lib/recommend/aims";
import { describeCluster, describeWeights } from "@/lib/recommend/describe-profile";
import { becauseOf, recommendationHeading } from "@/lib/recommend/describe-answer";
import { answerCautions, lackingNote } from "@/lib/recommend/describe-recommendation";
import {
  barReach,
  formatPoints,
  lostBounds,
  lostRange,
  pointsLost,
  pointsLostOn,
} from "@/lib/recommend/lost-points";
import { measuredVariants } from "@/lib/recommend/measured-variants";
import { sharedProfileHref } from "@/lib/recommend/profile-codec";
import { profileNotices } from "@/lib/recommend/profile-notices";
import type { Ranked, Recommendation } from "@/lib/recommend/recommend";
import { suggestRelaxations } from "@/lib/recommend/relaxations";
import { formatRank, RANK_MEANING } from "@/lib/statistics/rank-ranges";
import { axisFor } from "@/lib/view/axis";
import type { Block } from "./block";
import type { Picture } from "./compose";
import { at, rect, stroke, text, type Item } from "./drawing";
import { textWidth } from "./font";
import { rowChartBlock, type Plot } from "./row-chart";
import { footOf } from "./source-line";
import { stacked } from "./stacked";

const LEGEND_ROW = 18;

function segments(candidate: Ranked, row: number, counted: readonly AimId[], plot: Plot): Item[] {
  const height = plot.rowHeight * 0.62;
  let sum = 0;
  return counted.flatMap((aim) => {
    const from = plot.across(sum);
    sum += pointsLostOn(candidate, aim);
    const width = plot.across(sum) - from;
    const box = { x: from, y: plot.centre(row) - height / 2, width, height };
    return width > 0 ? [rect(box, plot.theme.aim[aim])] : [];
  });
}

function rangeOf(candidate: Ranked, row: number, { across, centre }: Plot): string {
  const [least, most] = lostBounds(candidate);
  return `M${at(across(least))} ${at(centre(row))}H${at(across(most))}`;
}

function beyond(candidate: Ranked, row: number, reach: number, { right, centre, theme }: Plot): Item[] {
  if (pointsLost(candidate) <= reach * 1.001) return [];
  return [text("»", right - 3, centre(row) + 4, theme.ground, { anchor: "end", weight: 600 })];
}

function rankingBlock({ ranked, aims: counted }: Recommendation): Block {
  const reach = barReach(ranked);
  const axis = axisFor([0, reach], "linear", true);
  const last = axis.domain[1];
  return rowChartBlock({
    title: "",
    labels: ranked.map(({ rank, variant }) => `${formatRank(rank)}  ${variant.name}`),
    values: ranked.map((candidate) => formatPoints(pointsLost(candidate))),
    spreads: ranked.map(lostRange),
    axis,
    unit: "points lost of 100, fewer is better",
    marks: (plot, rows) => {
      const shown = ranked.slice(0, rows);
      return [
        ...shown.flatMap((candidate, row) => segments(candidate, row, counted, plot)),
        stroke(shown.map((candidate, row) => rangeOf(candidate, row, plot)).join(""), plot.theme.ink, 1.25),
        ...shown.flatMap((candidate, row) => beyond(candidate, row, last, plot)),
      ];
    },
  });
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
