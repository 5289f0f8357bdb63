import type { Dataset } from "@/lib/dataset/dataset";
import { tests } from "@/lib/dataset/tests";
import { formatNumber, formatRange } from "@/lib/format";
import { figureColumns, figureIn, type Figure } from "@/lib/recommend/candidate-figures";
import type { Recommendation } from "@/lib/recommend/recommend";
import { toShown } from "@/lib/units";

function FigureCell({ figure: { column, summary, figure, note } }: { figure: Figure }) {
  const { min, max } = summary;
  if (figure === null || min === null || max === null) {
    return <td className="empty reason">{note ?? "no value"}</td>;
  }
  const shown = (value: number) => toShown(value, column.unit);
  return (
    <td className="number" title={note ?? undefined}>
      {formatNumber(shown(figure))}
      <span className="spread"> ({formatRange(shown(min), shown(max))})</span>
      {note !== null && <small className="empty"> not comparable</small>}
    </td>
  );
}

interface FiguresTableProps {
  readonly dataset: Dataset;
  readonly recommendation: Recommendation;
}

/** The published figures that the points are made from: medians with the range of the runs. */
export function FiguresTable({ dataset, recommendation }: FiguresTableProps) {
  const { ranked, setting } = recommendation;
  const columns = figureColumns(setting);
  const caveats = [
    ...new Set(columns.flatMap(({ label, caveat }) => (caveat ? [`${label}: ${caveat}`] : []))),
  ];
  return (
    <div>
      <p className="legend">
        Medians of three runs, with their range; of CPU and memory the mean of both nodes.
      </p>
      <div className="scroll-box" tabIndex={0} role="region" aria-label="Figures of the candidates">
        <table className="results figures">
          <caption className="visually-hidden">Figures of the candidates</caption>
          <thead>
            <tr>
              <th scope="col">Variant</th>
              {columns.map(({ label, test, unit, metric }) => (
                <th key={`${metric} ${test}`} scope="col" className="number">
                  {label}
                  <span className="unit">
                    {unit.shown}, {tests[test].shortLabel}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ranked.map(({ variant }) => (
              <tr key={variant.id}>
                <th scope="row">{variant.name}</th>
                {columns.map((column) => (
                  <FigureCell
                    key={`${column.metric} ${column.test}`}
                    figure={figureIn(dataset, setting, column, variant)}
                  />
                ))}
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
