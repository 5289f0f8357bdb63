import type { Variant } from "./dataset";

/**
 * The plain variant of which an encrypted one is the same installation with encryption switched on: the source names it by
 * adding `-wg` or `-ipsec` to the plain id. Null for a plain variant, and where the edition has no such sibling.
 */
export function plainCounterpart(variant: Variant, variants: readonly Variant[]): Variant | null {
  if (variant.encryption === "none") return null;
  const plainId = variant.id.replace(/-(wg|ipsec)$/, "");
  return variants.find(({ id, encryption }) => id === plainId && encryption === "none") ?? null;
}
