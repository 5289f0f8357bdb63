"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Dataset } from "@/lib/dataset/dataset";

async function fetchReadings(edition: string): Promise<Dataset["readings"]> {
  const response = await fetch(`/data/${edition}.readings.json`);
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return (await response.json()) as Dataset["readings"];
}

/** Asks for the rest of the edition at the reader's first move on the page, so that the first paint carries only what it shows. */
function onFirstMove(act: () => void): () => void {
  const events = ["pointermove", "pointerdown", "keydown", "touchstart", "scroll"] as const;
  const stop = () => events.forEach((name) => removeEventListener(name, once));
  const once = () => {
    stop();
    act();
  };
  events.forEach((name) => addEventListener(name, once, { passive: true }));
  return stop;
}

/** The dataset: the cut that came with the page, then the whole edition once the reader moves or the page needs what it does not hold. */
function useLoading(cut: Dataset, isWhole: boolean) {
  const [dataset, setDataset] = useState(cut);
  const [trouble, setTrouble] = useState<string | null>(null);
  const asked = useRef(false);
  const load = useCallback(() => {
    if (asked.current) return;
    asked.current = true;
    setTrouble(null);
    fetchReadings(cut.definition.id).then(
      (readings) => setDataset((known) => ({ ...known, readings })),
      (error: unknown) => {
        asked.current = false;
        setTrouble(error instanceof Error ? error.message : String(error));
      },
    );
  }, [cut.definition.id]);
  useEffect(() => (isWhole ? undefined : onFirstMove(load)), [isWhole, load]);
  return { dataset, trouble, load };
}

interface Shown<T> {
  /** What is asked for, or the last that could be shown while readings are on their way. */
  readonly shown: T;
  readonly dataset: Dataset;
  /** Why what is asked for cannot be shown; null while there is no trouble. */
  readonly trouble: string | null;
  readonly retry: () => void;
}

/**
 * What can be shown of what a page is asked for. `holds` says whether a dataset has all that it takes. Readings that arrive later do not change what is shown. Of a dataset
 * that is whole already nothing is fetched.
 */
export function useShown<T>(
  cut: Dataset,
  wanted: T,
  holds: (dataset: Dataset, wanted: T) => boolean,
  isWhole = false,
): Shown<T> {
  const { dataset, trouble, load } = useLoading(cut, isWhole);
  const [last, setLast] = useState({ dataset, shown: wanted });
  const held = isWhole || holds(dataset, wanted);
  useEffect(() => {
    if (!held) load();
  }, [held, load]);
  const isStale = last.shown !== wanted && held;
  const next = isStale ? { dataset, shown: wanted } : last;
  if (isStale) setLast(next);
  return { ...next, trouble: held ? null : trouble, retry: load };
}
