import { variantHref } from "@/lib/view/link/edition-link";
import { cniColourName } from "@/lib/dataset/facts/dimensions";
import { memo } from "react";
import type { Dataset } from "@/lib/dataset/dataset";
import { aims, type AimId } from "@/lib/recommend/profile/aims";
import { formatShare, lackingNote } from "@/lib/recommend/answer/describe-recommendation";
import {
  barReach,
  formatPoints,
  lostRange,
  pointsLost,
  pointsLostOn,
} from "@/lib/recommend/answer/lost-points";
import type { Ranked, Recommendation } from "@/lib/recommend/score/recommend";
import { formatRank, RANK_MEANING } from "@/lib/statistics/rank-ranges";
import { evidenceLinks } from "./evidence";
import { LostPoints } from "./LostPoints";

function swatchOf({ variant }: Ranked): string {
  return `swatch ${cniColourName(variant.cni)} ${variant.encryption}`;
}

interface AimCellProps {
  readonly lost: number;
  /** Number of the note that says what was put in a missing figure's place; 0 where it was measured. */
  readonly note: number;
}

/** Drawn anew only when its figure changes. */
const AimCell = memo(function AimCell({ lost, note }: AimCellProps) {
  return (
    <td className={note > 0 ? "number empty" : "number"}>
      {formatPoints(lost)}
      {note > 0 && <sup> [{note}]</sup>}
    </td>
  );
});

function noteNumber({ lacking }: Ranked, aim: AimId, notes: readonly string[]): number {
  const gap = lacking.find((candidate) => candidate.aim === aim);
  return gap ? notes.indexOf(lackingNote(gap)) + 1 : 0;
}

interface RankedTableProps {
  readonly dataset: Dataset;
  readonly recommendation: Recommendation;
  readonly shares: ReadonlyMap<string, number>;
}

/** The candidates with their rank ranges and the points that each loses by aim. */
export function RankedTable({ dataset, recommendation, shares }: RankedTableProps) {
  const { ranked } = recommendation;
  const shown = recommendation.aims.filter((aim) => (ranked[0]?.possible[aim] ?? 0) > 0);
  const notes = [...new Set(ranked.flatMap(({ lacking }) => lacking.map(lackingNote)))];
  const reach = barReach(ranked);
  const inAnswer = new Set(recommendation.answer.variants);
  const evidence = evidenceLinks(dataset, recommendation);
  return (
    <div>
      <p className="legend">
        Points lost of 100: fewer is better. The line shows how they vary between runs; a bar that exceeds the
        scale ends in ». {RANK_MEANING} CPU is {dataset.definition.cpuCaveat}. An aim’s name opens its figures
        in the explorer.
      </p>
      <div className="scroll-box" tabIndex={0} role="region" aria-label="Candidates">
        <table className="results ranked">
          <caption className="visually-hidden">Candidates by points lost</caption>
          <thead>
            <tr>
              <th scope="col">Rank</th>
              <th scope="col">Variant</th>
              <th scope="col" className="number">
                Points lost
              </th>
              <th scope="col" className="lost-points-head">
                by aim
              </th>
              {shown.map((aim) => (
                <th key={aim} scope="col" className="number">
                  <a className={`aim-key aim-${aim}`} href={evidence.ofAim(aim)}>
                    {aims[aim].label}
                  </a>
                  <span className="unit">of {formatPoints(ranked[0]?.possible[aim] ?? 0)}</span>
                </th>
              ))}
              <th scope="col" className="number">
                Ranks first
                <span className="unit">of all draws</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {ranked.map((candidate) => (
              <tr
                key={candidate.variant.id}
                className={inAnswer.has(candidate.variant) ? "in-answer" : undefined}
              >
                <td>{formatRank(candidate.rank)}</td>
                <th scope="row">
                  <a
                    className={swatchOf(candidate)}
                    href={variantHref(dataset.definition, candidate.variant.id)}
                  >
                    {candidate.variant.name}
                  </a>
                </th>
                <td className="number">
                  {formatPoints(pointsLost(candidate))}
                  <span className="spread"> ({lostRange(candidate)})</span>
                </td>
                <td className="lost-points-cell">
                  <LostPoints candidate={candidate} aims={shown} reach={reach} />
                </td>
                {shown.map((aim) => (
                  <AimCell
                    key={aim}
                    lost={pointsLostOn(candidate, aim)}
                    note={noteNumber(candidate, aim, notes)}
                  />
                ))}
                <td className="number">{formatShare(shares.get(candidate.variant.id) ?? 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {notes.length > 0 && (
        <ol className="footnotes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ol>
      )}
    </div>
  );
}
