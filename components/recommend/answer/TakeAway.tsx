"use client";
import { useState, useSyncExternalStore } from "react";
import type { Dataset } from "@/lib/dataset/dataset";
import type { Problem } from "@/lib/link/problem";
import { apiRecommendation } from "@/lib/recommend/api/api-recommendation";
import { decisionRecord, decisionSentence } from "@/lib/recommend/verdict/decision-record";
import { encodeProfile, sharedProfileHref } from "@/lib/recommend/profile/profile-codec";
import type { Recommendation } from "@/lib/recommend/score/recommend";
import { siteAddress } from "@/components/page/site-address";
import { copyText } from "@/components/page/copy-text";
import { PictureLinks } from "@/components/share/PictureLinks";
import { evidenceLinks } from "../method/evidence";

interface TakeAwayProps {
  readonly dataset: Dataset;
  readonly recommendation: Recommendation;
  readonly problems: readonly Problem[];
  /** The fragment of a link that carries the dataset; null where the server has it, and so an API and pictures of it. */
  readonly carried: string | null;
}

/** A decision that the reader worded, and the answer that it is about. */
interface Written {
  readonly of: Recommendation;
  readonly decision: string;
}

const neverChanges = () => () => undefined;

/** The site's origin; empty where the page is made. */
function useOrigin(): string {
  return useSyncExternalStore(
    neverChanges,
    () => location.origin,
    () => "",
  );
}

/** The link, the evidence, and the answer as a decision record or as JSON. The record is in the page on load, and after changes once it is opened. */
export function TakeAway({ dataset, recommendation, problems, carried }: TakeAwayProps) {
  const [said, setSaid] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [loaded] = useState(recommendation);
  const origin = useOrigin();
  const path = sharedProfileHref(recommendation.profile);
  const link = `${origin ? siteAddress(path) : path}${carried ? `#${carried}` : ""}`;
  const [written, setWritten] = useState<Written>({ of: recommendation, decision: "" });
  const decision = written.of === recommendation ? written.decision : "";
  const date = origin ? new Date().toLocaleDateString("sv") : "";
  const record = () => decisionRecord(dataset, recommendation, { link, date, decision });
  const json = () => JSON.stringify(apiRecommendation(dataset, recommendation, problems), null, 2);
  const copy = (text: string, what: string) => void copyText(text, what).then(setSaid);
  const query = encodeProfile(recommendation.profile);
  return (
    <section aria-labelledby="take-away">
      <h2 id="take-away">Share this answer</h2>
      <div className="exports">
        {recommendation.ranked.length > 0 && (
          <a href={evidenceLinks(dataset, recommendation).all}>Show the evidence</a>
        )}
        <span className={origin ? "copies" : "copies without-script"}>
          <button type="button" onClick={() => copy(link, "Link")}>
            Copy link
          </button>
          <button type="button" onClick={() => copy(record(), "Decision record")}>
            Copy decision record (Markdown)
          </button>
          <button type="button" onClick={() => copy(json(), "JSON")}>
            Copy JSON
          </button>
        </span>
        {carried === null && <a href={`/api/recommend${query && `?${query}`}`}>API</a>}
        <span role="status">{said}</span>
      </div>
      {carried === null && (
        <div className="exports">
          Picture: <PictureLinks page="/recommend" query={query} name="cni-recommendation" />
        </div>
      )}
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>The decision record</summary>
        <div className="decision">
          <label htmlFor="decision">The decision, in your words</label>
          <textarea
            id="decision"
            rows={2}
            value={decision || decisionSentence(recommendation)}
            onChange={({ target }) => setWritten({ of: recommendation, decision: target.value })}
          />
        </div>
        <pre className="record" tabIndex={0}>
          {(isOpen || recommendation === loaded) && record()}
        </pre>
      </details>
    </section>
  );
}
