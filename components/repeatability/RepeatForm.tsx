import { ChoiceForm } from "@/components/page/ChoiceForm";
import { Select } from "@/components/page/Select";
import { metrics } from "@/lib/dataset/metrics";
import { testLabel } from "@/lib/dataset/test-labels";
import { repeatedMetrics, repeatedTests, type RepeatView } from "@/lib/repeatability/repeat-codec";
import type { Campaigns } from "@/lib/repeatability/repeat-pairs";

/** Picks the metric, and the test of the chart; a plain form, its answer is a link. */
export function RepeatForm({ campaigns, view }: { campaigns: Campaigns; view: RepeatView }) {
  const { definition } = campaigns.later;
  return (
    <ChoiceForm action="/repeatability">
      <Select
        name="metric"
        label="Metric"
        defaultValue={view.metric}
        options={repeatedMetrics(campaigns).map((id) => [id, metrics[id].label])}
      />
      <Select
        name="test"
        label="Test in the chart"
        defaultValue={view.test}
        options={repeatedTests(campaigns, view.metric).map((test) => [test, testLabel(definition, test)])}
      />
    </ChoiceForm>
  );
}
