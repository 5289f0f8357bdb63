import { VariantAnswer } from "@/components/compare/VariantAnswer";
import { MatrixTable } from "@/components/matrix/MatrixTable";
import { matrixOf } from "@/lib/matrix/matrix";
import { viewFinding } from "@/lib/view/describe/view-finding";
import { initialView } from "@/lib/view/link/view-codec";
import { vocabularyOf } from "@/lib/view/link/view-fields";
import { selectDrawn } from "@/lib/view/select/select-drawn";
import { useMemo } from "react";
import { variantPicture } from "@/lib/picture/page/variant-picture";
import { OwnPictures } from "./OwnPictures";
import type { OwnView } from "./own-view";

/** Every set-up of the reader with headline figures, or one of them. */
export default function OwnVariants({ dataset, search, id }: OwnView) {
  const matrix = useMemo(() => matrixOf(dataset), [dataset]);
  const finding = useMemo(
    () => viewFinding(selectDrawn(dataset, initialView(vocabularyOf(dataset)))),
    [dataset],
  );
  const variant = dataset.variants.find((one) => one.id === id);
  if (variant)
    return (
      <VariantAnswer
        variant={variant}
        dataset={dataset}
        problems={[]}
        picture={<OwnPictures picture={() => variantPicture(dataset, variant)} name={`own-${variant.id}`} />}
      />
    );
  return (
    <main id="content" className="home">
      <h1>{finding ?? "Your set-ups"}</h1>
      {id !== undefined && <p className="problem">None of your set-ups is called {id}. These are all.</p>}
      <MatrixTable matrix={matrix} edition={dataset.definition} search={search} page="/import/variants" />
    </main>
  );
}
