import { Comparison } from "@/components/compare/Comparison";
import { comparisonPicture } from "@/lib/picture/page/comparison-picture";
import { decodeView } from "@/lib/view/link/view-codec";
import { vocabularyOf } from "@/lib/view/link/view-fields";
import { OwnPictures } from "./OwnPictures";
import type { OwnView } from "./own-view";

/** Set-ups of the reader side by side. */
export default function OwnComparison({ dataset, catalogue, search }: OwnView) {
  const { view, problems } = decodeView(search, vocabularyOf(dataset, catalogue));
  return (
    <Comparison {...{ view, dataset, catalogue, problems }} action="/import/compare">
      <OwnPictures picture={() => comparisonPicture(dataset, view)} name="own-comparison" />
    </Comparison>
  );
}
