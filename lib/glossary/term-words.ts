/** How texts write each term, its name first; matched as whole words. Apart from the meanings, which no page needs before a reader asks. */
export const termWords = {
  "bare-metal": ["Bare metal", "bare metal"],
  bgp: ["BGP"],
  cni: ["CNI"],
  "cpu-cost": ["CPU cost", "CPU cost per Gbit/s"],
  "data-plane": ["Data plane", "data plane"],
  ebpf: ["eBPF"],
  encapsulation: ["Encapsulation", "VXLAN", "Geneve", "IP-in-IP"],
  gibibyte: ["GiB"],
  hubble: ["Hubble"],
  ipsec: ["IPsec"],
  iptables: ["iptables"],
  jitter: ["Jitter", "jitter"],
  "kube-proxy": ["kube-proxy"],
  "latency-under-load": ["Latency under load", "latency under load", "Round-trip time under load"],
  "lower-bound": ["Lower bound", "lower bound", "lower bounds"],
  mcpu: ["mCPU"],
  median: ["Median", "median"],
  mtu: ["MTU", "pod MTU", "Pod MTU"],
  "network-policy": ["Network policy", "network policy"],
  noencap: ["No-encap", "noEncap", "no-encap"],
  ovs: ["Open vSwitch", "OVS"],
  pacing: ["Pacing", "pacing", "paced", "Paced", "untuned sender"],
  loss: ["Packet loss", "packet loss"],
  plain: ["Plain"],
  "rank-range": ["Rank range", "rank range", "rank ranges"],
  retransmits: ["Retransmits", "retransmits"],
  runs: ["Run"],
  saturated: ["Saturated", "saturated", "saturates"],
  path: ["Service path", "via Service", "through a Service", "pod to pod"],
  softirq: ["softirq"],
  streams: ["Streams"],
  vpp: ["VPP"],
  wireguard: ["WireGuard"],
} as const satisfies Record<string, readonly [string, ...string[]]>;
export type TermId = keyof typeof termWords;

/** Every term's id, in alphabetical order of the names. */
export const termIds = Object.keys(termWords) as readonly TermId[];

/** The address of a term's explanation. */
export function termHref(id: TermId): string {
  return `/glossary#${id}`;
}
