import type { Variant } from "@/lib/dataset/dataset";
import { BARE_METAL } from "@/lib/statistics/metric-runs";

/** A variant's version as it is shown: bare metal has none, and of some variants the source does not tell it. */
export function versionText({ cni, version }: Variant): string {
  if (version !== "") return version;
  return cni === BARE_METAL ? "none" : "not published";
}
