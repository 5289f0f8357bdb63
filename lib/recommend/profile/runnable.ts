import { BARE_METAL } from "@/lib/dataset/facts/dimensions";
import type { Dataset, Variant } from "@/lib/dataset/dataset";
import type { Definition } from "@/lib/dataset/definition";

/** What a cluster can run of a dataset, as links name it: its CNIs, and every variant but bare metal. */
export function runnableWords({ words, variantNames }: Definition): readonly string[] {
  const all = new Set([...words.cni, ...Object.keys(variantNames)]);
  all.delete(BARE_METAL);
  return [...all];
}

/** The variant that a word means: its id, or the first default install without encryption of a CNI. Null of none. */
export function runnableVariant({ variants }: Pick<Dataset, "variants">, word: string): Variant | null {
  if (word === "") return null;
  const own = variants.filter(({ cni }) => cni === word);
  const plain = own.filter(({ encryption }) => encryption === "none");
  return (
    variants.find(({ id }) => id === word) ??
    plain.find(({ installKind }) => installKind === "default") ??
    plain[0] ??
    own[0] ??
    null
  );
}
