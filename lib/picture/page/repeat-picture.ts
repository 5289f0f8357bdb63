import { dotLayout } from "@/lib/chart/dot-layout";
import { testLabel } from "@/lib/dataset/test-labels";
import { joinWords } from "@/lib/format";
import { rowChartBlock } from "@/lib/picture/chart/row-chart";
import type { Picture } from "@/lib/picture/paint/compose";
import { repeatSentences, repeatsHeading } from "@/lib/repeatability/describe-repeats";
import { repeatPanel } from "@/lib/repeatability/repeat-chart";
import { repeatsHref, type RepeatView } from "@/lib/repeatability/repeat-codec";
import { repeatPairs, type Campaigns } from "@/lib/repeatability/repeat-pairs";
import { samenessRule } from "@/lib/view/describe/sameness-rule";
import { footOfAll } from "./source-line";

/** The picture of how far the benchmark repeats: both measurements of every variant on a test. */
export function repeatPicture(campaigns: Campaigns, view: RepeatView): Picture {
  const { earlier, later } = campaigns;
  const pairs = repeatPairs(campaigns, view.metric);
  const panel = repeatPanel(
    pairs.filter(({ test }) => test === view.test),
    campaigns,
  );
  const sentences = repeatSentences(pairs);
  return {
    title: repeatsHeading(pairs),
    description: `${repeatsHeading(pairs)}. ${sentences.join(" ")}`,
    blocks: panel ? [rowChartBlock(testLabel(later.definition, view.test), dotLayout(panel))] : [],
    nothing: [],
    legend: panel
      ? `${joinWords(panel.series.map(({ label, shape }) => `${shape}: ${label}`))}. Lines: the range of the runs.`
      : "",
    notes: [...sentences, samenessRule(later.definition)],
    ...footOfAll([earlier.definition, later.definition], repeatsHref(view, campaigns)),
  };
}
