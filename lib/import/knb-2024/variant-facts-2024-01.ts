/**
 * What each variant of the edition 2024-01 is: read from the install scripts of
 * https://github.com/InfraBuilder/benchmark-k8s-cni-2024-01 (setup/cni-configs/<id>.sh) or, for the fields named in `documented`, from
 * the CNI's documentation. MTU and network policy are what the files of the runs must say; the kernel comes from those files alone.
 */
import type { DeclaredVariant } from "@/lib/import/import-plan";

type DeclaredFacts = Omit<
  DeclaredVariant,
  "os" | "installKind" | "tunedWith" | "plainSibling" | "lacks" | "unranked" | "info" | "runs"
>;

const policed = { ingress: true, egress: true };

/** Antrea's own proxy serves ClusterIP, by its documentation, and kube-proxy stays. */
const antrea = {
  cni: "antrea",
  version: "1.15.0",
  dataPlane: "ovs",
  encryption: "none",
  kubeProxy: "kept",
  policy: policed,
  note: "AntreaProxy serves ClusterIP Services although kube-proxy is kept.",
  documented: ["kubeProxy"],
} as const;

const calico = {
  cni: "calico",
  version: "3.27.2",
  dataPlane: "iptables",
  encapsulation: "VXLAN between subnets only: none on this lab",
  encryption: "none",
  kubeProxy: "kept",
  policy: policed,
  note: "",
  documented: [],
} as const;

const calicoEbpf = { ...calico, dataPlane: "ebpf", kubeProxy: "replaced" } as const;

const calicoVpp = {
  ...calico,
  version: "3.27.2, VPP data plane 3.27.0",
  dataPlane: "vpp",
  kubeProxy: "replaced",
  documented: ["kubeProxy"],
} as const;
const untunedVpp = "Not tuned: no hugepages and the default uplink driver.";

const cilium = {
  cni: "cilium",
  version: "1.15.2",
  dataPlane: "ebpf",
  encapsulation: "VXLAN tunnel",
  encryption: "none",
  kubeProxy: "kept",
  policy: policed,
  podMtu: 9000,
  note: "",
  documented: ["encapsulation"],
} as const;

const kuberouter = {
  cni: "kuberouter",
  version: "2.1.0",
  dataPlane: "bridge",
  encapsulation: "none within one subnet",
  encryption: "none",
  policy: policed,
  podMtu: 9000,
  note: "",
  documented: [],
} as const;

const declared: readonly DeclaredFacts[] = [
  {
    id: "baremetal",
    name: "Bare metal",
    cni: "baremetal",
    version: "",
    dataPlane: "host",
    encapsulation: "none",
    encryption: "none",
    kubeProxy: null,
    policy: null,
    podMtu: 9000,
    install: "Traffic from host to host, without Kubernetes and without pods.",
    note: "The reference. There is no Service to test, and the source tells neither kernel nor interface; the MTU is the one the lab's description gives for its network cards.",
    documented: ["podMtu"],
  },
  {
    ...antrea,
    id: "antrea",
    name: "Antrea",
    encapsulation: "Geneve",
    podMtu: 8950,
    install: "Helm chart with its defaults.",
  },
  {
    ...antrea,
    id: "antrea-noencap",
    name: "Antrea no-encap",
    encapsulation: "none",
    podMtu: 9000,
    install: "Helm chart with trafficEncapMode=noEncap.",
  },
  {
    ...antrea,
    id: "antrea-ipsec",
    name: "Antrea IPsec",
    encapsulation: "tunnel",
    encryption: "ipsec",
    podMtu: 8912,
    install: "Helm chart with trafficEncryptionMode=ipsec.",
    note: `${antrea.note} The one-stream TCP test through a Service failed in all three runs: the client could not resolve the Service's name.`,
  },
  {
    ...antrea,
    id: "antrea-wg",
    name: "Antrea WireGuard",
    encapsulation: "WireGuard tunnel",
    encryption: "wireguard",
    podMtu: 8940,
    install: "Helm chart with trafficEncryptionMode=wireGuard.",
  },
  {
    ...calico,
    id: "calico",
    name: "Calico",
    podMtu: 8950,
    install: "Tigera operator; IP pool with VXLANCrossSubnet.",
  },
  {
    ...calico,
    id: "calico-wg",
    name: "Calico WireGuard",
    encryption: "wireguard",
    podMtu: 8940,
    install: "Tigera operator; IP pool with VXLANCrossSubnet; wireguardEnabled in Felix.",
  },
  {
    ...calicoEbpf,
    id: "calico-ebpf",
    name: "Calico eBPF",
    podMtu: 8950,
    install:
      "Tigera operator with linuxDataplane BPF; IP pool with VXLANCrossSubnet; cluster without kube-proxy.",
  },
  {
    ...calicoEbpf,
    id: "calico-ebpf-wg",
    name: "Calico eBPF WireGuard",
    encryption: "wireguard",
    podMtu: 8940,
    install:
      "Tigera operator with linuxDataplane BPF; IP pool with VXLANCrossSubnet; wireguardEnabled in Felix; cluster without kube-proxy.",
  },
  {
    ...calicoVpp,
    id: "calico-vpp",
    name: "Calico VPP",
    podMtu: 8950,
    install: "Tigera operator with linuxDataplane VPP; the VPP manifest for nodes without hugepages.",
    note: untunedVpp,
  },
  {
    ...calicoVpp,
    id: "calico-vpp-ipsec",
    name: "Calico VPP IPsec",
    encryption: "ipsec",
    podMtu: 8940,
    install:
      "Tigera operator with linuxDataplane VPP; the VPP manifest for nodes without hugepages; ipsecEnabled with an IKEv2 pre-shared key.",
    note: untunedVpp,
  },
  {
    ...calicoVpp,
    id: "calico-vpp-wg",
    name: "Calico VPP WireGuard",
    encryption: "wireguard",
    podMtu: 8940,
    install:
      "Tigera operator with linuxDataplane VPP; the VPP manifest for nodes without hugepages; wireguardEnabled in Felix.",
    note: untunedVpp,
  },
  {
    id: "canal",
    name: "Canal",
    cni: "canal",
    version: "Calico 3.27.2 with Flannel",
    dataPlane: "iptables",
    encapsulation: "VXLAN",
    encryption: "none",
    kubeProxy: "kept",
    policy: policed,
    podMtu: 9000,
    install: "Calico's Canal manifest with the cluster's pod network filled in.",
    note: "",
    documented: [],
  },
  {
    ...cilium,
    id: "cilium",
    name: "Cilium",
    install: "Helm chart with its defaults.",
    note: "Hubble runs in the agent.",
  },
  {
    ...cilium,
    id: "cilium-hubble-full",
    name: "Cilium full Hubble",
    install: "Helm chart with Hubble relay, Hubble UI and Hubble TLS enabled.",
  },
  {
    ...cilium,
    id: "cilium-nohubble",
    name: "Cilium no Hubble",
    install: "Helm chart with hubble.enabled=false.",
  },
  {
    ...cilium,
    id: "cilium-nokproxy",
    name: "Cilium no kube-proxy",
    kubeProxy: "replaced",
    install: "Helm chart with kubeProxyReplacement=true; cluster without kube-proxy.",
  },
  {
    ...cilium,
    id: "cilium-ipsec",
    name: "Cilium IPsec",
    encryption: "ipsec",
    install: "Helm chart with encryption.type=ipsec and a key for rfc4106(gcm(aes)), 128 bit.",
  },
  {
    ...cilium,
    id: "cilium-wg",
    name: "Cilium WireGuard",
    encryption: "wireguard",
    install: "Helm chart with encryption.type=wireguard.",
  },
  {
    id: "flannel",
    name: "Flannel",
    cni: "flannel",
    version: "0.24.2",
    dataPlane: "bridge",
    encapsulation: "VXLAN",
    encryption: "none",
    kubeProxy: "kept",
    policy: { ingress: false, egress: false },
    podMtu: 8950,
    install: "Helm chart with the cluster's pod network; the standard CNI plugins copied to each node.",
    note: "Enforces no network policy: measured as the simplest CNI.",
    documented: [],
  },
  {
    id: "kubeovn",
    name: "Kube-OVN",
    cni: "kubeovn",
    version: "1.12.8",
    dataPlane: "ovs",
    encapsulation: "Geneve",
    encryption: "none",
    kubeProxy: "kept",
    policy: policed,
    podMtu: 8900,
    install: "Helm chart with the address of the control plane in MASTER_NODES.",
    note: "",
    documented: ["encapsulation"],
  },
  {
    ...kuberouter,
    id: "kuberouter",
    name: "Kube-router",
    kubeProxy: "kept",
    install:
      "Kube-router's kubeadm manifest with the cluster's Service network, router and firewall on, service proxy off.",
  },
  {
    ...kuberouter,
    id: "kuberouter-all",
    name: "Kube-router, all features",
    kubeProxy: "replaced",
    install:
      "Kube-router's all-features manifest with the cluster's Service network: router, firewall and service proxy (IPVS) on; cluster without kube-proxy.",
  },
];

/**
 * What was set in the variants that are not their CNI's default install, from the install scripts. Encryption does not count: no CNI
 * encrypts by default, and counting it would leave no default install that does.
 */
const optionsSet: Readonly<Record<string, string>> = {
  "antrea-noencap": "trafficEncapMode=noEncap",
  "calico-ebpf": "linuxDataplane BPF in a cluster without kube-proxy",
  "calico-ebpf-wg": "linuxDataplane BPF in a cluster without kube-proxy",
  "calico-vpp": "linuxDataplane VPP",
  "calico-vpp-ipsec": "linuxDataplane VPP",
  "calico-vpp-wg": "linuxDataplane VPP",
  "cilium-hubble-full": "Hubble relay, Hubble UI and Hubble TLS",
  "cilium-nohubble": "hubble.enabled=false",
  "cilium-nokproxy": "kubeProxyReplacement=true in a cluster without kube-proxy",
  "kuberouter-all": "the all-features manifest in a cluster without kube-proxy",
};

/** The ids add `-wg` or `-ipsec` to that of the plain sibling. */
function plainSiblingOf({ id, encryption }: DeclaredFacts): string | null {
  return encryption === "none" ? null : id.replace(/-(wg|ipsec)$/, "");
}

/** The variants in the order of the dataset: bare metal, the reference, is first. Every node ran Ubuntu 22.04; each has three runs. */
export const variants2024: readonly DeclaredVariant[] = declared.map((facts) => {
  const set = optionsSet[facts.id];
  return {
    ...facts,
    os: "ubuntu-22.04",
    installKind: set === undefined ? "default" : "options",
    tunedWith: set ?? "",
    plainSibling: plainSiblingOf(facts),
    unranked: "",
    lacks: facts.id === "cilium-nohubble" ? ["observability"] : [],
    info: "required",
    runs: 3,
  };
});
