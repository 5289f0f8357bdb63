import { FindingAnswer } from "@/components/findings/FindingAnswer";
import { FindingList } from "@/components/findings/FindingList";
import { findFinding } from "@/lib/findings/findings";
import { findingPicture, findingsPicture } from "@/lib/picture/page/finding-picture";
import { OwnPictures } from "./OwnPictures";
import type { OwnView } from "./own-view";

/** The article's claims, checked with the reader's own results. */
export default function OwnFindings({ dataset, catalogue, id }: OwnView) {
  const finding = id === undefined ? null : findFinding(dataset, id);
  const problems =
    id === undefined || finding ? [] : [{ parameter: "", text: id, message: `There is no claim “${id}”.` }];
  const shared = { dataset, catalogue, problems };
  return finding ? (
    <FindingAnswer finding={finding} {...shared}>
      <OwnPictures picture={() => findingPicture(finding, dataset.definition)} name={`own-${finding.id}`} />
    </FindingAnswer>
  ) : (
    <FindingList {...shared}>
      <OwnPictures picture={() => findingsPicture(dataset)} name="own-claims" />
    </FindingList>
  );
}
