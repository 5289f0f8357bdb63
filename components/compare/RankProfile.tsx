import { formatRank } from "@/lib/statistics/rank-ranges";
import type { Place } from "@/lib/questions/variant-profile";

const WIDTH = 100;

/** A rank from the left, the best, to the right, the worst. */
function span({ rank: { best, worst, of } }: Place): string {
  const at = (place: number) => ((place / of) * WIDTH).toFixed(1);
  return `M${at(best - 1)} 0H${at(worst)}V4H${at(best - 1)}z`;
}

/** Where a variant ranks, figure by figure: the better the further left, the less certain the wider. */
export function RankProfile({ places, name }: { places: readonly Place[]; name: string }) {
  if (places.length === 0) return null;
  return (
    <table className="results rank-profile">
      <caption>Ranks that the runs allow, from the best at the left. Same encryption only.</caption>
      <tbody>
        {places.map((place) => (
          <tr key={place.label}>
            <th scope="row">{place.label}</th>
            <td className="amount">
              <svg
                className="rank-bar"
                viewBox={`0 0 ${WIDTH} 4`}
                preserveAspectRatio="none"
                role="img"
                aria-label={`${name}, ${place.label}: rank ${formatRank(place.rank)} of ${place.rank.of}`}
              >
                <path className="ground" d={`M0 1.7H${WIDTH}V2.3H0z`} />
                <path d={span(place)} />
              </svg>
            </td>
            <td>
              {formatRank(place.rank)} of {place.rank.of}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
