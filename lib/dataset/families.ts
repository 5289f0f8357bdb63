import type { Variant } from "./dataset";

/**
 * The ids that the plain sibling of an encrypted variant may have. 2024-01 adds `-wg` or `-ipsec` to the plain id; 2020-08 adds
 * `-encryption` before the system, and calls what is otherwise as documented `doc` when it is plain and `tuning` when encrypted.
 */
function plainIds(id: string): readonly string[] {
  const tuned = id.replace("-encryption.", ".");
  return [id.replace(/-(wg|ipsec)$/, ""), tuned, tuned.replace(/^tuning-/, "doc-")];
}

/**
 * The plain variant of which an encrypted one is the same installation on the same system with encryption switched on. Null for a plain
 * variant, and where the edition has no such sibling.
 */
export function plainCounterpart(variant: Variant, variants: readonly Variant[]): Variant | null {
  if (variant.encryption === "none") return null;
  const ids = plainIds(variant.id);
  return variants.find(({ id, encryption }) => encryption === "none" && ids.includes(id)) ?? null;
}
