import type { Variant } from "@/lib/dataset/dataset";
import type { EditionId } from "@/lib/dataset/editions";
import { cnis, encryptions, kubeProxyModes } from "@/lib/dataset/dimensions";
import {
  capabilities,
  capabilityOf,
  rotationOf,
  tunedInstalls,
  wireguardKernel,
  type Capability,
  type CapabilityId,
  type KernelMinimum,
} from "./capabilities";
import { wantedEncryptions, wantedKubeProxies, type Profile } from "./profile";

/** What a profile can ask of a variant, in the order in which it is told. */
export const requirementIds = [
  "encryption",
  "rotation",
  "policy",
  "l7",
  "observability",
  "windows",
  "bgp",
  "kubeproxy",
  "tuning",
  "kernel",
] as const;
export type RequirementId = (typeof requirementIds)[number];

/** Why a variant is no candidate. */
export interface Exclusion {
  /** Id of the variant. */
  readonly variant: string;
  /** `traffic`: no run of it carried the profile's traffic. Nobody can relax that. */
  readonly requirement: RequirementId | "traffic";
  /** In full sentences. */
  readonly reason: string;
  /** Where it is documented or was measured. */
  readonly evidence: string;
}

type Failure = Pick<Exclusion, "reason" | "evidence">;

/** What keeps a variant from a requirement of a profile; null where it meets it or nothing is asked. */
type Rule = (variant: Variant, profile: Profile) => Failure | null;

/** Where an edition says how its variants were installed, and what became of its check of network policy. */
const sources: Readonly<Record<EditionId, { installs: string; policyFile: (id: string) => string }>> = {
  "2024-01": {
    installs: "The benchmark's install scripts",
    policyFile: (id) => `${id}/1/info-netpol and the same file of the other runs`,
  },
  "2020-08": {
    installs: "The benchmark's repository",
    policyFile: (id) => `${id}/${id}.networkpolicies.txt`,
  },
};

const installOf = ({ install }: Variant, { edition }: Profile) => `${sources[edition].installs}: ${install}`;

const encryptionNotAsked = ({ edition }: Profile): Failure => ({
  reason: "Encryption is not asked for: encrypted variants do not compete.",
  evidence: `${sources[edition].installs}: encryption is switched on.`,
});

const notEncrypted = ({ edition }: Profile): Failure => ({
  reason: "Measured without encryption.",
  evidence: `${sources[edition].installs}: no encryption is switched on.`,
});

function encryptionFailure(variant: Variant, profile: Profile): Failure | null {
  const { encryption: wanted } = profile;
  const { encryption, name } = variant;
  const fits = wanted === "any" ? encryption !== "none" : encryption === wanted;
  if (fits) return null;
  if (wanted === "none") return encryptionNotAsked(profile);
  if (encryption === "none") return notEncrypted(profile);
  const evidence = installOf(variant, profile);
  const instead = `${encryptions[encryption]}, not with ${wantedEncryptions[wanted]}`;
  return { reason: `${name} encrypts with ${instead}.`, evidence };
}

function capabilityFailure({ supported, note, source }: Capability): Failure | null {
  return supported ? null : { reason: note, evidence: source };
}

function rotationFailure(variant: Variant, { rotation }: Profile): Failure | null {
  return rotation === "no" ? null : capabilityFailure(rotationOf(variant));
}

function policyFailure({ id, name, policy }: Variant, profile: Profile): Failure | null {
  if (profile.policy === "no" || (policy?.ingress && policy.egress)) return null;
  const enforced = policy?.ingress
    ? "no egress policy"
    : policy?.egress
      ? "no ingress policy"
      : "no network policy";
  return {
    reason: `${name} enforced ${enforced} when the benchmark checked it.`,
    evidence: `The benchmark's network-policy check, ${sources[profile.edition].policyFile(id)}.`,
  };
}

function capabilityRule(capability: CapabilityId): Rule {
  return (variant, profile) =>
    profile[capability] === "no" ? null : capabilityFailure(capabilityOf(variant, capability));
}

function kubeProxyFailure(variant: Variant, profile: Profile): Failure | null {
  const { kubeproxy: wanted } = profile;
  if (wanted === "any" || variant.kubeProxy === wanted) return null;
  const was = variant.kubeProxy ? `with ${kubeProxyModes[variant.kubeProxy]}` : "without Kubernetes";
  const documented = variant.documented.includes("kubeProxy");
  return {
    reason: `${variant.name} was measured ${was}.`,
    evidence: documented
      ? `${cnis[variant.cni]} documentation, on serving Services`
      : installOf(variant, profile),
  };
}

function tuningFailure(variant: Variant, profile: Profile): Failure | null {
  const { tuning } = profile;
  const set = tunedInstalls[variant.id];
  if (tuning === "willing" || set === undefined) return null;
  return {
    reason: `${variant.name} is not the default install of ${cnis[variant.cni]}: it was installed with ${set}.`,
    evidence: installOf(variant, profile),
  };
}

function kernelFailure(variant: Variant, { kernel }: Profile): Failure | null {
  const { who, least, note, source } = kernelMinimum(variant);
  if (least === null || kernelAtLeast(kernel, least)) return null;
  return {
    reason: `${who} needs Linux ${least} or later, and the nodes run ${kernel}. ${note}`,
    evidence: source,
  };
}

/** The later of what a variant's CNI and its encryption ask of the kernel, and which of them asks it. */
function kernelMinimum({ cni, encryption }: Variant): KernelMinimum & { readonly who: string } {
  const own = { ...capabilities[cni].kernel, who: cnis[cni] };
  if (encryption !== "wireguard") return own;
  const cipher = { ...wireguardKernel(cni), who: `WireGuard in ${cnis[cni]}` };
  return own.least !== null && cipher.least !== null && kernelAtLeast(own.least, cipher.least) ? own : cipher;
}

const rules: Readonly<Record<RequirementId, Rule>> = {
  encryption: encryptionFailure,
  rotation: rotationFailure,
  policy: policyFailure,
  l7: capabilityRule("l7"),
  observability: capabilityRule("observability"),
  windows: capabilityRule("windows"),
  bgp: capabilityRule("bgp"),
  kubeproxy: kubeProxyFailure,
  tuning: tuningFailure,
  kernel: kernelFailure,
};

function release(kernel: string): readonly [major: number, minor: number] {
  const [, major = "0", minor = "0"] = /^(\d+)(?:\.(\d+))?/.exec(kernel) ?? [];
  return [Number(major), Number(minor)];
}

/** Whether a Linux release is another or later, by major and then minor number: 5.15 is later than 5.6. Text that is no release is older than all. */
export function kernelAtLeast(kernel: string, least: string): boolean {
  const [[major, minor], [leastMajor, leastMinor]] = [release(kernel), release(least)];
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}

/** Every requirement of a profile that a CNI's variant fails; none for a candidate. */
export function exclusionsOf(variant: Variant, profile: Profile): readonly Exclusion[] {
  return requirementIds.flatMap((requirement) => {
    const failure = rules[requirement](variant, profile);
    return failure ? [{ variant: variant.id, requirement, ...failure }] : [];
  });
}

/** The variants of CNIs, parted. */
export interface Candidates {
  /** Those that meet every requirement, in the order of the dataset. */
  readonly candidates: readonly Variant[];
  /** One for every requirement that another fails, in the order of the dataset. */
  readonly excluded: readonly Exclusion[];
}

/** Parts variants by what a profile requires. Bare metal is no CNI, and in neither part. */
export function selectCandidates(variants: readonly Variant[], profile: Profile): Candidates {
  const judged = variants
    .filter(({ cni }) => cni !== "baremetal")
    .map((variant) => ({ variant, exclusions: exclusionsOf(variant, profile) }));
  return {
    candidates: judged.filter(({ exclusions }) => exclusions.length === 0).map(({ variant }) => variant),
    excluded: judged.flatMap(({ exclusions }) => exclusions),
  };
}

/** What a profile asks for, in words for a page: "WireGuard encryption", "Linux 5.15". The kernel always counts. */
export function requirementsAsked(profile: Profile): readonly { id: RequirementId; label: string }[] {
  return requirementIds.flatMap((id) => {
    const label = wordsFor[id](profile);
    return label === null ? [] : [{ id, label }];
  });
}

function encryptionAsked({ encryption }: Profile): string | null {
  if (encryption === "none") return null;
  return encryption === "any" ? "Any encryption" : `${wantedEncryptions[encryption]} encryption`;
}

const askedAs =
  (field: "rotation" | "policy" | CapabilityId, label: string) =>
  (profile: Profile): string | null =>
    profile[field] === "yes" ? label : null;

/** What a profile asks for by a requirement; null for nothing. */
const wordsFor: Readonly<Record<RequirementId, (profile: Profile) => string | null>> = {
  encryption: encryptionAsked,
  rotation: askedAs("rotation", "Key rotation"),
  policy: askedAs("policy", "Network policy"),
  l7: askedAs("l7", "L7 policy"),
  observability: askedAs("observability", "Flow observability"),
  windows: askedAs("windows", "Windows nodes"),
  bgp: askedAs("bgp", "BGP"),
  kubeproxy: ({ kubeproxy }) => (kubeproxy === "any" ? null : `kube-proxy ${wantedKubeProxies[kubeproxy]}`),
  tuning: ({ tuning }) => (tuning === "default" ? "Default install only" : null),
  kernel: ({ kernel }) => `Linux ${kernel}`,
};
