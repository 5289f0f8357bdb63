"use client";
import { useCallback, useRef, useState } from "react";
import type { OwnRead } from "@/lib/own/own-run";
import type { WorkerNews, WorkerTask } from "./own-worker";

interface Progress {
  readonly done: number;
  readonly of: number;
}

/** Reads files in a worker, so that the page stays responsive; a reading can be cancelled. */
export function useReading(onRead: (read: OwnRead) => void) {
  const worker = useRef<Worker | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const cancel = useCallback(() => {
    worker.current?.terminate();
    worker.current = null;
    setProgress(null);
  }, []);
  const read = useCallback(
    (files: readonly File[]) => {
      if (files.length === 0) return;
      cancel();
      setProgress({ done: 0, of: files.length });
      const started = new Worker(new URL("./own-worker.ts", import.meta.url));
      worker.current = started;
      // One that was cancelled may still say that it was stopped.
      const finish = (what: OwnRead) => {
        if (worker.current !== started) return;
        cancel();
        onRead(what);
      };
      started.onmessage = ({ data }: MessageEvent<WorkerNews>) =>
        data.kind === "progress" ? setProgress(data) : finish(data.read);
      started.onerror = ({ message }) =>
        finish({
          runs: [],
          problems: [
            { file: files[0]?.name ?? "", message: `The reader stopped: ${message}`, done: "left out" },
          ],
        });
      started.postMessage({ files } satisfies WorkerTask);
    },
    [cancel, onRead],
  );
  return { read, cancel, progress };
}
