"use client";
import type { ColumnId } from "@/lib/view/table/column-ids";
import { columnsOfEdition } from "@/lib/view/link/view-fields";
import { columnOf } from "@/lib/view/table/columns";
import { toggled } from "@/lib/view/link/view-transitions";
import { useView, ViewLink } from "@/components/explorer/view-context";

function moved(shown: readonly ColumnId[], from: number, to: number): ColumnId[] {
  const rest = shown.filter((_, index) => index !== from);
  return [...rest.slice(0, to), shown[from] as ColumnId, ...rest.slice(to)];
}

/** The columns shown, each to be moved or taken out, and those that can be added. */
export default function Columns({ shown }: { shown: readonly ColumnId[] }) {
  const view = useView();
  const labelOf = (id: ColumnId) => columnOf(id).label(view, []);
  const hidden = columnsOfEdition(view.edition).filter((id) => !shown.includes(id));
  return (
    <>
      <ol aria-label="Columns shown">
        {shown.map((id, index) => (
          <li key={id}>
            <span>{labelOf(id)}</span>
            {index > 0 && (
              <ViewLink
                to={{ ...view, columns: moved(shown, index, index - 1) }}
                label={`Move ${labelOf(id)} left`}
              >
                ←
              </ViewLink>
            )}
            {index < shown.length - 1 && (
              <ViewLink
                to={{ ...view, columns: moved(shown, index, index + 1) }}
                label={`Move ${labelOf(id)} right`}
              >
                →
              </ViewLink>
            )}
            {id !== "variant" && (
              <ViewLink to={{ ...view, columns: toggled(shown, id) }} label={`Take out ${labelOf(id)}`}>
                ×
              </ViewLink>
            )}
          </li>
        ))}
      </ol>
      <ul aria-label="Columns to add">
        {hidden.map((id) => (
          <li key={id}>
            <ViewLink to={{ ...view, columns: [...shown, id] }}>+ {labelOf(id)}</ViewLink>
          </li>
        ))}
      </ul>
      <ViewLink to={{ ...view, columns: [] }}>Columns that fit the view</ViewLink>
    </>
  );
}
