"use client";
import { memo } from "react";
import type { Problem } from "@/lib/link/problem";

interface ProblemsProps {
  readonly problems: readonly Problem[];
  /** The link of what is shown instead. */
  readonly href: string;
}

/** The parts of a link that could not be used, with the corrected link. */
export const Problems = memo(function Problems({ problems, href }: ProblemsProps) {
  if (problems.length === 0) return null;
  return (
    <section className="problem" aria-label="Problems with this link">
      <p>
        This link could not be read in full. <a href={href}>Use the link of what is shown</a>.
      </p>
      <ul>
        {problems.map(({ message }, index) => (
          <li key={index}>{message}</li>
        ))}
      </ul>
    </section>
  );
});
