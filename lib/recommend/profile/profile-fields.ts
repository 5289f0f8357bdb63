import { paths } from "@/lib/dataset/facts/dimensions";
import type { WordField } from "@/lib/link/words";
import {
  linkSpeeds,
  meshes,
  profilePresets,
  providers,
  trafficKinds,
  tunings,
  wantedEncryptions,
  wantedKubeProxies,
  yesNo,
  type DemandId,
  type Flows,
  type Profile,
} from "./profile";

interface FieldBase extends WordField {
  readonly name: keyof Profile;
  /** What the form asks. */
  readonly label: string;
}

/** The dataset whose figures answer. */
export interface EditionField extends FieldBase {
  readonly kind: "edition";
}

/** An answer that is one of some words. */
export interface ChoiceField extends FieldBase {
  readonly kind: "choice";
  /** Each word with its label. */
  readonly options: Readonly<Record<string, string>>;
}

/** An answer that is a number, in decimal digits. */
export interface NumberField extends FieldBase {
  readonly kind: "number";
  readonly least: number;
  readonly most: number;
  readonly integer: boolean;
  /** Empty for a count. */
  readonly unit: string;
}

/** A variant or a CNI of the edition, or none. */
export interface VariantField extends FieldBase {
  readonly kind: "variant";
}

/** The Linux release, `5.15`. */
export interface KernelField extends FieldBase {
  readonly kind: "kernel";
}

/** How much each aim matters: `cpu:2,memory:5`. */
export interface WeightsField extends FieldBase {
  readonly kind: "weights";
}

export type ProfileField =
  EditionField | VariantField | ChoiceField | NumberField | KernelField | WeightsField;

/** The tests' stream counts as a cluster has them. */
export const flows: Readonly<Record<Flows, string>> = {
  single: "one large flow",
  multi: "several at once",
};

function choice(name: keyof Profile, label: string, options: Readonly<Record<string, string>>): ChoiceField {
  return { kind: "choice", name, label, noun: name, options };
}

function count(name: keyof Profile, label: string, most: number): NumberField {
  return { kind: "number", name, label, noun: name, least: 1, most, integer: true, unit: "" };
}

function amount(name: keyof Profile, label: string, unit: string, least: number, most: number): NumberField {
  return { kind: "number", name, label, noun: name, least, most, integer: false, unit };
}

function demand(name: DemandId, label: string): ChoiceField {
  return choice(name, label, yesNo);
}

/** The demands in the order in which they are asked. */
export const demandIds: readonly DemandId[] = ["policy", "l7", "observability", "windows", "bgp", "rotation"];

/** Every answer, in the order in which links are written. `preset` is first: the defaults of the rest depend on it. */
export const profileFields: readonly ProfileField[] = [
  choice("preset", "Start from", profilePresets),
  { kind: "edition", name: "edition", label: "Figures of", noun: "edition" },
  { kind: "variant", name: "today", label: "You run", noun: "variant", nounIsShared: true },
  { kind: "variant", name: "consider", label: "Compare with", noun: "variant", nounIsShared: true },
  count("nodes", "Nodes", 15_000),
  count("vcpu", "vCPUs per node", 1024),
  amount("memory", "Memory per node", "GiB", 0.5, 24_576),
  choice("provider", "Where", providers),
  count("pods", "Max pods per node", 1000),
  choice("mesh", "Service mesh", meshes),
  choice("link", "Network speed per node, Gbit/s", linkSpeeds),
  amount("peak", "Peak traffic per node", "Gbit/s", 0.01, 400),
  { kind: "kernel", name: "kernel", label: "Linux kernel", noun: "kernel" },
  choice("protocol", "Protocol", trafficKinds),
  choice("streams", "Flows", flows),
  choice("path", "Path", paths),
  choice("encryption", "Encryption", wantedEncryptions),
  demand("rotation", "Key rotation"),
  demand("policy", "Network policy"),
  demand("l7", "L7 policy"),
  demand("observability", "Flow observability"),
  demand("windows", "Windows nodes"),
  demand("bgp", "BGP"),
  choice("kubeproxy", "kube-proxy", wantedKubeProxies),
  choice("tuning", "Installation", tunings),
  { kind: "weights", name: "weights", label: "What matters", noun: "aim" },
];
