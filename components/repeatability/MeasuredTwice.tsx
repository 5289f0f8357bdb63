import type { Dataset } from "@/lib/dataset/dataset";
import { repeatsHref } from "@/lib/repeatability/repeat-codec";
import { repeatPairs, type Campaigns } from "@/lib/repeatability/repeat-pairs";
import { RepeatTable } from "./RepeatTable";

interface MeasuredTwiceProps {
  readonly campaigns: Campaigns | null;
  readonly dataset: Dataset;
  /** Ids of the variants that the page is about. */
  readonly variants: readonly string[];
}

/** The bandwidth of some variants in both campaigns; nothing where none of them was measured twice. */
export function MeasuredTwice({ campaigns, dataset, variants }: MeasuredTwiceProps) {
  if (!campaigns) return null;
  const { earlier, later } = campaigns;
  if (![earlier, later].some(({ definition }) => definition.id === dataset.definition.id)) return null;
  const pairs = repeatPairs(campaigns, "bandwidth").filter(({ id }) => variants.includes(id));
  if (pairs.length === 0) return null;
  return (
    <section>
      <h2>Measured twice</h2>
      <p className="legend">
        Earlier: {earlier.definition.id}, later: {later.definition.id}, three runs each.{" "}
        <a href={repeatsHref({ metric: "bandwidth", test: "dtm" }, campaigns)}>
          How far the whole benchmark repeats
        </a>
        .
      </p>
      <RepeatTable
        pairs={pairs}
        earlier={earlier.definition}
        later={later.definition}
        caption="Bandwidth in both campaigns"
      />
    </section>
  );
}
