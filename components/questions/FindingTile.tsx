import type { Definition } from "@/lib/dataset/definition";
import { exhibitPanel } from "@/lib/questions/exhibit";
import { questionHref, type Answered } from "@/lib/questions/questions";
import { Strip } from "./Strip";

/** A finding with its small chart; all of it leads to the question's page. */
export function FindingTile({ answered, edition }: { answered: Answered; edition: Definition }) {
  const { question, verdict, exhibits } = answered;
  const [exhibit] = exhibits;
  return (
    <article className="tile">
      <h3>
        <a href={questionHref(edition, question.id)}>{verdict}</a>
      </h3>
      {exhibit && (
        <>
          <p className="legend">{exhibit.title}</p>
          <Strip panel={exhibitPanel(exhibit)} description={`${exhibit.title}: ${verdict}`} />
        </>
      )}
    </article>
  );
}
