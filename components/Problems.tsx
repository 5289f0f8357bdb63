"use client";
import { memo } from "react";
import type { Problem } from "@/lib/link/problem";
import { viewHref } from "@/lib/view/view-codec";
import type { ViewState } from "@/lib/view/view-state";

/** What of a link could not be used, told, with the link that says what is shown instead. */
export const Problems = memo(function Problems({
  problems,
  view,
  page,
}: {
  problems: readonly Problem[];
  view: ViewState;
  page?: string;
}) {
  if (problems.length === 0) return null;
  return (
    <section className="problem" aria-label="Problems with this link">
      <p>
        This link could not be read in full. <a href={viewHref(view, page)}>Use the link of what is shown</a>.
      </p>
      <ul>
        {problems.map(({ message }, index) => (
          <li key={index}>{message}</li>
        ))}
      </ul>
    </section>
  );
});
