"use client";
import { Glossed } from "@/components/glossary/Glossed";
import { memo } from "react";
import type { Notice } from "@/lib/view/describe/view-notices";
import { ViewLink } from "./view-context";

/** What a reader must know to read the view rightly. */
export const Notices = memo(function Notices({ notices }: { notices: readonly Notice[] }) {
  return (
    <ul className="notices">
      {notices.map(({ id, text, offers }) => (
        <li key={id}>
          <Glossed>{text}</Glossed>
          {offers.map(({ label, view }) => (
            <span key={label}>
              {" "}
              <ViewLink to={view} className="offer">
                {label}
              </ViewLink>
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
});
