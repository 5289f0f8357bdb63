import type { Variant } from "@/lib/dataset/dataset";
import { roles } from "@/lib/dataset/facts/dimensions";
import { stats } from "@/lib/statistics/summarise-runs";
import { COMPARE_LIMITS } from "@/lib/view/select/compare-limits";
import type { ViewState } from "@/lib/view/link/view-state";
import { ChoiceForm } from "@/components/page/ChoiceForm";
import { Select } from "@/components/page/Select";

interface CompareFormProps {
  /** The page that answers. */
  readonly action: string;
  readonly view: ViewState;
  readonly all: readonly Variant[];
  readonly chosen: readonly Variant[];
  /** The id of the variant that differences are to; empty while nothing is compared. */
  readonly base: string;
}

/** Picks what is compared; a plain form, its answer is a link. */
export function CompareForm({ action, view, all, chosen, base }: CompareFormProps) {
  const variants = [["", "none"], ...all.map(({ id, name }) => [id, name] as const)] as const;
  const bases = chosen.map(({ id, name }) => [id, name] as const);
  return (
    <ChoiceForm action={action} send="Compare">
      <input type="hidden" name="edition" value={view.edition.id} />
      {Array.from({ length: COMPARE_LIMITS.most }, (_, index) => (
        <Select
          key={index}
          name="variant"
          label={`Variant ${index + 1}`}
          defaultValue={chosen[index]?.id ?? ""}
          options={variants}
        />
      ))}
      {bases.length > 1 && (
        <Select name="baseline" label="Differences to" defaultValue={base} options={bases} />
      )}
      <Select name="stat" label="Statistic" defaultValue={view.stat} options={Object.entries(stats)} />
      <Select
        name="role"
        label="Node (CPU, memory)"
        defaultValue={view.role}
        options={Object.entries(roles)}
      />
    </ChoiceForm>
  );
}
