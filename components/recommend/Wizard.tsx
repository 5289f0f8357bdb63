"use client";
import { memo, useCallback, useDeferredValue, useMemo, useRef, useState } from "react";
import type { Dataset } from "@/lib/dataset/dataset";
import type { Catalogue } from "@/lib/dataset/catalogue";
import type { Definition } from "@/lib/dataset/definition";
import type { Problem } from "@/lib/link/problem";
import { changedLabels, describeCluster } from "@/lib/recommend/profile/describe-profile";
import {
  answerCautions,
  compareLoads,
  howSure,
  notMeasured,
} from "@/lib/recommend/answer/describe-recommendation";
import { becauseOf, recommendationHeading } from "@/lib/recommend/answer/describe-answer";
import { firstShares } from "@/lib/recommend/profile/first-share";
import { profileHref } from "@/lib/recommend/profile/profile-codec";
import { profileNotices } from "@/lib/recommend/profile/profile-notices";
import { holdsProfile } from "@/lib/recommend/profile/profile-slice";
import type { Profile } from "@/lib/recommend/profile/profile";
import { recommend, type Recommendation } from "@/lib/recommend/score/recommend";
import { EditionLinks } from "@/components/explorer/EditionLinks";
import { Cautions } from "@/components/explorer/Cautions";
import { DatasetTrouble } from "@/components/page/DatasetTrouble";
import { LinkProvider } from "@/components/page/link-parameters";
import { Problems } from "@/components/page/Problems";
import { useEarlyChanges } from "@/components/explorer/use-early-changes";
import { useMarkReady } from "@/components/page/use-mark-ready";
import { useShown } from "@/components/explorer/use-shown";
import { ArticleNote } from "./ArticleNote";
import { BudgetTable } from "./BudgetTable";
import { EncryptionCosts } from "./EncryptionCosts";
import { ExcludedTable } from "./ExcludedTable";
import { FiguresTable } from "./FiguresTable";
import { NoCandidate } from "./NoCandidate";
import { PointsMethod } from "./PointsMethod";
import { ProfileProvider } from "./profile-context";
import { ProfileForm } from "./ProfileForm";
import { ProfilePresets } from "./ProfilePresets";
import { RankedTable } from "./RankedTable";
import { Sensitivity } from "./Sensitivity";
import { TakeAway } from "./TakeAway";
import { profileParameters, useProfile } from "./use-profile";

interface AnswerProps {
  readonly dataset: Dataset;
  readonly recommendation: Recommendation;
}

/** Why that is the answer: the first in units against the next, and how often each ranks first. */
function Why({
  recommendation,
  shares,
}: Omit<AnswerProps, "dataset"> & { shares: ReadonlyMap<string, number> }) {
  const { ranked, isLevel, answer } = recommendation;
  const [first, second] = ranked;
  if (!first) return null;
  return (
    <section className="prose-wide" aria-labelledby="why">
      <h2 id="why">Why</h2>
      {second && !isLevel && answer.kind !== "none" && <p>{compareLoads(recommendation, first, second)}</p>}
      {answerCautions(recommendation).map((caution) => (
        <p key={caution}>{caution}</p>
      ))}
      <p>{howSure(recommendation, shares)}</p>
    </section>
  );
}

/** What follows from the ranking: drawn after it, so that the ranking answers first. */
const Consequences = memo(function Consequences({
  dataset,
  recommendation,
  problems,
}: AnswerProps & { problems: readonly Problem[] }) {
  const { profile, ranked, answer, excluded, isLevel } = recommendation;
  const pick = answer.kind === "none" ? undefined : answer.variants[0];
  return (
    <>
      <TakeAway {...{ dataset, recommendation, problems }} />
      {pick && !isLevel && <Sensitivity dataset={dataset} recommendation={recommendation} />}
      <ArticleNote dataset={dataset} recommendation={recommendation} />
      {pick && !isLevel && profile.encryption === "none" && (
        <EncryptionCosts dataset={dataset} recommendation={recommendation} pick={pick} />
      )}
      {pick && <BudgetTable dataset={dataset} recommendation={recommendation} pick={pick} />}
      {ranked.length > 0 && <FiguresSection dataset={dataset} recommendation={recommendation} />}
      <ExcludedTable excluded={excluded} variants={dataset.variants} />
      <section className="prose-wide" aria-labelledby="not-measured">
        <h2 id="not-measured">What these figures do not say</h2>
        <ul className="plain-list">
          {notMeasured(dataset).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </section>
      <PointsMethod edition={dataset.definition} />
    </>
  );
});

function FiguresSection(props: AnswerProps) {
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">The figures behind the points</h2>
      <FiguresTable {...props} />
    </section>
  );
}

function Cluster({ profile }: { profile: Profile }) {
  const changed = changedLabels(profile);
  return (
    <p className="cluster">
      {describeCluster(profile)}
      {changed.length > 0 && ` Changed from the preset: ${changed.join(", ")}.`}
    </p>
  );
}

interface WizardProps {
  /** The query string as the server read it. */
  readonly search: string;
  /** The readings that the first answer is made from. */
  readonly cut: Dataset;
  /** Every dataset that a link can name. */
  readonly catalogue: Catalogue;
  readonly problems: readonly Problem[];
}

/** The recommendation page: questions next to the answer. Everything shown is made from one profile and one dataset. */
export function Wizard({ search, ...answer }: WizardProps) {
  return (
    <LinkProvider parameters={profileParameters} search={search}>
      <Answer {...answer} />
    </LinkProvider>
  );
}

function Answer({ cut, catalogue, problems: loadedProblems }: Omit<WizardProps, "search">) {
  const { profile, problems, control } = useProfile(catalogue, loadedProblems);
  const { dataset, shown, trouble, retry } = useShown(cut, profile, holdsProfile);
  const recommendation = useMemo(() => recommend(dataset, shown), [dataset, shown]);
  const shares = useMemo(() => firstShares(recommendation.ranked), [recommendation]);
  const heading = recommendationHeading(recommendation);
  const [loaded] = useState(shown);
  const settled = useDeferredValue(recommendation);
  const { getProfile } = control;
  const editionHref = useCallback(
    (edition: Definition) => profileHref({ ...getProfile(), edition }),
    [getProfile],
  );
  const page = useRef<HTMLDivElement>(null);
  useEarlyChanges(page);
  useMarkReady();
  return (
    <ProfileProvider value={control}>
      <div className="explorer wizard" ref={page}>
        <ProfileForm profile={profile} />
        <main
          id="content"
          className={shown === loaded ? "answer" : "answer changed"}
          aria-busy={shown !== profile}
        >
          <title>{`${heading} · CNI benchmark explorer`}</title>
          <h1>{heading}</h1>
          <div className="questions">
            <ProfilePresets profile={profile} />
            <EditionLinks edition={cut.definition} catalogue={catalogue} hrefIn={editionHref} live />
          </div>
          {recommendation.ranked.length > 0 && (
            <p className="because">{becauseOf(dataset, recommendation)}</p>
          )}
          <Cluster profile={recommendation.profile} />
          <Problems problems={problems} href={profileHref(profile)} />
          <DatasetTrouble trouble={trouble} retry={retry} />
          <Cautions texts={profileNotices(recommendation)} />
          {recommendation.ranked.length > 0 ? (
            <RankedTable dataset={dataset} recommendation={recommendation} shares={shares} />
          ) : (
            <NoCandidate dataset={dataset} profile={recommendation.profile} />
          )}
          <Why recommendation={recommendation} shares={shares} />
          <Consequences dataset={settled.setting.dataset} recommendation={settled} problems={problems} />
        </main>
      </div>
    </ProfileProvider>
  );
}
