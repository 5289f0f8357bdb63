import type { Variant } from "@/lib/dataset/dataset";
import { testLabel } from "@/lib/dataset/test-labels";
import { isSecondsTest } from "@/lib/seconds/seconds-file";
import { MOST_VARIANTS, secondsAxes, type SecondsView } from "@/lib/seconds/seconds-codec";
import { ChoiceForm } from "@/components/page/ChoiceForm";
import { Select } from "@/components/page/Select";

/** Picks the test and the variants; a plain form, its answer is a link. */
export function SecondsForm({ view, all }: { view: SecondsView; all: readonly Variant[] }) {
  const variants = [["", "none"], ...all.map(({ id, name }) => [id, name] as const)] as const;
  return (
    <ChoiceForm action="/seconds">
      <input type="hidden" name="edition" value={view.edition.id} />
      <Select
        name="test"
        label="Test"
        defaultValue={view.test}
        options={view.edition.testIds
          .filter(isSecondsTest)
          .map((test) => [test, testLabel(view.edition, test)])}
      />
      {Array.from({ length: MOST_VARIANTS }, (_, index) => (
        <Select
          key={index}
          name="variant"
          label={`Variant ${index + 1}`}
          defaultValue={view.variant[index] ?? ""}
          options={variants}
        />
      ))}
      <Select name="axis" label="Scales" defaultValue={view.axis} options={Object.entries(secondsAxes)} />
    </ChoiceForm>
  );
}
