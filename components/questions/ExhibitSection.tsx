import { Glossed } from "@/components/glossary/Glossed";
import { SeriesPlot } from "@/components/chart/SeriesPlot";
import type { Definition } from "@/lib/dataset/definition";
import { boundSign } from "@/lib/dataset/metrics";
import { columnWriter } from "@/lib/format-column";
import { exhibitPanel } from "@/lib/questions/exhibit";
import type { Exhibit } from "@/lib/questions/question";
import type { Measurement } from "@/lib/statistics/measure-test";
import { missingReasons } from "@/lib/statistics/summarise-runs";
import { rangeText } from "@/lib/statistics/range-text";
import { toShown } from "@/lib/units";
import { variantHref } from "@/lib/view/link/edition-link";
import { viewHref } from "@/lib/view/link/view-codec";

interface FigureProps {
  readonly cell: Measurement | null;
  readonly exhibit: Exhibit;
  readonly write: (value: number) => string;
}

function Figure({ cell, exhibit: { metric }, write }: FigureProps) {
  if (!cell) return <td className="empty">not measured</td>;
  if (cell.notComparable)
    return (
      <td className="empty" title={cell.notComparable}>
        not comparable
      </td>
    );
  if (cell.figure === null)
    return (
      <td className="empty" title={missingReasons(cell.summary).join(" ")}>
        no value
      </td>
    );
  const shown = (value: number) => write(toShown(value, metric.unit));
  return (
    <td className="number">
      {boundSign(metric.bound)}
      {shown(cell.figure)} <small className="spread">{rangeText(cell.summary, shown)}</small>
    </td>
  );
}

/** An exhibit: its chart, and every figure with the range of its runs. */
export function ExhibitSection({ exhibit, edition }: { exhibit: Exhibit; edition: Definition }) {
  const { title, metric, series, rows, view } = exhibit;
  const write = columnWriter(
    rows.flatMap(({ cells }) => cells.map((cell) => cell && toShown(cell.figure ?? 0, metric.unit))),
  );
  const hasNotes = rows.some(({ note }) => note !== "");
  return (
    <section>
      <h2>{title}</h2>
      <SeriesPlot panel={exhibitPanel(exhibit)} description={title} />
      <div className="scroll-box" tabIndex={0} role="region" aria-label={`Figures: ${title}`}>
        <table className="results">
          <caption>
            <Glossed>
              {`${metric.unit.shown}, median and range of the runs. ${metric.better === "higher" ? "Higher" : "Lower"} is better. ${metric.caveat ?? ""}`}
            </Glossed>
          </caption>
          <thead>
            <tr>
              <th scope="col">Install</th>
              {series.map(({ id, label }) => (
                <th key={id} scope="col" className="number">
                  {label}
                </th>
              ))}
              {hasNotes && <th scope="col">Change</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, label, cells, note }) => (
              <tr key={key}>
                <th scope="row">
                  <a href={variantHref(view?.edition ?? edition, key)}>{label}</a>
                </th>
                {cells.map((cell, at) => (
                  <Figure key={series[at]?.id} cell={cell} exhibit={exhibit} write={write} />
                ))}
                {hasNotes && <td>{note}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {view && (
        <p>
          <a href={viewHref(view)}>Explore these figures</a>
        </p>
      )}
    </section>
  );
}
