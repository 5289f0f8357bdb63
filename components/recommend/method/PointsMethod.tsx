import type { Definition } from "@/lib/dataset/definition";
import { aimIds, aims } from "@/lib/recommend/profile/aims";
import { thresholdsMeaning } from "@/lib/recommend/score/thresholds";

/** How this is calculated, aim by aim. */
export function PointsMethod({ edition }: { edition: Definition }) {
  return (
    <>
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
        edition’s CPU leaves softirq out, that of IPsec may not be compared: it is scored as the worst
        comparable candidate, and where there is none, no candidate scores. Rank ranges are those of the
        ranges of points. {thresholdsMeaning(edition)}
      </p>
    </>
  );
}
