import { aimIds, aims } from "@/lib/recommend/aims";

/** How points are counted, aim by aim. */
export function PointsMethod() {
  return (
    <details>
      <summary>How points are counted</summary>
      <p>
        100 points are divided among the aims by their weights. Each aim gives its points times a utility from
        0 to 1:
      </p>
      <dl className="facts">
        {aimIds.map((aim) => (
          <div key={aim} className="fact">
            <dt>{aims[aim].label}</dt>
            <dd>{aims[aim].utility}</dd>
          </div>
        ))}
      </dl>
      <p>
        A candidate whose figure is missing is given that of the candidate in the middle, and its range spans
        all of them. CPU of IPsec may not be compared: it is counted as that of the worst candidate that may.
        Places come in bands, as everywhere here: a new band starts where a candidate’s range no longer
        overlaps that of the band’s leader.
      </p>
    </details>
  );
}
