import { Explorer } from "@/components/explorer/Explorer";
import { viewPicture } from "@/lib/picture/page/view-picture";
import { OwnPictures } from "./OwnPictures";
import type { OwnView } from "./own-view";

/** The explorer on the reader's own results. */
export default function OwnExplorer({ dataset, catalogue, search, carried }: OwnView) {
  return (
    <Explorer
      search={search}
      cut={dataset}
      catalogue={catalogue}
      problems={[]}
      carried={carried}
      pictures={(result) => <OwnPictures picture={() => viewPicture(result)} name="own-results" />}
    />
  );
}
