import { boundSign, type Bound } from "@/lib/dataset/metrics";
import { nodeWords } from "@/lib/dataset/definition";
import { memo } from "react";
import type { Dataset } from "@/lib/dataset/dataset";
import { countInWords, formatRange } from "@/lib/format";
import { columnDecimals, formatFixed } from "@/lib/format-column";
import { figureColumns, figureIn, type Figure } from "@/lib/recommend/score/candidate-figures";
import type { Recommendation } from "@/lib/recommend/score/recommend";
import { toShown, type Unit } from "@/lib/units";

interface FigureCellProps extends Pick<Figure, "figure" | "note"> {
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: Unit;
  readonly bound: Bound | null;
  /** Of every figure in the column. */
  readonly decimals: number;
}

/** Drawn anew only when its figure changes. */
const FigureCell = memo(function FigureCell({
  figure,
  min,
  max,
  unit,
  bound,
  note,
  decimals,
}: FigureCellProps) {
  if (figure === null || min === null || max === null) {
    return <td className="empty reason">{note ?? "no value"}</td>;
  }
  const write = (value: number) => formatFixed(toShown(value, unit), decimals);
  return (
    <td className="number" title={note ?? undefined}>
      {boundSign(bound)}
      {write(figure)}
      <span className="spread"> ({formatRange(min, max, write)})</span>
      {note !== null && <small className="empty"> not comparable</small>}
    </td>
  );
});

interface FiguresTableProps {
  readonly dataset: Dataset;
  readonly recommendation: Recommendation;
}

/** The published figures that the points are made from: medians with the range of the runs. */
export function FiguresTable({ dataset, recommendation }: FiguresTableProps) {
  const { ranked, setting } = recommendation;
  const columns = figureColumns(setting).map((column) => {
    const figures = ranked.map(({ variant }) => figureIn(dataset, setting, column, variant));
    const shown = figures.flatMap(({ figure }) => (figure === null ? [] : [toShown(figure, column.unit)]));
    return { ...column, figures, decimals: columnDecimals(shown) };
  });
  const caveats = [
    ...new Set(columns.flatMap(({ label, caveat }) => (caveat ? [`${label}: ${caveat}`] : []))),
  ];
  return (
    <div>
      <p className="legend">
        Medians of {countInWords(dataset.definition.runs, "run")}, with their range; CPU and memory:{" "}
        {nodeWords(dataset.definition)}.
      </p>
      <div className="scroll-box" tabIndex={0} role="region" aria-label="Figures of the candidates">
        <table className="results figures">
          <caption className="visually-hidden">Figures of the candidates</caption>
          <thead>
            <tr>
              <th scope="col">Variant</th>
              {columns.map(({ label, test, testName, unit, metric }) => (
                <th key={`${metric} ${test}`} scope="col" className="number">
                  {label}
                  <span className="unit">
                    {unit.shown}, {testName}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ranked.map(({ variant }, at) => (
              <tr key={variant.id}>
                <th scope="row">{variant.name}</th>
                {columns.map(({ metric, test, unit, bound, decimals, figures }) => {
                  const { figure = null, note = null, summary } = figures[at] ?? {};
                  const { min = null, max = null } = summary ?? {};
                  return (
                    <FigureCell
                      key={`${metric} ${test}`}
                      {...{ figure, note, min, max, unit, bound, decimals }}
                    />
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className="notices">
        {caveats.map((caveat) => (
          <li key={caveat}>{caveat}</li>
        ))}
      </ul>
    </div>
  );
}
