import type { Provider } from "@/lib/recommend/profile/profile";

const MEBIBYTE = 2 ** 20;
const GIBIBYTE = 2 ** 30;
const MEGABYTE = 1e6;
const EVICTION_BYTES = 100 * MEBIBYTE;

/** What a node keeps from its pods: allocatable = capacity - reserved - eviction threshold. */
export interface NodeReservation {
  /** Memory reserved for the system and the kubelet. */
  readonly memoryBytes: number;
  /** Free memory below which the kubelet evicts pods. */
  readonly evictionBytes: number;
  /** CPU reserved for the system and the kubelet. */
  readonly cores: number;
  /** The rule in a sentence. */
  readonly formula: string;
  /** Where the provider publishes the rule. */
  readonly source: string;
}

/** A node as it comes, and the most pods on it. */
interface Node {
  readonly vcpu: number;
  readonly memoryBytes: number;
  readonly pods: number;
}

interface ReservationRule {
  readonly memoryBytes: (node: Node) => number;
  readonly cores: (node: Node) => number;
  readonly formula: string;
  readonly source: string;
}

/** A share of what lies between the tier before, or zero, and `upTo`. */
interface Tier {
  readonly upTo: number;
  readonly percent: number;
}

const gkeMemoryTiers: readonly Tier[] = [
  { upTo: 4 * GIBIBYTE, percent: 25 },
  { upTo: 8 * GIBIBYTE, percent: 20 },
  { upTo: 16 * GIBIBYTE, percent: 10 },
  { upTo: 128 * GIBIBYTE, percent: 6 },
  { upTo: Infinity, percent: 2 },
];
const gkeCpuTiers: readonly Tier[] = [
  { upTo: 1, percent: 6 },
  { upTo: 2, percent: 1 },
  { upTo: 4, percent: 0.5 },
  { upTo: Infinity, percent: 0.25 },
];
const aksCpuTable = [
  { vcpu: 1, milliCpu: 60 },
  { vcpu: 2, milliCpu: 100 },
  { vcpu: 4, milliCpu: 140 },
  { vcpu: 8, milliCpu: 180 },
  { vcpu: 16, milliCpu: 260 },
  { vcpu: 32, milliCpu: 420 },
];
/** On more than 32 vCPUs. */
const AKS_MOST_MILLI_CPU = 740;

const rules: Readonly<Record<Provider, ReservationRule>> = {
  self: {
    memoryBytes: () => 0,
    cores: () => 0,
    formula: "Nothing is reserved unless the kubelet is configured to; pods are evicted below 100 MiB free.",
    source:
      "Kubernetes documentation, 'Reserve Compute Resources for System Daemons' and 'Node-pressure Eviction'",
  },
  gke: {
    memoryBytes: gkeMemory,
    cores: ({ vcpu }) => shareOfTiers(vcpu, gkeCpuTiers),
    formula:
      "25 % of the first 4 GiB of memory, 20 % of the next 4, 10 % of the next 8, 6 % of the next 112 and 2 % of the rest, or 255 MiB of less than 1 GiB; 6 % of the first core, 1 % of the second, 0.5 % of the next two and 0.25 % of the rest; pods are evicted below 100 MiB free.",
    source: "Google Kubernetes Engine documentation, 'About GKE node sizing'",
  },
  eks: {
    memoryBytes: ({ pods }) => (255 + 11 * pods) * MEBIBYTE,
    cores: ({ vcpu }) => shareOfTiers(vcpu, gkeCpuTiers),
    formula:
      "255 MiB of memory and 11 MiB for each of the most pods on a node, which AWS counts by the instance type's network interfaces; 6 % of the first core, 1 % of the second, 0.5 % of the next two and 0.25 % of the rest; pods are evicted below 100 MiB free.",
    source: "Amazon EKS AMI bootstrap script, files/bootstrap.sh of awslabs/amazon-eks-ami",
  },
  aks: {
    memoryBytes: ({ memoryBytes, pods }) => Math.min((20 * pods + 50) * MEGABYTE, memoryBytes / 4),
    cores: aksCores,
    formula:
      "From Kubernetes 1.29: 50 MB of memory and 20 MB for each of the most pods on a node, but at most 25 % of memory; 60, 100, 140, 180, 260, 420 or 740 mCPU on 1, 2, 4, 8, 16, 32 or 64 cores, between two sizes as on the larger and above 64 as on 64; pods are evicted below 100 MiB free.",
    source:
      "Azure Kubernetes Service documentation, 'Node resource reservations in Azure Kubernetes Service (AKS)'",
  },
};

function gkeMemory({ memoryBytes }: Node): number {
  return memoryBytes < GIBIBYTE ? 255 * MEBIBYTE : shareOfTiers(memoryBytes, gkeMemoryTiers);
}

function aksCores({ vcpu }: Node): number {
  const size = aksCpuTable.find((row) => vcpu <= row.vcpu);
  return (size?.milliCpu ?? AKS_MOST_MILLI_CPU) / 1000;
}

function shareOfTiers(amount: number, tiers: readonly Tier[]): number {
  const shares = tiers.map(({ upTo, percent }, index) => {
    const from = tiers[index - 1]?.upTo ?? 0;
    return percent * Math.max(0, Math.min(amount, upTo) - from);
  });
  return shares.reduce((sum, share) => sum + share, 0) / 100;
}

/** What a provider keeps of a node, as it documents it. The reservation is at most the node, the eviction threshold at most what is left then. */
export function nodeReservation(provider: Provider, node: Node): NodeReservation {
  const { memoryBytes, cores, formula, source } = rules[provider];
  const reservedBytes = Math.min(node.memoryBytes, memoryBytes(node));
  return {
    memoryBytes: reservedBytes,
    evictionBytes: Math.min(EVICTION_BYTES, node.memoryBytes - reservedBytes),
    cores: Math.min(node.vcpu, cores(node)),
    formula,
    source,
  };
}
