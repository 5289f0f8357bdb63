import { memo } from "react";
import { axisUnit } from "@/lib/view/chart/mark";
import { heatHead, heatTable, shadeStep, type HeatCell } from "@/lib/view/chart/heat-table";
import type { ViewResult } from "@/lib/view/select/view-result";

function shadeClass(shade: number | null): string {
  return shade === null ? "heat-none" : `heat-${shadeStep(shade)}`;
}

function HeatDatum({ cell, hasDetails }: { cell: HeatCell | null; hasDetails: boolean }) {
  if (!cell) return <td className="heat-none">not selected</td>;
  const { mark, shade, rank } = cell;
  const words = mark.holeWord ?? mark.text;
  return (
    <td className={mark.hole ? "heat-hole" : shadeClass(shade)}>
      {hasDetails ? <span title={mark.detail.join("\n")}>{words}</span> : words}
      {rank && <small> {rank}</small>}
      {!mark.comparable && !mark.hole && <small> not comparable</small>}
    </td>
  );
}

/** Variants by tests, shaded from the test's worst to its best; the rank range next to each figure says the same without colour. */
export const HeatTable = memo(function HeatTable({
  result,
  caption,
  hasDetails = true,
}: {
  result: ViewResult;
  caption: string;
  /** Whether a cell shows its runs on hover. */
  hasDetails?: boolean;
}) {
  const table = heatTable(result);
  return (
    <div className="scroll-box" tabIndex={0} role="region" aria-label={`Heat table: ${caption}`}>
      <table className="heat">
        <caption>
          {caption}. Unit: {axisUnit(result.metric, result.view.compare)}. Small figures are rank ranges; a
          stronger ground is better, test by test.
        </caption>
        <thead>
          <tr>
            <th scope="col">Variant</th>
            {table.tests.map((test) => (
              <th key={test} scope="col">
                {heatHead(result.dataset.definition, test)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ id, label, cells }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              {cells.map((cell, index) => (
                <HeatDatum key={table.tests[index]} cell={cell} hasDetails={hasDetails} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});
