import type { Profile, ProfilePreset } from "./profile";

/** What most clusters ask for: the fewest requirements. */
const modest = {
  provider: "self",
  pods: 110,
  mesh: "none",
  kernel: "5.15",
  protocol: "tcp",
  streams: "multi",
  path: "direct",
  encryption: "none",
  rotation: "no",
  policy: "yes",
  l7: "no",
  observability: "no",
  windows: "no",
  bgp: "no",
  kubeproxy: "any",
  tuning: "willing",
} as const satisfies Partial<Profile>;

/** A profile without the dataset that it is answered from, and what runs in it. */
export type PresetProfile = Omit<Profile, "edition" | "today" | "consider">;

/**
 * Every answer of every preset. The weights say what such a cluster is short of, and were set before any result was looked at:
 * docs/decisions gives the reasons.
 */
export const presetProfiles: Readonly<Record<ProfilePreset, PresetProfile>> = {
  edge: {
    ...modest,
    preset: "edge",
    nodes: 3,
    vcpu: 2,
    memory: 4,
    pods: 30,
    link: "1",
    peak: 0.5,
    policy: "no",
    tuning: "default",
    weights: { throughput: 1, cpu: 3, memory: 5, udp: 0, steadiness: 1, retransmits: 0, latency: 0 },
  },
  standard: {
    ...modest,
    preset: "standard",
    nodes: 20,
    vcpu: 8,
    memory: 32,
    link: "10",
    peak: 5,
    weights: { throughput: 3, cpu: 2, memory: 2, udp: 0, steadiness: 1, retransmits: 0, latency: 0 },
  },
  encrypted: {
    ...modest,
    preset: "encrypted",
    nodes: 20,
    vcpu: 16,
    memory: 64,
    link: "10",
    peak: 5,
    encryption: "any",
    weights: { throughput: 4, cpu: 3, memory: 1, udp: 0, steadiness: 1, retransmits: 0, latency: 0 },
  },
  saturated: {
    ...modest,
    preset: "saturated",
    nodes: 20,
    vcpu: 32,
    memory: 128,
    link: "40",
    peak: 40,
    weights: { throughput: 5, cpu: 4, memory: 1, udp: 0, steadiness: 2, retransmits: 1, latency: 2 },
  },
  tuned: {
    ...modest,
    preset: "tuned",
    nodes: 50,
    vcpu: 64,
    memory: 256,
    link: "100",
    peak: 60,
    weights: { throughput: 5, cpu: 5, memory: 0, udp: 0, steadiness: 2, retransmits: 1, latency: 1 },
  },
};
