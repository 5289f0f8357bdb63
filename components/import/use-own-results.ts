"use client";
import { get, set } from "idb-keyval";
import { useCallback, useEffect, useState } from "react";
import { noResults, type OwnState } from "@/lib/own/own-state";

const KEY = "own-results";

/** The reader's results: from the link where it carries some, else from this browser's store. What is shown from a link is kept only once it is changed. `isKept` says whether the store holds what is shown. */
export function useOwnResults() {
  const [state, setState] = useState<OwnState>(noResults);
  const [notice, setNotice] = useState<string | null>(null);
  const [isLoaded, setLoaded] = useState(false);
  const [isKept, setKept] = useState(false);
  useEffect(() => {
    const load = async () => {
      const { decodeOwn } = await import("@/lib/own/own-link");
      const carried = decodeOwn(window.location.hash);
      if (carried !== null && typeof carried !== "string") return setState(carried);
      if (typeof carried === "string") setNotice(carried);
      try {
        const kept = await get<OwnState>(KEY);
        if (kept) setState(kept);
        setKept(true);
      } catch {
        setNotice("This browser stores nothing for this page. Your results last until you close it.");
      }
    };
    void load().finally(() => setLoaded(true));
  }, []);
  const change = useCallback((next: OwnState) => {
    setState(next);
    // The link that carried the results no longer says what is shown.
    if (window.location.hash) history.replaceState(history.state, "", window.location.pathname);
    setKept(false);
    set(KEY, next).then(
      () => setKept(true),
      () =>
        setNotice(
          "Your results could not be stored, because storage is full or blocked. They last until you close the page.",
        ),
    );
  }, []);
  return { state, change, notice, isLoaded, isKept };
}
