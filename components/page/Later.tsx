"use client";
import { Activity, useCallback, useEffect, useState, type ReactNode } from "react";

interface LaterProps {
  /** What the part shows: it is drawn anew where this changes before React has taken it over. */
  readonly of: unknown;
  readonly children: ReactNode;
}

function Taken({ onTaken }: { onTaken: () => void }) {
  useEffect(onTaken, [onTaken]);
  return null;
}

/**
 * A part of the page that the server drew and React takes over when there is time, or at once where the reader acts on it: what the
 * reader acts on elsewhere does not wait for it. If that changes what the part shows first, it is replaced and never taken over.
 */
export function Later({ of, children }: LaterProps) {
  const [part, setPart] = useState({ of, isTaken: false, round: 0 });
  if (part.of !== of) setPart({ ...part, of, round: part.isTaken ? part.round : part.round + 1 });
  const onTaken = useCallback(() => setPart((known) => ({ ...known, isTaken: true })), []);
  return (
    <Activity key={part.round}>
      {children}
      <Taken onTaken={onTaken} />
    </Activity>
  );
}
