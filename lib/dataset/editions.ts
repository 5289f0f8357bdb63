import type { Quantity } from "./dataset";
import type { Cni, DataPlane, KernelLine, OperatingSystem, Protocol, Streams } from "./dimensions";
import type { MetricId } from "./metrics";
import type { TestId } from "./tests";

/** The editions of the benchmark, the newest first: the first is shown where a link names none. */
export const editionIds = ["2024-01", "2020-08"] as const;
export type EditionId = (typeof editionIds)[number];
export const LATEST_EDITION: EditionId = editionIds[0];

/** A quantity that is CPU time of a node by mode. */
export type CpuQuantity = Extract<Quantity, `cpu_${string}`>;

/** What an edition measured, and how: all that differs between editions besides the figures. */
export interface EditionDefinition {
  readonly id: EditionId;
  /** In the order in which they are shown. */
  readonly tests: readonly TestId[];
  /** Those that its tests have, in the order of the menus. */
  readonly metrics: readonly MetricId[];
  readonly cnis: readonly Cni[];
  /** What its variants have, in the order of the dimension: links to the edition know these words alone. */
  readonly dataPlanes: readonly DataPlane[];
  readonly operatingSystems: readonly OperatingSystem[];
  readonly kernelLines: readonly KernelLine[];
  readonly streams: readonly Streams[];
  /** The streams that a link shows where it names none. */
  readonly initialStreams: readonly Streams[];
  /** Modes of CPU time that its CPU is the sum of, in the published order. */
  readonly cpuModes: readonly CpuQuantity[];
  /** What was measured on the connection, by protocol, in the published order. */
  readonly connection: Readonly<
    Record<Protocol, readonly ("bandwidth" | "retransmits" | "jitter" | "loss")[]>
  >;
  /** Stands beside every figure made of CPU time. */
  readonly cpuCaveat: string;
  /** What the range of its runs does not hold; none where each run was of an installation of its own. */
  readonly runsCaveat: readonly string[];
  readonly hardwareThreads: number;
  /** How long a test lasts, in seconds. */
  readonly testSeconds: number;
  /** The variant that others are held against where a link names none. */
  readonly baseline: string;
  /** Whether the same servers were measured without Kubernetes. */
  readonly hasBareMetal: boolean;
  /** What its bandwidth is. */
  readonly bandwidth: string;
  /** Where its CPU comes from, after "CPU seconds a second on the node while the test ran". */
  readonly cpuOrigin: string;
  /** Where its CPU leaves softirq out: what a reader of its IPsec figures must know of it besides. Null where softirq is counted. */
  readonly ipsecEvidence: string | null;
}

const everyCni = ["antrea", "calico", "canal", "cilium", "flannel", "kubeovn", "kuberouter"] as const;

/** What differs between the editions of the benchmark. */
export const editions: Readonly<Record<EditionId, EditionDefinition>> = {
  "2024-01": {
    id: "2024-01",
    tests: ["idle", "dts", "dtm", "dus", "dum", "sts", "stm", "sus", "sum"],
    metrics: [
      "bandwidth",
      "cpu",
      "efficiency",
      "per-core",
      "memory",
      "memory-overhead",
      "retransmits",
      "jitter",
      "loss",
    ],
    cnis: [...everyCni, "baremetal"],
    dataPlanes: ["ebpf", "iptables", "ovs", "bridge", "vpp", "host"],
    operatingSystems: ["ubuntu-22.04"],
    kernelLines: ["5.15"],
    streams: ["single", "multi"],
    initialStreams: ["multi"],
    cpuModes: ["cpu_system", "cpu_user"],
    connection: { tcp: ["bandwidth", "retransmits"], udp: ["bandwidth", "jitter", "loss"] },
    cpuCaveat: "system + user, softirq excluded",
    runsCaveat: [],
    hardwareThreads: 32,
    testSeconds: 60,
    baseline: "baremetal",
    hasBareMetal: true,
    bandwidth: "Bits a second that arrived at the receiver, over 60 s after one left out; decimal Gbit/s.",
    cpuOrigin: "over all 32 hardware threads",
    ipsecEvidence:
      "In one run of Antrea with IPsec whose raw telemetry was read, 71 % of the CPU time was softirq; how much it is in the other IPsec runs is not known.",
  },
  "2020-08": {
    id: "2020-08",
    tests: ["idle", "dt", "du", "st", "su"],
    metrics: ["bandwidth", "cpu", "efficiency", "per-core", "memory"],
    cnis: [...everyCni, "weavenet"],
    dataPlanes: ["ebpf", "iptables", "ovs", "bridge"],
    operatingSystems: ["ubuntu-18.04", "ubuntu-20.04"],
    kernelLines: ["4.15", "5.4"],
    streams: ["unknown"],
    initialStreams: ["unknown"],
    cpuModes: ["cpu_user", "cpu_nice", "cpu_system", "cpu_iowait", "cpu_steal"],
    connection: { tcp: ["bandwidth"], udp: ["bandwidth"] },
    runsCaveat: [
      "The three runs of a variant followed one another on one installed cluster, 10 s a test: their range does not hold what another installation would change.",
    ],
    cpuCaveat: "user + nice + system + iowait + steal, softirq included in system",
    hardwareThreads: 8,
    testSeconds: 10,
    baseline: "doc-flannel.u18.04-default",
    hasBareMetal: false,
    bandwidth:
      "Bits a second that arrived at the receiver, over 10 s after one left out, as iperf3 rounded them to Mbit/s; decimal Gbit/s.",
    cpuOrigin: "from the published percent of the machine, times its 8 hardware threads",
    ipsecEvidence: null,
  },
};
