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

interface Guess {
  readonly cni: string | null;
  readonly encryption: Encryption | null;
}

function guess(text: string): Guess {
  const found = names.filter(([, pattern]) => pattern.test(text));
  const [only] = found.length === 1 ? found : [];
  return only ? { cni: only[0], encryption: encryptionIn(text) } : { cni: null, encryption: null };
}

/** Runs with what their names and their files' names suggest about CNI and encryption: a guess that the reader sees and can change. */
export function guessFacts(runs: readonly OwnRun[]): readonly OwnRun[] {
  const guesses = new Map<string, Guess>();
  return runs.map((run) => {
    if (run.cni !== null) return run;
    const text = `${run.file} ${run.name}`;
    const guessed = guesses.get(text) ?? guess(text);
    guesses.set(text, guessed);
    if (guessed.cni === null) return run;
    return { ...run, cni: guessed.cni, encryption: run.encryption ?? guessed.encryption };
  });
}
