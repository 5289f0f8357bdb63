import { memo } from "react";
import { dotLayout } from "@/lib/chart/dot-layout";
import type { DotPanel } from "@/lib/view/chart/dot-rows";
import { RowPlot } from "./RowPlot";

/** Series next to each other on each row, painted without script. */
export const DotPlot = memo(function DotPlot({
  panel,
  description,
}: {
  panel: DotPanel;
  description: string;
}) {
  return <RowPlot layout={dotLayout(panel)} description={description} />;
});
