import type { Variant } from "@/lib/dataset/dataset";
import { joinWords } from "@/lib/format";
import { documentedKernels, WIREGUARD_KERNEL } from "@/lib/recommend/score/capabilities";
import { wantedKubeProxies, type Profile } from "@/lib/recommend/profile/profile";
import { kernelAtLeast, selectCandidates, type RequirementId } from "@/lib/recommend/score/requirements";

/** Requirements of a profile dropped or eased, and how many candidates that leaves. */
export interface Relaxation {
  readonly requirements: readonly RequirementId[];
  /** "without network policy and with Linux 5.10 or later". */
  readonly label: string;
  /** The profile so relaxed. */
  readonly profile: Profile;
  readonly candidates: number;
}

/** A profile with one requirement changed. */
export interface OneStep {
  readonly requirement: RequirementId;
  /** What was changed: "without network policy". */
  readonly label: string;
  readonly profile: Profile;
}

/** One requirement's change. Steps of different requirements change different answers. */
interface Step {
  readonly requirement: RequirementId;
  readonly label: string;
  readonly changes: Partial<Profile>;
}

/** The most ways that are suggested at once. */
const MOST_SUGGESTED = 5;

/** The demands that are no more than yes or no, in the order in which they are shown. */
const yesNoDemands = {
  rotation: "key rotation",
  policy: "network policy",
  l7: "L7 policy",
  observability: "flow observability",
  windows: "Windows nodes",
  bgp: "BGP",
} as const;
const demandIds = Object.keys(yesNoDemands) as (keyof typeof yesNoDemands)[];

/** The oldest Linux release that no CNI's documentation, and not WireGuard, refuses. */
export const oldestKernelForAll: string = documentedKernels.reduce<string>(
  (latest, least) => (least !== null && kernelAtLeast(least, latest) ? least : latest),
  WIREGUARD_KERNEL,
);

const withoutEncryption: Step = {
  requirement: "encryption",
  label: "without encryption",
  changes: { encryption: "none" },
};
const withAnyEncryption: Step = {
  requirement: "encryption",
  label: "with any encryption",
  changes: { encryption: "any" },
};

function encryptionEased({ encryption }: Profile): readonly Step[] {
  if (encryption === "none") return [];
  return encryption === "any" ? [withoutEncryption] : [withAnyEncryption, withoutEncryption];
}

function installEased({ kubeproxy, tuning, kernel }: Profile): readonly Step[] {
  const kept: Step = {
    requirement: "kubeproxy",
    label: "with kube-proxy kept or replaced",
    changes: { kubeproxy: "any" },
  };
  const tuned: Step = {
    requirement: "tuning",
    label: "with options and tuning",
    changes: { tuning: "willing" },
  };
  const newer: Step = {
    requirement: "kernel",
    label: `with Linux ${oldestKernelForAll} or later`,
    changes: { kernel: oldestKernelForAll },
  };
  return [
    ...(kubeproxy === "any" ? [] : [kept]),
    ...(tuning === "willing" ? [] : [tuned]),
    ...(kernelAtLeast(kernel, oldestKernelForAll) ? [] : [newer]),
  ];
}

/** Every way to drop or ease one requirement that is in force. */
function relaxingSteps(profile: Profile): readonly Step[] {
  const dropped = demandIds
    .filter((id) => profile[id] === "yes")
    .map((id): Step => ({ requirement: id, label: `without ${yesNoDemands[id]}`, changes: { [id]: "no" } }));
  return [...encryptionEased(profile), ...dropped, ...installEased(profile)];
}

/** Every way to ask for one requirement that is not in force. A kernel always is. */
function demandingSteps(profile: Profile): readonly Step[] {
  const added = demandIds
    .filter((id) => profile[id] === "no")
    .map((id): Step => ({ requirement: id, label: `with ${yesNoDemands[id]}`, changes: { [id]: "yes" } }));
  const kubeProxies = (["kept", "replaced"] as const).map((mode): Step => ({
    requirement: "kubeproxy",
    label: `with kube-proxy ${wantedKubeProxies[mode]}`,
    changes: { kubeproxy: mode },
  }));
  const plain: Step = {
    requirement: "tuning",
    label: "with the default install only",
    changes: { tuning: "default" },
  };
  return [
    ...(profile.encryption === "none" ? [withAnyEncryption] : []),
    ...added,
    ...(profile.kubeproxy === "any" ? kubeProxies : []),
    ...(profile.tuning === "willing" ? [plain] : []),
  ];
}

function taken(profile: Profile, { requirement, label, changes }: Step): OneStep {
  return { requirement, label, profile: { ...profile, ...changes } };
}

/** The profile with each of its requirements dropped or eased in turn, whether or not that helps. */
export function oneStepRelaxations(profile: Profile): readonly OneStep[] {
  return relaxingSteps(profile).map((step) => taken(profile, step));
}

/** The profile with each requirement that it does not make made in turn. From no encryption to any is one: it changes the field. */
export function oneStepDemands(profile: Profile): readonly OneStep[] {
  return demandingSteps(profile).map((step) => taken(profile, step));
}

/** Every choice of so many steps, no two of the same requirement, in order. */
function choicesOf(steps: readonly Step[], size: number): readonly (readonly Step[])[] {
  if (size === 0) return [[]];
  return steps.flatMap((first, at) => {
    const others = steps.slice(at + 1).filter(({ requirement }) => requirement !== first.requirement);
    return choicesOf(others, size - 1).map((rest) => [first, ...rest]);
  });
}

const countOf = (variants: readonly Variant[], profile: Profile) =>
  selectCandidates(variants, profile).candidates.length;

function relax(variants: readonly Variant[], profile: Profile, steps: readonly Step[]): Relaxation {
  const relaxed = steps.reduce<Profile>((sofar, { changes }) => ({ ...sofar, ...changes }), profile);
  return {
    requirements: steps.map(({ requirement }) => requirement),
    label: joinWords(steps.map(({ label }) => label)),
    profile: relaxed,
    candidates: countOf(variants, relaxed),
  };
}

/**
 * The ways to get more candidates, most first and at most five: by relaxing one requirement; where there is no candidate and no one
 * requirement gives any, by the smallest sets that do.
 */
export function suggestRelaxations(variants: readonly Variant[], profile: Profile): readonly Relaxation[] {
  const steps = relaxingSteps(profile);
  const now = countOf(variants, profile);
  const largest = now === 0 ? new Set(steps.map(({ requirement }) => requirement)).size : 1;
  for (let size = 1; size <= largest; size++) {
    const better = choicesOf(steps, size)
      .map((choice) => relax(variants, profile, choice))
      .filter(({ candidates }) => candidates > now)
      .sort((a, b) => b.candidates - a.candidates);
    if (better.length > 0) return better.slice(0, MOST_SUGGESTED);
  }
  return [];
}
