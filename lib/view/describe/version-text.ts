import type { Variant } from "@/lib/dataset/dataset";
import { BARE_METAL, NOT_STATED } from "@/lib/dataset/facts/dimensions";

/** A variant's version as it is shown; null of bare metal, which has none. For some variants the source does not have it. */
export function versionText({ cni, version }: Variant): string | null {
  if (version !== "") return version;
  return cni === BARE_METAL ? null : NOT_STATED;
}
