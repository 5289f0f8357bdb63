/**
 * What each variant of the edition 2020-08 is, read from the manifests and scripts of
 * https://github.com/InfraBuilder/benchmark-k8s-cni-2020-08 (cni/, setup.sh) or, for the fields named in `documented`, from the CNI's
 * documentation of the time. OS and kernel line are what the id says; MTU, kernel, Kubernetes and network policy are what the files of
 * the runs must say. Every cluster was made by `kubeadm init`, which installs kube-proxy.
 */
import type { Variant } from "@/lib/dataset/dataset";

/** A variant without its kernel, which is measured, with what its runs must have run on. */
export interface VariantFacts2020 extends Omit<Variant, "kernel" | "podMtu"> {
  readonly podMtu: number;
  /** Line of the kernel that the id promises. */
  readonly kernelLine: "4.15" | "5.4";
  readonly kubernetes: "v1.19.0" | "v1.19.1";
}

type Nodes = "u18.04-default" | "u18.04-hwe" | "u20.04-default";
type Declared = Omit<
  VariantFacts2020,
  | "id"
  | "os"
  | "kernelLine"
  | "kubernetes"
  | "installKind"
  | "tunedWith"
  | "plainSibling"
  | "lacks"
  | "unranked"
>;

const nodesOf = {
  "u18.04-default": { os: "ubuntu-18.04", kernelLine: "4.15", label: "" },
  "u18.04-hwe": { os: "ubuntu-18.04", kernelLine: "5.4", label: " (HWE)" },
  "u20.04-default": { os: "ubuntu-20.04", kernelLine: "5.4", label: " (20.04)" },
} as const;

/** One id: a manifest on a choice of operating system and kernel. The shown name ends with that choice where it is not Ubuntu 18.04 with its own kernel, on which most ran; eBPF ran on 20.04 alone. */
function variant(
  manifest: string,
  nodes: Nodes,
  facts: Declared,
  kubernetes: VariantFacts2020["kubernetes"] = "v1.19.0",
): VariantFacts2020 {
  const { os, kernelLine, label } = nodesOf[nodes];
  const id = `${manifest}.${nodes}`;
  const set = optionsSet[manifest];
  const release = kubernetes === "v1.19.1" ? ["Kubernetes v1.19.1, where most variants had v1.19.0."] : [];
  return {
    ...facts,
    id,
    name: facts.name.includes("eBPF") ? facts.name : `${facts.name}${label}`,
    os,
    kernelLine,
    kubernetes,
    installKind: set === undefined ? "default" : manifest.startsWith("tuning-") ? "tuned" : "options",
    tunedWith: set ?? "",
    plainSibling: plainSiblings[id] ?? null,
    lacks: [],
    unranked: "",
    note: [facts.note, ...release].filter((sentence) => sentence !== "").join(" "),
  };
}

/** What was set in the manifests that are not their CNI's default install; encryption does not count. */
const optionsSet: Readonly<Record<string, string>> = {
  "custom-kube-ovn-issue1": "Custom manifest that is not published",
  "tuning-calico-3.16-ebpf": "bpfEnabled in Felix in a cluster without kube-proxy",
  "tuning-calico-3.16-mtu-ebpf": "eBPF data plane and a larger MTU",
  "tuning-calico-3.16-mtu-encryption": "MTU above the install's default",
  "tuning-calico-3.16-mtu": "MTU above the install's default",
  "tuning-canal-mtu": "MTU above the install's default",
  "tuning-kube-ovn-wo-mirror": "enable-mirror=false",
  "tuning-weavenet-mtu-encryption": "WEAVE_MTU=8916",
  "tuning-weavenet-mtu": "WEAVE_MTU=8916",
};

/** The plain variant of each encrypted one: the same manifest on the same nodes with encryption switched off. */
const plainSiblings: Readonly<Record<string, string>> = {
  "tuning-antrea-encryption.u18.04-default": "doc-antrea.u18.04-default",
  "tuning-antrea-encryption.u18.04-hwe": "doc-antrea.u18.04-hwe",
  "tuning-calico-3.16-mtu-encryption.u18.04-default": "tuning-calico-3.16-mtu.u18.04-default",
  "tuning-calico-3.16-mtu-encryption.u18.04-hwe": "tuning-calico-3.16-mtu.u18.04-hwe",
  "tuning-cilium-encryption.u18.04-default": "doc-cilium.u18.04-default",
  "tuning-weavenet-mtu-encryption.u18.04-default": "tuning-weavenet-mtu.u18.04-default",
};

const policed = { ingress: true, egress: true };
const plain = { encryption: "none", kubeProxy: "kept", policy: policed, note: "", documented: [] } as const;
const smallMtu = (mtu: number) =>
  `The pods' MTU of ${mtu} bytes is the install's default; the network's is 9000. Compare with other small MTUs only.`;

const antrea = {
  ...plain,
  name: "Antrea",
  cni: "antrea",
  version: "0.9.1",
  dataPlane: "ovs",
  encapsulation: "Geneve",
  podMtu: 8950,
  install: "Documented install: Antrea's manifest as it is.",
  documented: ["encapsulation"],
} as const satisfies Declared;

const antreaIpsec = {
  ...antrea,
  name: "Antrea IPsec",
  encapsulation: "GRE",
  encryption: "ipsec",
  podMtu: 8924,
  install: "Tuned: Antrea's manifest with IPsec for the tunnel.",
  note: "Antrea's IPsec needed a GRE tunnel.",
  documented: [],
} as const satisfies Declared;

const calico = {
  ...plain,
  name: "Calico 3.16",
  cni: "calico",
  version: "3.16.0",
  dataPlane: "iptables",
  encapsulation: "IP-in-IP",
  podMtu: 1440,
  install: "Documented install: Calico's manifest as it is.",
  note: smallMtu(1440),
} as const satisfies Declared;

const calicoMtu = {
  ...calico,
  name: "Calico 3.16 jumbo",
  podMtu: 8940,
  install: "Tuned: Calico's manifest with a larger MTU.",
  note: "",
} as const satisfies Declared;

const calicoWireguard = {
  ...calicoMtu,
  name: "Calico WireGuard",
  encapsulation: "WireGuard tunnel",
  encryption: "wireguard",
  install: "Tuned: Calico's manifest with a larger MTU; wireguardEnabled in Felix.",
  documented: ["encapsulation"],
} as const satisfies Declared;

const calicoEbpf = {
  ...calico,
  name: "Calico 3.16 eBPF",
  dataPlane: "ebpf",
  kubeProxy: "replaced",
  install: "Tuned: Calico's manifest; bpfEnabled in Felix; kube-proxy taken off the nodes.",
} as const satisfies Declared;

const canal = {
  ...plain,
  name: "Canal",
  cni: "canal",
  version: "Calico 3.16.0 with Flannel 0.12.0",
  dataPlane: "iptables",
  encapsulation: "VXLAN",
  podMtu: 1450,
  install: "Documented install: Calico's Canal manifest as it is.",
  note: smallMtu(1450),
  documented: ["encapsulation"],
} as const satisfies Declared;

const cilium = {
  ...plain,
  name: "Cilium",
  cni: "cilium",
  version: "1.8.2",
  dataPlane: "ebpf",
  encapsulation: "VXLAN tunnel",
  podMtu: 9000,
  install: "Documented install: rendered Helm chart with managed etcd.",
  note: "kube-proxy is kept, but Cilium takes over what the kernel lets it (kube-proxy-replacement: probe).",
} as const satisfies Declared;

const ciliumIpsec = {
  ...cilium,
  name: "Cilium IPsec",
  encryption: "ipsec",
  install: "Tuned: rendered Helm chart with managed etcd and IPsec keys.",
} as const satisfies Declared;

const kubeovn = {
  ...plain,
  name: "Kube-OVN",
  cni: "kubeovn",
  version: "1.3.0",
  dataPlane: "ovs",
  encapsulation: "Geneve",
  podMtu: 8900,
  install: "Documented install: Kube-OVN's manifest as it is.",
  note: "Mirrors the pods' traffic on each node (enable-mirror), as its documented install did.",
  documented: ["encapsulation"],
} as const satisfies Declared;

/** Weave Net's fast data path: the kernel's Open vSwitch module and VXLAN, by its documentation. */
const weavenet = {
  ...plain,
  name: "Weave Net",
  cni: "weavenet",
  version: "2.7.0",
  dataPlane: "ovs",
  encapsulation: "VXLAN",
  podMtu: 1376,
  install: "Documented install: Weave Net's manifest as it is.",
  note: smallMtu(1376),
  documented: ["dataPlane", "encapsulation"],
} as const satisfies Declared;

/** The variants in the order of the dataset: by CNI, then the documented installs, the tuned and the encrypted ones. */
export const variantFacts2020: readonly VariantFacts2020[] = [
  variant("doc-antrea", "u18.04-default", antrea),
  variant("doc-antrea", "u18.04-hwe", antrea),
  variant("tuning-antrea-encryption", "u18.04-default", antreaIpsec),
  variant("tuning-antrea-encryption", "u18.04-hwe", antreaIpsec, "v1.19.1"),
  variant("doc-calico", "u18.04-default", { ...calico, name: "Calico 3.15", version: "3.15.2" }),
  variant("doc-calico-3.16", "u18.04-default", calico),
  variant("doc-calico-3.16", "u20.04-default", calico),
  variant("tuning-calico-3.16-mtu", "u18.04-default", calicoMtu),
  variant("tuning-calico-3.16-mtu", "u18.04-hwe", calicoMtu),
  variant("tuning-calico-3.16-mtu", "u20.04-default", calicoMtu),
  variant("tuning-calico-3.16-ebpf", "u20.04-default", calicoEbpf),
  variant("tuning-calico-3.16-mtu-ebpf", "u20.04-default", {
    ...calicoEbpf,
    name: "Calico 3.16 eBPF jumbo",
    podMtu: 8940,
    install: "Tuned: Calico's manifest with a larger MTU; eBPF data plane.",
    note: "",
    documented: ["kubeProxy"],
  }),
  variant("tuning-calico-3.16-mtu-encryption", "u18.04-default", calicoWireguard),
  variant("tuning-calico-3.16-mtu-encryption", "u18.04-hwe", calicoWireguard, "v1.19.1"),
  variant("doc-canal", "u18.04-default", canal),
  variant("tuning-canal-mtu", "u18.04-default", {
    ...canal,
    name: "Canal jumbo",
    podMtu: 8940,
    install: "Tuned: Calico's Canal manifest with a larger MTU.",
    note: "",
  }),
  variant("doc-cilium", "u18.04-default", cilium),
  variant("tuning-cilium-encryption", "u18.04-default", ciliumIpsec),
  variant("tuning-cilium-encryption", "u18.04-hwe", ciliumIpsec, "v1.19.1"),
  variant("doc-flannel", "u18.04-default", {
    ...plain,
    name: "Flannel",
    cni: "flannel",
    version: "0.12.0",
    dataPlane: "bridge",
    encapsulation: "VXLAN",
    policy: { ingress: false, egress: false },
    podMtu: 8950,
    install: "Documented install: Flannel's manifest with the cluster's pod network.",
    note: "Enforces no network policy: measured as the simplest CNI.",
  }),
  variant("doc-kube-ovn", "u18.04-default", kubeovn),
  variant("tuning-kube-ovn-wo-mirror", "u18.04-default", {
    ...kubeovn,
    name: "Kube-OVN, no mirror",
    install: "Tuned: Kube-OVN's manifest with enable-mirror=false.",
    note: "",
  }),
  variant("custom-kube-ovn-issue1", "u18.04-default", {
    ...kubeovn,
    name: "Kube-OVN custom",
    version: "",
    install: "Custom run asked for in issue 1 of the benchmark's repository; its manifest is not published.",
    note: "Made to try Kube-OVN without the access rules that it sets by default, which cost UDP: no install that its documentation describes.",
  }),
  variant("doc-kuberouter", "u18.04-default", {
    ...plain,
    name: "Kube-router",
    cni: "kuberouter",
    version: "",
    dataPlane: "bridge",
    encapsulation: "none within one subnet",
    podMtu: 1500,
    install: "Documented install: Kube-router's kubeadm manifest, router and firewall on, service proxy off.",
    note: `The manifest of 2020-08-25 names no version of its image. ${smallMtu(1500)}`,
    documented: ["encapsulation"],
  }),
  variant("doc-weavenet", "u18.04-default", weavenet),
  variant("tuning-weavenet-mtu", "u18.04-default", {
    ...weavenet,
    name: "Weave Net jumbo",
    podMtu: 8916,
    install: "Tuned: Weave Net's manifest with WEAVE_MTU=8916.",
    note: "",
  }),
  variant("tuning-weavenet-mtu-encryption", "u18.04-default", {
    ...weavenet,
    name: "Weave Net IPsec",
    encryption: "ipsec",
    podMtu: 8876,
    install: "Tuned: Weave Net's manifest with WEAVE_MTU=8916 and a password, which switches encryption on.",
    note: "",
    documented: ["dataPlane", "encapsulation", "encryption"],
  }),
];

/** The variant as the dataset has it, with the kernel that its runs ran on. */
export function measuredVariant(facts: VariantFacts2020, kernel: string | null): Variant {
  const { kernelLine, kubernetes, ...told } = facts;
  return { ...told, kernel };
}
