import type { Variant } from "@/lib/dataset/dataset";

/** A variant's name, with what a reader must know before choosing it. */
export function cautiousName({ name, policy }: Variant): string {
  return policy === null || (policy.ingress && policy.egress) ? name : `${name} (no network policy)`;
}
