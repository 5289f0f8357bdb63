/**
 * Every dimension's values in the order in which they are shown, with their labels. A value is what links and data files hold. CNI, data
 * plane, operating system and kernel line are open: a dataset may have words that are not listed here.
 */
export const protocols = { tcp: "TCP", udp: "UDP" } as const;
export const streamKinds = {
  single: "one stream",
  multi: "several streams",
  unknown: "streams not published",
} as const;
export const paths = { direct: "pod to pod", service: "through a Service" } as const;
export const encryptions = { none: "plain", wireguard: "WireGuard", ipsec: "IPsec" } as const;
export const kubeProxyModes = { kept: "kube-proxy kept", replaced: "kube-proxy replaced" } as const;
/** A CNI's default install, one with other options (a data plane, a feature), or one tuned for speed. */
export const installs = { default: "default", options: "with options", tuned: "tuned" } as const;
export const roles = { both: "mean of client and server", client: "client", server: "server" } as const;

/** The id of the reference without a CNI. */
export const BARE_METAL = "baremetal";

/** In place of a fact that no file says, published or a reader's own. */
export const NOT_STATED = "not stated";

const knownCnis = {
  antrea: "Antrea",
  calico: "Calico",
  canal: "Canal",
  cilium: "Cilium",
  flannel: "Flannel",
  kubeovn: "Kube-OVN",
  kuberouter: "Kube-router",
  weavenet: "Weave Net",
  [BARE_METAL]: "Bare metal",
} as const;
const knownDataPlanes = {
  ebpf: "eBPF",
  iptables: "iptables",
  ovs: "Open vSwitch",
  bridge: "Linux bridge",
  vpp: "VPP",
  host: "host (no pods)",
} as const;

export type Protocol = keyof typeof protocols;
export type Streams = keyof typeof streamKinds;
export type Path = keyof typeof paths;
export type Encryption = keyof typeof encryptions;
export type KubeProxyMode = keyof typeof kubeProxyModes;
export type Install = keyof typeof installs;
/** A lower-case word, `cilium`; so are the three below. */
export type Cni = string;
export type DataPlane = string;
/** `<name>-<release>`: `ubuntu-22.04`. */
export type OperatingSystem = string;
/** The first two numbers of a Linux release: `5.15`. */
export type KernelLine = string;
/** A side of a test as it was measured. */
export type NodeRole = "client" | "server";
/** A side of a test as it is shown: one node, or the mean of the two. */
export type Role = keyof typeof roles;

/** The keys of a dimension, typed. */
export function valuesOf<T extends Record<string, string>>(dimension: T): (keyof T & string)[] {
  return Object.keys(dimension);
}

/** A word without a name of its own, as a label: `debian-12` is "Debian 12". */
function labelFrom(word: string): string {
  return word
    .split("-")
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(" ");
}

/** Words in the order in which known ones are listed, then the other ones by name and by number. */
function inOrder(words: Iterable<string>, known: readonly string[] = []): string[] {
  const place = (word: string) => (known.includes(word) ? known.indexOf(word) : known.length);
  return [...new Set(words)].sort(
    (a, b) => place(a) - place(b) || a.localeCompare(b, "en", { numeric: true }),
  );
}

/** The name that a word is known by, else the word as a label. */
function nameIn(names: Readonly<Record<string, string>>, word: string): string {
  return (Object.hasOwn(names, word) ? names[word] : undefined) ?? labelFrom(word);
}

/** A CNI's name. */
export function cniLabel(cni: Cni): string {
  return nameIn(knownCnis, cni);
}

/** A data plane's name. */
export function dataPlaneLabel(dataPlane: DataPlane): string {
  return nameIn(knownDataPlanes, dataPlane);
}

/** An operating system's name and release. */
export function osLabel(os: OperatingSystem): string {
  return labelFrom(os);
}

/** Colours for CNIs that have none of their own, by their number. */
const SPARE_COLOURS = 4;

/** The names of all colours that CNIs have: a known CNI's own id, and `spare-1` to `spare-4`. */
export const cniColours: readonly string[] = [
  ...valuesOf(knownCnis),
  ...Array.from({ length: SPARE_COLOURS }, (_, index) => `spare-${index + 1}`),
];

/** The name of a CNI's colour, the same in every chart; two unknown CNIs may share one. */
export function cniColourName(cni: Cni): string {
  if (Object.hasOwn(knownCnis, cni)) return cni;
  const sum = [...cni].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return `spare-${(sum % SPARE_COLOURS) + 1}`;
}

/** Some CNIs, each once, in the order in which they are shown: bare metal last. */
export function sortCnis(cnis: Iterable<Cni>): Cni[] {
  const sorted = inOrder(cnis, valuesOf(knownCnis));
  return [...sorted.filter((cni) => cni !== BARE_METAL), ...sorted.filter((cni) => cni === BARE_METAL)];
}

/** Some data planes, each once, in the order in which they are shown. */
export function sortDataPlanes(dataPlanes: Iterable<DataPlane>): DataPlane[] {
  return inOrder(dataPlanes, valuesOf(knownDataPlanes));
}

/** Some operating systems or kernel lines, each once, by name and release. */
export function sortReleases(releases: Iterable<string>): string[] {
  return inOrder(releases);
}

/** The line of a kernel release, `5.15` of `5.15.0-92-generic`; null where the release is unknown or has no two numbers. */
export function kernelLineOf(release: string | null): KernelLine | null {
  return /^\d+\.\d+/.exec(release ?? "")?.[0] ?? null;
}
