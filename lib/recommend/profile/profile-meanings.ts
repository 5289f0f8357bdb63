import type { Profile } from "./profile";

/** What each answer of a profile says, with its unit: for machines that ask for a recommendation or read one. */
export const profileMeanings: Readonly<Record<keyof Profile, string>> = {
  preset: "Situation that gives every answer not stated.",
  edition: "Dataset, by its id, whose figures the answer is made from.",
  nodes: "How many nodes the cluster has.",
  vcpu: "vCPUs of each node.",
  memory: "Memory of each node in GiB.",
  provider: "Who runs the nodes, which decides what is reserved on each.",
  pods: "The most pods on a node.",
  mesh: "Whether the node budget counts a service-mesh sidecar in every pod.",
  link: "Speed of each node's link in Gbit/s.",
  peak: "Traffic expected at peak of each node, in Gbit/s.",
  kernel: "Linux release of the nodes, major and minor number.",
  protocol: "Protocol of the traffic.",
  streams: "Whether the traffic is one large flow or several at once.",
  path: "Whether the traffic goes from pod to pod or through a Service.",
  encryption: "Encryption asked for; `none` leaves encrypted variants out.",
  rotation: "Whether encryption keys must be rotated.",
  policy: "Whether Kubernetes network policy must be enforced, ingress and egress.",
  l7: "Whether policy at L7 is needed.",
  observability: "Whether flows must be observable.",
  windows: "Whether there are Windows nodes.",
  bgp: "Whether the CNI must speak BGP.",
  kubeproxy: "Whether kube-proxy must be kept or replaced.",
  tuning: "Whether only a CNI's default install will do, or options and tuning are fine.",
  weights: "How much each aim matters, in whole numbers from 0 to 5.",
};
