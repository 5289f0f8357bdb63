import { memo } from "react";
import { barLayout } from "@/lib/chart/bar-layout";
import type { BarPanel } from "@/lib/view/chart/bar-panels";
import { RowPlot } from "./RowPlot";

/** Ranked bars, painted without script. */
export const BarPlot = memo(function BarPlot({
  panel,
  description,
}: {
  panel: BarPanel;
  description: string;
}) {
  return <RowPlot layout={barLayout(panel)} description={description} />;
});
