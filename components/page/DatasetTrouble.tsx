"use client";

interface DatasetTroubleProps {
  /** Why the rest of the edition could not be had; null while there is no trouble. */
  readonly trouble: string | null;
  readonly retry: () => void;
}

/** Says that readings did not arrive, and lets the reader ask again. */
export function DatasetTrouble({ trouble, retry }: DatasetTroubleProps) {
  if (trouble === null) return null;
  return (
    <p className="problem" role="alert">
      The rest of the edition could not be loaded: {trouble}.{" "}
      <button type="button" onClick={retry}>
        Try again
      </button>
    </p>
  );
}
