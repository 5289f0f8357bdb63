import type { Definition } from "@/lib/dataset/definition";
import { tests } from "@/lib/dataset/tests";
import { HIGH_LOSS_PERCENT } from "@/lib/statistics/comparability";
import type { SecondsTestId } from "@/lib/seconds/seconds-file";
import { steadiness } from "@/lib/seconds/steadiness";
import { gigabitsPerSecond } from "@/lib/units";
import { secondsHref } from "@/lib/seconds/seconds-codec";
import { steadinessWriters, type SteadinessRow } from "@/lib/seconds/seconds-overview";

type Write = (value: number) => string;

function SpreadCell({ spread, write }: { spread: number | string; write: Write }) {
  return typeof spread === "number" ? (
    <td className="number">{write(spread)}</td>
  ) : (
    <td className="number empty">
      <span className="reason">{spread}</span>
    </td>
  );
}

function lossCell(loss: number, write: Write): string {
  return `${write(loss)}${loss > HIGH_LOSS_PERCENT ? " ⚑" : ""}`;
}

interface SteadinessTableProps {
  readonly rows: readonly SteadinessRow[];
  readonly test: SecondsTestId;
  readonly edition: Definition;
}

/** How steady every variant was on a test, run by run; each leads to its seconds. */
export function SteadinessTable({ rows, test, edition }: SteadinessTableProps) {
  const isUdp = tests[test].protocol === "udp";
  const write = steadinessWriters(rows);
  return (
    <div className="scroll-box" tabIndex={0} role="region" aria-label={steadiness.label}>
      <table className="results">
        <thead>
          <tr>
            <th scope="col">Variant</th>
            <th scope="col" className="number">
              {steadiness.label}, median<span className="unit">%, lower is steadier</span>
            </th>
            {Array.from({ length: edition.runs }, (_, index) => (
              <th key={index} scope="col" className="number">
                Run {index + 1}
                <span className="unit">%</span>
              </th>
            ))}
            <th scope="col" className="number">
              Lowest second<span className="unit">Gbit/s</span>
            </th>
            {isUdp && (
              <th scope="col" className="number">
                Loss, median<span className="unit">%</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ variant, spread, spreads, least, loss }) => (
            <tr key={variant.id}>
              <th scope="row">
                <a href={secondsHref({ edition, variant: [variant.id], test })}>{variant.name}</a>
              </th>
              <td className="number">{spread === null ? "no value" : write.spread(spread)}</td>
              {spreads.map((one, index) => (
                <SpreadCell key={index} spread={one} write={write.spread} />
              ))}
              {spreads.length === 0 && (
                <td className="empty" colSpan={edition.runs}>
                  no seconds published
                </td>
              )}
              <td className="number">
                {least === null ? "no value" : write.least(gigabitsPerSecond(least))}
              </td>
              {isUdp && <td className="number">{loss === null ? "no value" : lossCell(loss, write.loss)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
