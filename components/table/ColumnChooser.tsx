"use client";
import { lazy, Suspense, useState } from "react";
import type { ColumnId } from "@/lib/view/table/column-ids";

const ColumnList = lazy(() => import("./ColumnList"));

/** Which columns the table shows, and in what order; fetched and made when it is first opened. */
export function ColumnChooser({ shown }: { shown: readonly ColumnId[] }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="columns" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Columns</summary>
      {open && (
        <Suspense>
          <ColumnList shown={shown} />
        </Suspense>
      )}
    </details>
  );
}
