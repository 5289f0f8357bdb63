"use client";
import type { ReactNode } from "react";
import { EngagedChart, lazyChart } from "@/components/chart/EngagedChart";
import type { SecondsRun } from "@/components/interactive/InteractiveSeconds";

const InteractiveSeconds = lazyChart(() => import("@/components/interactive/InteractiveSeconds"));

/** The drawn seconds of a run, until the reader reaches for them: then with a tooltip and a brush. */
export function EngagedSeconds({ run, children }: { run: SecondsRun; children: ReactNode }) {
  return (
    <EngagedChart
      panel={run}
      description={run.panel.description}
      drawn={children}
      Interactive={InteractiveSeconds}
    />
  );
}
