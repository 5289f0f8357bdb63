/** Every dimension's values in the order in which they are shown, with their labels. A value is what stands in links and in the data files. */
export const protocols = { tcp: "TCP", udp: "UDP" } as const;
export const streamCounts = {
  single: "1 stream",
  multi: "8 streams",
  unknown: "streams not published",
} as const;
export const paths = { direct: "pod to pod", service: "through a Service" } as const;
export const cnis = {
  antrea: "Antrea",
  calico: "Calico",
  canal: "Canal",
  cilium: "Cilium",
  flannel: "Flannel",
  kubeovn: "Kube-OVN",
  kuberouter: "Kube-router",
  weavenet: "Weave Net",
  baremetal: "Bare metal",
} as const;
export const dataPlanes = {
  ebpf: "eBPF",
  iptables: "iptables",
  ovs: "Open vSwitch",
  bridge: "Linux bridge",
  vpp: "VPP",
  host: "host (no pods)",
} as const;
export const encryptions = { none: "plain", wireguard: "WireGuard", ipsec: "IPsec" } as const;
/** Operating systems of the nodes, as `<name>-<release>`. */
export const operatingSystems = {
  "ubuntu-18.04": "Ubuntu 18.04",
  "ubuntu-20.04": "Ubuntu 20.04",
  "ubuntu-22.04": "Ubuntu 22.04",
} as const;
/** Lines of the Linux kernel: the first two numbers of a release. */
export const kernelLines = { "4.15": "4.15", "5.4": "5.4", "5.15": "5.15" } as const;
export const kubeProxyModes = { kept: "kube-proxy kept", replaced: "kube-proxy replaced" } as const;
export const roles = { both: "mean of client and server", client: "client", server: "server" } as const;

export type Protocol = keyof typeof protocols;
export type Streams = keyof typeof streamCounts;
export type Path = keyof typeof paths;
export type Cni = keyof typeof cnis;
export type DataPlane = keyof typeof dataPlanes;
export type Encryption = keyof typeof encryptions;
export type OperatingSystem = keyof typeof operatingSystems;
export type KernelLine = keyof typeof kernelLines;
export type KubeProxyMode = keyof typeof kubeProxyModes;
/** A side of a test as it was measured. */
export type NodeRole = "client" | "server";
/** A side of a test as it is shown: one node, or the mean of the two. */
export type Role = keyof typeof roles;

/** The keys of a dimension, typed. */
export function valuesOf<T extends Record<string, string>>(dimension: T): (keyof T & string)[] {
  return Object.keys(dimension);
}

/** The line of a kernel release, `5.15` of `5.15.0-92-generic`; null where the release is unknown or its line is none of ours. */
export function kernelLineOf(release: string | null): KernelLine | null {
  return valuesOf(kernelLines).find((line) => release?.startsWith(`${line}.`)) ?? null;
}
