import { Wizard } from "@/components/recommend/Wizard";
import { recommendationPicture } from "@/lib/picture/page/recommendation-picture";
import { OwnPictures } from "./OwnPictures";
import type { OwnView } from "./own-view";

/** The recommendation among what the reader measured. */
export default function OwnRecommendation({ dataset, catalogue, search, carried }: OwnView) {
  return (
    <Wizard
      search={search}
      cut={dataset}
      catalogue={catalogue}
      problems={[]}
      carried={carried}
      pictures={(answer) => (
        <OwnPictures picture={() => recommendationPicture(answer)} name="own-recommendation" />
      )}
    />
  );
}
