import type { Variant } from "@/lib/dataset/dataset";

/** The plain variant of which an encrypted one is the same installation with encryption switched on. Null for a plain one, and where there is none. */
export function plainCounterpart({ plainSibling }: Variant, variants: readonly Variant[]): Variant | null {
  return variants.find(({ id }) => id === plainSibling) ?? null;
}
