import type { Variant } from "@/lib/dataset/dataset";
import type { CapabilityId } from "@/lib/dataset/facts/capability-ids";
import type { Definition } from "@/lib/dataset/definition";
import { cniLabel, type Cni, type Encryption } from "@/lib/dataset/facts/dimensions";

/** An encryption that has keys. */
export type EncryptionKind = Exclude<Encryption, "none">;

/** Whether a CNI can do something, by its own documentation. */
export interface Capability {
  readonly supported: boolean;
  /** How, under which condition, or that it cannot: a sentence that names the CNI. */
  readonly note: string;
  /** The page that says so, by its title; by its chapter where no one page does. */
  readonly source: string;
}

/** The oldest Linux that a CNI runs on. */
export interface KernelMinimum {
  /** Linux release, `5.10`; null where the documentation names none. */
  readonly least: string | null;
  /** Which releases it holds for: a sentence. */
  readonly note: string;
  /** The page that says so, by its title. */
  readonly source: string;
}

/** What the documentation of a CNI says. */
export interface Capabilities extends Readonly<Record<CapabilityId, Capability>> {
  /** Whether the keys of an encryption can be rotated; only of those that the edition measured. */
  readonly rotation: Readonly<Partial<Record<EncryptionKind, Capability>>>;
  readonly kernel: KernelMinimum;
}

const can = (note: string, source: string): Capability => ({ supported: true, note, source });
const cannot = (note: string, source: string): Capability => ({ supported: false, note, source });

const CALICO_WINDOWS = "Calico documentation, 'Limitations and known issues' of Calico for Windows";
const CALICO_REQUIREMENTS = "Calico documentation, 'System requirements for Kubernetes'";
const CALICO_VPP = "Calico documentation, chapter 'VPP data plane'";
const CALICO_ENCRYPTION = "Calico documentation, 'Encrypt in-cluster pod traffic'";
const CANAL = "Calico documentation, 'Install Calico for policy and flannel (aka Canal) for networking'";
const ANTREA_ENCRYPTION = "Antrea documentation, 'Traffic Encryption with Antrea'";
const CILIUM_REQUIREMENTS = "Cilium documentation, 'System Requirements'";
const KUBE_OVN_HUBBLE = "Kube-OVN documentation, 'Cilium Network Traffic Observation'";
const KUBE_ROUTER = "Kube-router documentation, 'Introduction'";
const FLANNEL = "Flannel documentation, all chapters";
const WEAVE_NET = "Weave Net documentation, all chapters";
const REFERENCE = "The benchmark's own description of its bare-metal reference";
const NO_CNI = cannot("Bare metal runs no CNI and no pods.", REFERENCE);

/** What each CNI's own documentation says it can do. Where a later release can do more than the one measured, the note says so. */
const capabilities: Readonly<Record<string, Capabilities>> = {
  antrea: {
    l7: can(
      "Antrea has L7 policy for HTTP and TLS behind the feature gate L7NetworkPolicy, on Linux nodes.",
      "Antrea documentation, 'Antrea Layer 7 NetworkPolicy'",
    ),
    observability: can(
      "Antrea's Flow Exporter sends flow records to a collector, behind a feature gate.",
      "Antrea documentation, 'Network Flow Visibility in Antrea'",
    ),
    windows: can(
      "Antrea runs on Windows worker nodes.",
      "Antrea documentation, 'Deploying Antrea on Windows'",
    ),
    bgp: cannot(
      "Antrea 1.15 speaks no BGP: its BGPPolicy came with 2.1, as an alpha feature.",
      "Antrea documentation, 'BGPPolicy'",
    ),
    rotation: {
      ipsec: cannot(
        "Antrea's documentation describes a pre-shared key for IPsec, but no rotation.",
        ANTREA_ENCRYPTION,
      ),
      wireguard: cannot(
        "Antrea's documentation describes no rotation of its WireGuard keys.",
        ANTREA_ENCRYPTION,
      ),
    },
    kernel: {
      least: "4.4",
      note: "This holds for the Open vSwitch module that comes with the kernel.",
      source: "Antrea documentation, 'Getting Started'",
    },
  },
  calico: {
    l7: cannot(
      "Calico has no L7 policy of its own: application layer policy needs Istio next to it.",
      "Calico documentation, chapter on network policy",
    ),
    observability: cannot(
      "Calico 3.27 has no flow observability: its flow logs came with 3.30.",
      "Calico documentation, 'Observability'",
    ),
    windows: can(
      "Calico runs on Windows nodes next to Linux ones, with VXLAN or unencapsulated BGP, and there without cross-subnet VXLAN.",
      CALICO_WINDOWS,
    ),
    bgp: can(
      "Calico peers over BGP, node to node or with routers.",
      "Calico documentation, 'Configure BGP peering'",
    ),
    rotation: {
      ipsec: can(
        "Calico VPP negotiates the keys of IPsec with IKEv2; no interval is documented.",
        "Calico documentation, 'IPsec configuration with VPP'",
      ),
      wireguard: cannot(
        "Calico's documentation describes no rotation of its WireGuard keys.",
        CALICO_ENCRYPTION,
      ),
    },
    kernel: {
      least: "5.10",
      note: "This is the minimum of Calico's current releases, not of the one measured.",
      source: CALICO_REQUIREMENTS,
    },
  },
  canal: {
    l7: cannot("Canal has no L7 policy of its own: application layer policy needs Istio next to it.", CANAL),
    observability: cannot("Canal shows no flows.", CANAL),
    windows: cannot("Canal is documented without Windows nodes.", CANAL),
    bgp: cannot("Canal leaves networking to Flannel and speaks no BGP.", CANAL),
    rotation: {},
    kernel: {
      least: "5.10",
      note: "Canal runs Calico's agent: this is the minimum of Calico's current releases, not of the one measured.",
      source: CALICO_REQUIREMENTS,
    },
  },
  cilium: {
    l7: can("Cilium enforces L7 policy with Envoy.", "Cilium documentation, 'Layer 7 Policies'"),
    observability: can(
      "Cilium shows flows with Hubble.",
      "Cilium documentation, 'Network Observability with Hubble'",
    ),
    windows: cannot("Cilium runs on Linux nodes alone.", CILIUM_REQUIREMENTS),
    bgp: can(
      "Cilium peers over BGP with its BGP control plane.",
      "Cilium documentation, 'Cilium BGP Control Plane'",
    ),
    rotation: {
      ipsec: can(
        "Cilium takes a new IPsec key from a Secret while traffic runs.",
        "Cilium documentation, 'IPsec Transparent Encryption'",
      ),
      wireguard: cannot(
        "Cilium's documentation describes no rotation of its WireGuard keys.",
        "Cilium documentation, 'WireGuard Transparent Encryption'",
      ),
    },
    kernel: {
      least: "5.4",
      note: "This is the minimum of Cilium's current releases, not of the one measured; the newest recommend 5.10.",
      source: CILIUM_REQUIREMENTS,
    },
  },
  flannel: {
    l7: cannot("Flannel enforces no policy, at L7 or below.", FLANNEL),
    observability: cannot("Flannel shows no flows.", FLANNEL),
    windows: can("Flannel's VXLAN runs on Windows nodes.", "Flannel documentation, 'Backends'"),
    bgp: cannot("Flannel speaks no BGP.", FLANNEL),
    rotation: {},
    kernel: { least: null, note: "Flannel's documentation names no minimum.", source: FLANNEL },
  },
  kubeovn: {
    l7: cannot(
      "Kube-OVN has no L7 policy of its own: it needs Cilium next to it.",
      "Kube-OVN documentation, chapter on the integration of Cilium",
    ),
    observability: cannot("Kube-OVN shows no flows of its own: it needs Cilium next to it.", KUBE_OVN_HUBBLE),
    windows: can(
      "Kube-OVN runs on Windows nodes with limits: VXLAN tunnels only, IPv4 only, an alpha feature.",
      "Kube-OVN documentation, 'Windows Support'",
    ),
    bgp: can(
      "Kube-OVN announces pods and subnets over BGP with kube-ovn-speaker.",
      "Kube-OVN documentation, 'BGP Support'",
    ),
    rotation: {},
    kernel: {
      least: null,
      note: "Kube-OVN's documentation names kernel modules and faulty kernels, but no minimum.",
      source: "Kube-OVN documentation, 'Prerequisites'",
    },
  },
  kuberouter: {
    l7: cannot("Kube-router enforces Kubernetes' own network policy, which ends at L4.", KUBE_ROUTER),
    observability: cannot("Kube-router shows metrics, but no flows.", "Kube-router documentation, 'Metrics'"),
    windows: cannot("Kube-router is built on Linux networking and documents no Windows nodes.", KUBE_ROUTER),
    bgp: can("Kube-router routes with BGP.", "Kube-router documentation, 'Configuring BGP Peers'"),
    rotation: {},
    kernel: {
      least: null,
      note: "Kube-router's documentation names no minimum.",
      source: "Kube-router documentation, user guide",
    },
  },
  weavenet: {
    l7: cannot("Weave Net's policy stops at L4.", WEAVE_NET),
    observability: cannot("Weave Net itself documents no record of flows.", WEAVE_NET),
    windows: cannot("Weave Net documents no Windows nodes.", WEAVE_NET),
    bgp: cannot("Weave Net does not speak BGP.", WEAVE_NET),
    rotation: {},
    kernel: { least: null, note: "Weave Net's documentation names no minimum here.", source: WEAVE_NET },
  },
  baremetal: {
    l7: NO_CNI,
    observability: NO_CNI,
    windows: NO_CNI,
    bgp: NO_CNI,
    rotation: {},
    kernel: { least: null, note: NO_CNI.note, source: REFERENCE },
  },
};

/** The oldest Linux release of each CNI that names one, as far as its documentation is recorded here. */
export const documentedKernels: readonly string[] = Object.values(capabilities).flatMap(
  ({ kernel }) => kernel.least ?? [],
);

/** The first Linux release with WireGuard. */
export const WIREGUARD_KERNEL = "5.6";

/** What WireGuard itself asks of the kernel, by CNI as documented. */
export function wireguardKernel(cni: Cni): KernelMinimum {
  const sources: Readonly<Partial<Record<Cni, string>>> = {
    antrea: ANTREA_ENCRYPTION,
    calico: CALICO_ENCRYPTION,
  };
  return {
    least: WIREGUARD_KERNEL,
    note: "Older kernels are without WireGuard unless its module was added.",
    source: sources[cni] ?? CILIUM_REQUIREMENTS,
  };
}

/** What a CNI without an entry here can do: nothing that is known. */
function undocumented(cni: Cni): Capabilities {
  const name = cniLabel(cni);
  const source = "This site records no documentation of it";
  const unknown = (what: string) => cannot(`Whether ${name} has ${what} is not known here.`, source);
  return {
    l7: unknown("L7 policy"),
    observability: unknown("flow observability"),
    windows: unknown("support for Windows nodes"),
    bgp: unknown("BGP"),
    rotation: {},
    kernel: { least: null, note: `Which kernel ${name} needs is not known here.`, source },
  };
}

/** What a CNI's documentation says. */
export function capabilitiesOf(cni: Cni): Capabilities {
  return capabilities[cni] ?? undocumented(cni);
}

/** What a variant can do: what its CNI can, unless the way it was installed takes it away. */
export function capabilityOf(
  variant: Variant,
  capability: CapabilityId,
  { installScripts, measuredBy }: Definition,
): Capability {
  if (variant.lacks.includes(capability)) {
    const how = variant.tunedWith ? `${variant.tunedWith}.` : variant.install;
    const note = `${variant.name} was installed without it: ${how}`;
    return cannot(note, `${installScripts ?? measuredBy}: ${variant.install}`);
  }
  const taken = capability === "windows" ? windowsLimit(variant) : null;
  return taken ?? capabilitiesOf(variant.cni)[capability];
}

/** What keeps Windows nodes out of a variant whose CNI runs on them: a data plane or an encryption that Windows has not. */
function windowsLimit({ cni, dataPlane, encryption }: Variant): Capability | null {
  if (cni === "calico" && dataPlane === "ebpf")
    return cannot("Calico's eBPF data plane does not support Windows nodes.", CALICO_WINDOWS);
  if (cni === "calico" && dataPlane === "vpp")
    return cannot("Calico's VPP data plane is documented without Windows nodes.", CALICO_VPP);
  if (cni === "calico" && encryption === "wireguard")
    return cannot("Calico's WireGuard does not reach Windows nodes.", CALICO_WINDOWS);
  if (cni === "antrea" && encryption !== "none")
    return cannot("Antrea's encryption does not reach Windows nodes.", ANTREA_ENCRYPTION);
  return null;
}

/** Whether a variant's keys can be rotated: a plain variant has none. */
export function rotationOf(
  { name, cni, encryption, install }: Variant,
  { installScripts, measuredBy }: Definition,
): Capability {
  if (encryption === "none") {
    const note = `${name} was measured without encryption and has no keys to rotate.`;
    return cannot(note, `${installScripts ?? measuredBy}: ${install}`);
  }
  const unknown = cannot(
    `No rotation of the keys of ${name} is documented.`,
    `${cniLabel(cni)} documentation`,
  );
  return capabilitiesOf(cni).rotation[encryption] ?? unknown;
}
