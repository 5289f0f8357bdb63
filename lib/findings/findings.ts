import type { Dataset } from "@/lib/dataset/dataset";
import { ebpfMultiStream } from "./claims/ebpf-multi-stream";
import { encryptionBandwidth } from "./claims/encryption-bandwidth";
import { ipsecCpu, wireguardCpu } from "./claims/encryption-cpu";
import { memoryBandwidth } from "./claims/memory-bandwidth";
import { plainDifferences } from "./claims/plain-differences";
import { ciliumStandard, kuberouterLowResource } from "./claims/recommendations";
import { udpPoor } from "./claims/udp-poor";
import { variantCount } from "./claims/variant-count";
import { vppTuned } from "./claims/vpp-tuned";
import { vppTuning } from "./claims/vpp-tuning";
import { wireguardEfficiency } from "./claims/wireguard-efficiency";
import { wireguardKeyRotation } from "./claims/wireguard-key-rotation";
import type { Claim, Finding } from "./finding";

/** The article's conclusions, what matters most to a choice first; those that say two things are two claims. */
export const claims: readonly Claim[] = [
  encryptionBandwidth,
  wireguardCpu,
  ipsecCpu,
  plainDifferences,
  ebpfMultiStream,
  udpPoor,
  memoryBandwidth,
  kuberouterLowResource,
  ciliumStandard,
  vppTuning,
  vppTuned,
  wireguardEfficiency,
  wireguardKeyRotation,
  variantCount,
];

const found = new WeakMap<Dataset, readonly Finding[]>();

/** What a dataset says of every claim, computed once for each dataset. */
export function findingsOf(dataset: Dataset): readonly Finding[] {
  const known =
    found.get(dataset) ?? claims.map(({ check, ...claim }): Finding => ({ ...claim, ...check(dataset) }));
  found.set(dataset, known);
  return known;
}

/** The finding of an id; null where there is none. */
export function findFinding(dataset: Dataset, id: string): Finding | null {
  return findingsOf(dataset).find((finding) => finding.id === id) ?? null;
}
