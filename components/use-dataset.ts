"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Dataset } from "@/lib/dataset/dataset";
import { holdsView } from "@/lib/view/dataset-slice";
import type { ViewState } from "@/lib/view/view-state";

interface DatasetControl {
  readonly dataset: Dataset;
  /** Why the rest of the edition could not be had; null while there is no trouble. */
  readonly trouble: string | null;
  readonly retry: () => void;
}

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

/** The dataset: the cut that came with the page, then the whole edition once the reader moves or a view needs it. */
export function useDataset(cut: Dataset, view: ViewState): DatasetControl {
  const [dataset, setDataset] = useState(cut);
  const [trouble, setTrouble] = useState<string | null>(null);
  const asked = useRef(false);
  const load = useCallback(() => {
    if (asked.current) return;
    asked.current = true;
    setTrouble(null);
    fetchReadings(cut.edition).then(
      (readings) => setDataset((known) => ({ ...known, readings })),
      (error: unknown) => {
        asked.current = false;
        setTrouble(error instanceof Error ? error.message : String(error));
      },
    );
  }, [cut.edition]);
  const held = holdsView(dataset, view);
  useEffect(() => onFirstMove(load), [load]);
  useEffect(() => {
    if (!held) load();
  }, [held, load]);
  return { dataset, trouble: held ? null : trouble, retry: load };
}
