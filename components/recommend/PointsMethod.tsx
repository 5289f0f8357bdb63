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
        How many nodes there are, where they run and how many pods they carry changes what a node has left,
        and not the ranking.
      </p>
      <p>
        A variant of which no run carried the traffic is left out. A candidate that lacks another figure is
        given that of the candidate in the middle, its range spans all of them, and it leads nobody. Where an
        edition’s CPU leaves softirq out, that of IPsec may not be compared: it is counted as that of the
        worst candidate that may, and where there is none, nobody gets anything for it. Places come in bands,
        as everywhere here: a new band starts at the first candidate whose range no longer overlaps that of
        the band’s leader.
      </p>
    </details>
  );
}
