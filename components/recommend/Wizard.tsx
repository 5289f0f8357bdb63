"use client";
import { memo, useCallback, useDeferredValue, useMemo, useRef, useState, type ReactNode } from "react";
import type { Dataset } from "@/lib/dataset/dataset";
import type { Catalogue } from "@/lib/dataset/catalogue";
import type { Definition } from "@/lib/dataset/definition";
import type { Problem } from "@/lib/link/problem";
import { changedLabels, describeCluster } from "@/lib/recommend/profile/describe-profile";
import { answerCautions, howSure, notMeasured } from "@/lib/recommend/answer/describe-recommendation";
import { verdictHeading } from "@/lib/recommend/verdict/describe-verdict";
import { verdictOf } from "@/lib/recommend/verdict/verdict";
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
import { ArticleNote } from "./answer/ArticleNote";
import { BudgetTable } from "./answer/BudgetTable";
import { EncryptionCosts } from "./answer/EncryptionCosts";
import { ExcludedTable } from "./answer/ExcludedTable";
import { FeatureTable } from "./answer/FeatureTable";
import { NoCandidate } from "./answer/NoCandidate";
import { PerNodeTable } from "./answer/PerNodeTable";
import { TakeAway } from "./answer/TakeAway";
import { Verdict } from "./answer/Verdict";
import { WhatIf } from "./answer/WhatIf";
import { ProfileForm } from "./form/ProfileForm";
import { ProfilePresets } from "./form/ProfilePresets";
import { ProfileProvider } from "./form/profile-context";
import { profileParameters, useProfile } from "./form/use-profile";
import { FiguresTable } from "./method/FiguresTable";
import { PointsMethod } from "./method/PointsMethod";
import { RankedTable } from "./method/RankedTable";
import { Sensitivity } from "./method/Sensitivity";

interface AnswerProps {
  readonly dataset: Dataset;
  readonly recommendation: Recommendation;
}

/** Points, weights and draws: how candidates are ordered among themselves. In the page on load, and after changes once it is opened. */
function Calculation({ dataset, recommendation }: AnswerProps) {
  const [isOpen, setOpen] = useState(false);
  const [loaded] = useState(recommendation);
  return (
    <details className="calculation" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>How this is calculated</summary>
      {(isOpen || recommendation === loaded) && <Points dataset={dataset} recommendation={recommendation} />}
    </details>
  );
}

function Points({ dataset, recommendation }: AnswerProps) {
  const { ranked, answer, isLevel } = recommendation;
  const shares = useMemo(() => firstShares(ranked), [ranked]);
  const hasLeader = answer.kind !== "none" && ranked.length > 0 && !isLevel;
  return (
    <>
      <PointsMethod edition={dataset.definition} />
      {ranked.length > 0 && (
        <>
          <p>{howSure(recommendation, shares)}</p>
          <RankedTable dataset={dataset} recommendation={recommendation} shares={shares} />
          {hasLeader && <Sensitivity dataset={dataset} recommendation={recommendation} />}
          <h2>The figures behind the points</h2>
          <FiguresTable dataset={dataset} recommendation={recommendation} />
        </>
      )}
    </>
  );
}

/** What follows from the verdict: drawn after it, so that the verdict answers first. */
const Consequences = memo(function Consequences({
  dataset,
  recommendation,
  problems,
  carried,
}: AnswerProps & { problems: readonly Problem[]; carried: string | null }) {
  const { profile, answer, excluded } = recommendation;
  const pick = answer.kind === "none" ? undefined : (verdictOf(recommendation).kept ?? answer.variants[0]);
  return (
    <>
      <FeatureTable edition={dataset.definition} recommendation={recommendation} />
      <WhatIf dataset={dataset} recommendation={recommendation} />
      <TakeAway {...{ dataset, recommendation, problems, carried }} />
      {pick && profile.encryption === "none" && (
        <EncryptionCosts dataset={dataset} recommendation={recommendation} pick={pick} />
      )}
      {pick && <BudgetTable dataset={dataset} recommendation={recommendation} pick={pick} />}
      <ArticleNote dataset={dataset} recommendation={recommendation} />
      <ExcludedTable excluded={excluded} variants={dataset.variants} />
      <section className="prose-wide" aria-labelledby="not-measured">
        <h2 id="not-measured">What these figures do not say</h2>
        <ul className="plain-list">
          {[...answerCautions(recommendation), ...notMeasured(dataset)].map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </section>
      <Calculation dataset={dataset} recommendation={recommendation} />
    </>
  );
});

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
  /** The fragment of a link that carries the dataset, where no server has it; `cut` is then the whole of it. */
  readonly carried?: string | null;
  /** Pictures of the answer, where no server has the dataset. */
  readonly pictures?: (recommendation: Recommendation) => ReactNode;
}

/** The recommendation page: questions next to the answer. Everything shown is made from one profile and one dataset. */
export function Wizard({ search, ...answer }: WizardProps) {
  return (
    <LinkProvider parameters={profileParameters} search={search}>
      <Answer {...answer} />
    </LinkProvider>
  );
}

function Answer({
  cut,
  catalogue,
  problems: loadedProblems,
  carried = null,
  pictures,
}: Omit<WizardProps, "search">) {
  const { profile, problems, control } = useProfile(catalogue, loadedProblems);
  const { dataset, shown, trouble, retry } = useShown(cut, profile, holdsProfile, carried !== null);
  const recommendation = useMemo(() => recommend(dataset, shown), [dataset, shown]);
  const heading = verdictHeading(recommendation);
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
          <h1 aria-live="polite">{heading}</h1>
          <Verdict dataset={dataset} recommendation={recommendation} />
          <Cluster profile={recommendation.profile} />
          <Problems problems={problems} href={profileHref(profile)} />
          <DatasetTrouble trouble={trouble} retry={retry} />
          <Cautions texts={profileNotices(recommendation)} />
          {recommendation.ranked.length > 0 ? (
            <PerNodeTable dataset={dataset} recommendation={recommendation} />
          ) : (
            <NoCandidate dataset={dataset} profile={recommendation.profile} />
          )}
          <div className="questions">
            <ProfilePresets profile={profile} />
            <EditionLinks edition={cut.definition} catalogue={catalogue} hrefIn={editionHref} live />
          </div>
          <Consequences
            dataset={settled.setting.dataset}
            recommendation={settled}
            problems={problems}
            carried={carried}
          />
          {pictures?.(settled)}
        </main>
      </div>
    </ProfileProvider>
  );
}
