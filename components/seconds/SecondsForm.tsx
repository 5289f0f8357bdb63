import type { Variant } from "@/lib/dataset/dataset";
import { tests } from "@/lib/dataset/tests";
import { trafficTests } from "@/lib/seconds/seconds-file";
import { MOST_VARIANTS, secondsAxes, type SecondsView } from "@/lib/view/seconds-codec";
import { Select } from "../Select";

/** Picks the test and the variants; a plain form, its answer is a link. */
export function SecondsForm({ view, all }: { view: SecondsView; all: readonly Variant[] }) {
  const variants = [["", "none"], ...all.map(({ id, name }) => [id, name] as const)] as const;
  return (
    <form className="choices" action="/seconds" method="get">
      <input type="hidden" name="form" value="1" />
      <input type="hidden" name="edition" value={view.edition} />
      <Select
        name="test"
        label="Test"
        defaultValue={view.test}
        options={trafficTests.map((test) => [test, tests[test].label])}
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
      <button type="submit">Show</button>
    </form>
  );
}
