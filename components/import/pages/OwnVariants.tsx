import { VariantAnswer } from "@/components/compare/VariantAnswer";
import { MatrixTable } from "@/components/matrix/MatrixTable";
import { matrixOf } from "@/lib/matrix/matrix";
import { useMemo } from "react";
import { variantPicture } from "@/lib/picture/page/variant-picture";
import { OwnPictures } from "./OwnPictures";
import type { OwnView } from "./own-view";

/** Every set-up of the reader with headline figures, or one of them. */
export default function OwnVariants({ dataset, search, id }: OwnView) {
  const matrix = useMemo(() => matrixOf(dataset), [dataset]);
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
      <h1>Your set-ups</h1>
      {id !== undefined && <p className="problem">None of your set-ups is called {id}. These are all.</p>}
      <MatrixTable matrix={matrix} edition={dataset.definition} search={search} page="/import/variants" />
    </main>
  );
}
