import type { Encryption } from "@/lib/dataset/facts/dimensions";
import type { OwnRun } from "@/lib/own/own-run";

/** What names call the published CNIs. */
const names: readonly (readonly [id: string, pattern: RegExp])[] = [
  ["calico", /calico/i],
  ["cilium", /cilium/i],
  ["antrea", /antrea/i],
  ["canal", /canal/i],
  ["flannel", /flannel/i],
  ["kubeovn", /kube-?ovn/i],
  ["kuberouter", /kube-?router/i],
  ["weavenet", /weave/i],
];

function encryptionIn(text: string): Encryption {
  if (/wireguard|\bwg\b|-wg/i.test(text)) return "wireguard";
  return /ipsec/i.test(text) ? "ipsec" : "none";
}

/** A run with what its name and its file's name suggest about CNI and encryption: a guess that the reader sees and can change. */
export function guessFacts(run: OwnRun): OwnRun {
  if (run.cni !== null) return run;
  const text = `${run.file} ${run.name}`;
  const found = names.filter(([, pattern]) => pattern.test(text));
  const [first] = found;
  return {
    ...run,
    cni: found.length === 1 && first ? first[0] : null,
    encryption: run.encryption ?? (found.length === 1 ? encryptionIn(text) : null),
  };
}
