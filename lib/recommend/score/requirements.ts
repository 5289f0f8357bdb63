import type { CapabilityId } from "@/lib/dataset/facts/capability-ids";
import type { Variant } from "@/lib/dataset/dataset";
import { cniLabel, encryptions, kubeProxyModes } from "@/lib/dataset/facts/dimensions";
import {
  capabilitiesOf,
  capabilityOf,
  rotationOf,
  wireguardKernel,
  type Capability,
  type KernelMinimum,
} from "./capabilities";
import { wantedEncryptions, wantedKubeProxies, type Profile } from "@/lib/recommend/profile/profile";

/** What a profile can ask of a variant, in the order in which it is shown. */
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

/** Where a profile's dataset says how its variants were installed. */
const scriptsOf = ({ edition }: Profile) => edition.installScripts ?? `What ${edition.measuredBy} says`;
const installOf = ({ install }: Variant, profile: Profile) => `${scriptsOf(profile)}: ${install}`;

const encryptionNotAsked = (profile: Profile): Failure => ({
  reason: "Excluded: you did not ask for encryption.",
  evidence: `${scriptsOf(profile)}: encryption is switched on.`,
});

const notEncrypted = (profile: Profile): Failure => ({
  reason: "Measured without encryption.",
  evidence: `${scriptsOf(profile)}: no encryption is switched on.`,
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

function rotationFailure(variant: Variant, { rotation, edition }: Profile): Failure | null {
  return rotation === "no" ? null : capabilityFailure(rotationOf(variant, edition));
}

function policyEvidence(id: string, { edition }: Profile): string {
  const { policyCheck } = edition;
  if (policyCheck === null) return "The dataset has no check of network policy.";
  return `The benchmark's network-policy check, ${policyCheck.replaceAll("<id>", id)}.`;
}

function policyFailure({ id, name, policy }: Variant, profile: Profile): Failure | null {
  if (profile.policy === "no" || (policy?.ingress && policy.egress)) return null;
  if (policy === null && profile.edition.policyCheck === null)
    return {
      reason: `Whether ${name} enforces network policy was not checked.`,
      evidence: policyEvidence(id, profile),
    };
  const enforced = policy?.ingress
    ? "no egress policy"
    : policy?.egress
      ? "no ingress policy"
      : "no network policy";
  return {
    reason: `${name} enforced ${enforced} when the benchmark checked it.`,
    evidence: policyEvidence(id, profile),
  };
}

function capabilityRule(capability: CapabilityId): Rule {
  return (variant, profile) =>
    profile[capability] === "no"
      ? null
      : capabilityFailure(capabilityOf(variant, capability, profile.edition));
}

function kubeProxyFailure(variant: Variant, profile: Profile): Failure | null {
  const { kubeproxy: wanted } = profile;
  if (wanted === "any" || variant.kubeProxy === wanted) return null;
  const was = variant.kubeProxy ? `with ${kubeProxyModes[variant.kubeProxy]}` : "without Kubernetes";
  const documented = variant.documented.includes("kubeProxy");
  return {
    reason: `${variant.name} was measured ${was}.`,
    evidence: documented
      ? `${cniLabel(variant.cni)} documentation, on serving Services`
      : installOf(variant, profile),
  };
}

function tuningFailure(variant: Variant, profile: Profile): Failure | null {
  const { tuning } = profile;
  if (tuning === "willing" || variant.installKind === "default") return null;
  return {
    reason: `${variant.name} is not the default install of ${cniLabel(variant.cni)}: it was installed with ${variant.tunedWith}.`,
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
  const own = { ...capabilitiesOf(cni).kernel, who: cniLabel(cni) };
  if (encryption !== "wireguard") return own;
  const cipher = { ...wireguardKernel(cni), who: `WireGuard in ${cniLabel(cni)}` };
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
