import { termIds, termWords, type TermId } from "./term-words";

/** What each term means, in sentences for a reader who knows Linux and networks. */
const meanings: Readonly<Record<TermId, string>> = {
  "bare-metal": "The same servers without Kubernetes and without a CNI: what the hardware itself can do.",
  bgp: "Border Gateway Protocol: routers exchange routes with it. A CNI that speaks BGP can announce pod addresses to the network.",
  cni: "Container Network Interface: the plugin that connects pods to each other and to the network, such as Calico or Cilium.",
  "cpu-cost": "CPU used per Gbit/s received, in mCPU. Lower is better.",
  "data-plane": "The part that moves packets: eBPF, iptables, Open vSwitch, a Linux bridge or VPP.",
  ebpf: "Small programs that the Linux kernel runs on each packet. They replace long iptables chains.",
  encapsulation:
    "Pod packets travel inside packets between nodes (VXLAN, Geneve, IP-in-IP). It costs some bytes of each packet, and some CPU.",
  gibibyte: "Gibibyte: 1,073,741,824 bytes, as Kubernetes counts memory in Gi.",
  hubble:
    "Cilium’s observability: it records flows between pods. Full Hubble adds metrics, a relay and a user interface.",
  ipsec:
    "Encryption of IP packets in the Linux kernel. It is older than WireGuard and has FIPS-approved ciphers.",
  iptables: "The Linux kernel’s packet filter. kube-proxy and several CNIs write their rules with it.",
  jitter: "How much the transit time of UDP packets varies, smoothed by the receiver.",
  "kube-proxy":
    "The Kubernetes component that leads a Service’s address to its pods. Some CNIs replace it with eBPF.",
  "latency-under-load":
    "Round-trip time while the test saturates the link. It shows queueing, not the latency of an idle network.",
  loss: "Share of UDP packets that never arrived. The test floods the link; paced applications lose far fewer.",
  "lower-bound":
    "The true figure is at least this high. Published CPU leaves softirq out, so it is a lower bound.",
  mcpu: "A thousandth of a CPU core, as Kubernetes writes it: 250 mCPU is a quarter of a core.",
  median: "The middle value of the runs. One bad run does not move it far.",
  mtu: "Maximum transmission unit: the largest packet in bytes. A small pod MTU needs more packets for the same data.",
  "network-policy":
    "Rules about which pods may talk to each other. Kubernetes defines them; only the CNI enforces them.",
  noencap:
    "No encapsulation: pod packets are routed as they are. It needs nodes in one network, or routes for the pods.",
  ovs: "A software switch in the Linux kernel. Antrea and Kube-OVN use it as their data plane.",
  pacing: "A paced sender spreads its packets over time. These UDP tests send as fast as they can instead.",
  path: "Pod to pod: the client connects to the pod’s own address. Through a Service: it connects to a Service address that leads to the pod.",
  plain: "Without encryption between nodes.",
  "rank-range":
    "The ranks that the runs allow. Rank 2–4: at least one variant is better in every run, and at most three may be.",
  retransmits: "TCP segments that were sent again. Slower variants retransmit less because they send less.",
  runs: "One execution of a test, 60 seconds in this benchmark. Most figures are the median of three.",
  saturated: "The link is full. Bandwidth then shows the link, not the CNI.",
  softirq: "Kernel work that handles received packets. The published CPU figures of two labs leave it out.",
  streams:
    "Connections that carry the traffic at the same time. One stream shows the speed of one core, several fill the link.",
  vpp: "Vector Packet Processing: a data plane outside the kernel that polls the network card. It uses whole cores, busy or idle.",
  wireguard: "Encryption between nodes in the Linux kernel, with modern ciphers and no hardware offload.",
};

/** A term of the field, explained once for pages, tips and search. */
export interface Term {
  readonly id: TermId;
  readonly name: string;
  /** Other ways in which texts write it. */
  readonly aliases: readonly string[];
  readonly meaning: string;
}

/** Every term, in alphabetical order of its name. */
export const terms: readonly Term[] = termIds.map((id) => {
  const [name, ...aliases] = termWords[id];
  return { id, name, aliases, meaning: meanings[id] };
});
