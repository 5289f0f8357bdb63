import { formatCount } from "@/lib/format";
import { capabilityIds } from "./capability-ids";
import {
  BARE_METAL,
  cniLabel,
  dataPlaneLabel,
  encryptions,
  installs,
  kernelLineOf,
  kubeProxyModes,
  osLabel,
  sortCnis,
  sortDataPlanes,
  sortReleases,
  valuesOf,
  type Encryption,
  type Install,
  type KubeProxyMode,
  NOT_STATED,
} from "./dimensions";
import { cellOf, fact, type Cells } from "./fact";
import {
  CellError,
  readId,
  readOneOf,
  readPositiveWhole,
  readSome,
  readText,
  type ReadCell,
} from "./read-cell";

/** A text as it is. */
const asText = (name: string, read: ReadCell<string> = readText) => ({
  name,
  read,
  write: (text: string) => text,
});
/** A text that may be missing: null where the cell is empty. */
const orNull = (name: string, read: ReadCell<string> = readText) => ({
  name,
  read: (text: string): string | null => (text === "" ? null : read(text)),
  write: (text: string | null) => text ?? "",
});
/** Words separated by blanks. */
const wordList = <T extends string>(name: string, known: readonly T[]) => ({
  name,
  read: (text: string): readonly T[] => (text === "" ? [] : text.split(" ").map(readOneOf(known))),
  write: (words: readonly T[]) => words.join(" "),
});
/** The words of a dimension that cannot grow. */
const closed = (labels: Readonly<Record<string, string>>) => ({
  closed: valuesOf(labels),
  sort: (words: Iterable<string>) => {
    const own = new Set(words);
    return valuesOf(labels).filter((word) => own.has(word));
  },
  label: (word: string) => labels[word] ?? word,
});

const yesNo = (on: boolean) => (on ? "yes" : "no");
const enforced = (on: boolean) => (on ? "enforced" : "not enforced");
/** Why a fact about Kubernetes has no value. */
const noValue = (cni: string) => (cni === BARE_METAL ? "none: no Kubernetes" : NOT_STATED);

/** Network policy, of which the file has two columns. */
interface Policy {
  readonly ingress: boolean;
  readonly egress: boolean;
}

const policyAnswer = readOneOf(["yes", "no", ""]);

function readPolicy(cells: Cells): Policy | null {
  const [ingress, egress] = ["policy_ingress", "policy_egress"].map((name) =>
    policyAnswer(cellOf(cells, name)),
  );
  if ((ingress === "") !== (egress === ""))
    throw new CellError("expected yes or no for both directions or for neither");
  return ingress === "" ? null : { ingress: ingress === "yes", egress: egress === "yes" };
}

const documentable = [
  "name",
  "cni",
  "version",
  "dataPlane",
  "encapsulation",
  "encryption",
  "kubeProxy",
  "policy",
  "podMtu",
  "kernel",
  "os",
  "installKind",
  "tunedWith",
  "plainSibling",
  "lacks",
  "install",
  "note",
] as const;

/** Every fact about a variant by the name of its property, in the order of the columns of `<id>.variants.csv`. */
export const facts = {
  id: fact("id", "Id", asText("id", readId), {}),
  /** Shown name: "Cilium WireGuard". */
  name: fact("name", "Name", asText("name", readSome("expected a name")), {}),
  cni: fact("cni", "CNI", asText("cni", readId), {
    display: { cell: cniLabel },
    filter: {
      noun: "CNI",
      closed: null,
      sort: sortCnis,
      word: (cni: string) => cni,
      label: cniLabel,
      meaning: "Network plugins to show; none named shows all.",
    },
  }),
  /** Empty where the source does not say it, and for bare metal. */
  version: fact("version", "Version", asText("version"), {
    display: {
      cell: (version: string, cni: string) => version || (cni === BARE_METAL ? null : NOT_STATED),
    },
  }),
  dataPlane: fact("dataplane", "Data plane", asText("dataplane", readId), {
    display: { cell: dataPlaneLabel },
    filter: {
      noun: "data plane",
      closed: null,
      sort: sortDataPlanes,
      word: (dataPlane: string) => dataPlane,
      label: dataPlaneLabel,
      meaning: "Data planes to show; none named shows all.",
    },
  }),
  encapsulation: fact("encapsulation", "Encapsulation", asText("encapsulation"), {
    display: {
      cell: (text: string) => text || null,
      absent: { text: NOT_STATED, note: "No file says how this variant encapsulates." },
    },
    list: (text: string) => text || NOT_STATED,
  }),
  encryption: fact(
    "encryption",
    "Encryption",
    { name: "encryption", read: readOneOf(valuesOf(encryptions)), write: (word: Encryption) => word },
    {
      display: { cell: (word: Encryption) => encryptions[word] },
      filter: {
        noun: "encryption",
        ...closed(encryptions),
        word: (word: Encryption) => word,
        meaning: "Encryptions to show, `none` for plain; none named shows all.",
      },
    },
  ),
  kubeProxy: fact(
    "kubeproxy",
    "kube-proxy",
    {
      name: "kubeproxy",
      read: (text: string): KubeProxyMode | null =>
        readOneOf(["", ...valuesOf(kubeProxyModes)])(text) || null,
      write: (mode: KubeProxyMode | null) => mode ?? "",
    },
    {
      display: { cell: (mode: KubeProxyMode | null) => mode && kubeProxyModes[mode] },
      list: (mode: KubeProxyMode | null, cni: string) => (mode ? kubeProxyModes[mode] : noValue(cni)),
      filter: {
        noun: "kube-proxy mode",
        ...closed({ kept: "kept", replaced: "replaced" }),
        word: (mode: KubeProxyMode | null) => mode,
        meaning: "Whether kube-proxy was kept or replaced; none named shows both, and bare metal.",
      },
    },
  ),
  os: fact("os", "Operating system", asText("os", readId), {
    display: { cell: osLabel },
    filter: {
      noun: "operating system",
      closed: null,
      sort: sortReleases,
      word: (os: string) => os,
      label: osLabel,
      meaning: "Operating systems of the nodes; none named shows all.",
    },
  }),
  /** Kernel release of the nodes; null where the source has no file for it. */
  kernel: fact("kernel", "Kernel", orNull("kernel"), {
    display: {
      cell: (release: string | null) => release,
      absent: { text: "unknown", note: "The source has no file with this variant's kernel." },
    },
    list: (release: string | null) => release ?? `${NOT_STATED} for this variant`,
    filter: {
      noun: "kernel line",
      closed: null,
      sort: sortReleases,
      word: kernelLineOf,
      label: (line: string) => line,
      meaning: "Lines of the nodes' Linux kernel; none named shows all, also those of unknown kernel.",
    },
  }),
  /** Measured by the benchmark's network-policy check; null of bare metal. */
  policy: {
    id: "policy",
    label: "Network policy",
    columns: ["policy_ingress", "policy_egress"],
    read: readPolicy,
    write: (policy: Policy | null): Cells => ({
      policy_ingress: policy ? yesNo(policy.ingress) : "",
      policy_egress: policy ? yesNo(policy.egress) : "",
    }),
    display: {
      head: "Network policy (ingress/egress)",
      cell: (policy: Policy | null) => policy && `${yesNo(policy.ingress)}/${yesNo(policy.egress)}`,
    },
    list: (policy: Policy | null, cni: string) =>
      policy
        ? `ingress ${enforced(policy.ingress)}, egress ${enforced(policy.egress)} (measured)`
        : noValue(cni),
    filter: {
      noun: "network-policy value",
      ...closed({ yes: "enforced", no: "not enforced" }),
      word: (policy: Policy | null) => policy && yesNo(policy.ingress && policy.egress),
      meaning:
        "Whether network policy was enforced, ingress and egress; none named shows both, and bare metal.",
    },
  },
  /** Bytes, measured in the pod (bare metal: the NIC's); null where no file and no description says it. */
  podMtu: fact(
    "mtu",
    "Pod MTU",
    {
      name: "pod_mtu",
      read: (text: string): number | null => (text === "" ? null : readPositiveWhole(text)),
      write: (bytes: number | null) => (bytes === null ? "" : String(bytes)),
    },
    {
      display: {
        cell: (bytes: number | null) => (bytes === null ? null : String(bytes)),
        sortKey: (bytes: number | null) => bytes,
        unit: "bytes",
        absent: { text: "unknown", note: "No file says the MTU of this variant’s pods." },
      },
      list: (bytes: number | null) =>
        bytes === null ? `${NOT_STATED} for this variant` : `${formatCount(bytes)} bytes`,
      filter: {
        noun: "pod MTU",
        closed: null,
        sort: sortReleases,
        word: (bytes: number | null) => (bytes === null ? null : String(bytes)),
        label: (word: string) => `${formatCount(Number(word))} bytes`,
        meaning: "MTUs of the pods to show, in bytes; none named shows all.",
      },
    },
  ),
  /** Whether it is its CNI's default install: encryption alone does not make it another. */
  installKind: fact(
    "install",
    "Installation",
    {
      name: "install_kind",
      read: readOneOf(valuesOf(installs)),
      write: (kind: Install) => kind,
    },
    { list: (kind: Install) => installs[kind] },
  ),
  /** What was set where it is not the default, after "it was installed with"; empty for a default install. */
  tunedWith: fact("tuned", "Options set", asText("tuned_with"), { list: (text: string) => text || null }),
  /** Id of the variant that is the same but for encryption; null for a plain one and where there is none. */
  plainSibling: fact("plain", "Plain sibling", orNull("plain", readId), {}),
  /** What its CNI can do, but this installation of it cannot. */
  lacks: fact("lacks", "Switched off", wordList("lacks", capabilityIds), {}),
  /** How it was installed, in a sentence. */
  install: fact("installed", "Installed by", asText("install", readSome("expected a sentence")), {
    list: (sentence: string) => sentence,
  }),
  /** What a reader must know before comparing it; may be empty. */
  note: fact("note", "Note", asText("note"), { list: (text: string) => text || null }),
  /** Why none of its figures may be ranked: a sentence; empty where they may. */
  unranked: fact("unranked", "Not ranked", asText("unranked"), { list: (text: string) => text || null }),
  /** Names of the facts above that are documented, not measured or read from the install scripts. */
  documented: fact("documented", "Documented", wordList("documented", documentable), {}),
} as const;

type Facts = typeof facts;

/** What a variant is, as installed for the benchmark: the value of each fact. Null where one does not apply (bare metal). */
export type Variant = { readonly [Name in keyof Facts]: ReturnType<Facts[Name]["read"]> };

/** The name of a fact: a property of a variant. */
export type FactName = keyof Facts;
type WithOption<Option extends string> = {
  [Name in FactName]: Facts[Name] extends Readonly<Record<Option, unknown>> ? Facts[Name]["id"] : never;
}[FactName];

/** A fact that can be filtered by, and one that has a column, by its word in links. */
export type FactFilterId = WithOption<"filter">;
export type FactColumnId = WithOption<"display">;
