/** For tests: the results of a lab of our own, in the format of 2024-01. Nothing else imports this. */
import { columns, type Column } from "@/lib/import/knb-2024/columns-2024-01";
import { drawnEdition, drawnFigure, withFigure } from "@/lib/import/knb-2024/drawn-edition";
import type { SourceText } from "@/lib/import/import-issue";
import type { DeclaredVariant } from "@/lib/import/import-plan";

const tests = ["idle", "dts", "dtm", "dum", "stm"] as const;
const place = {
  idle: { protocol: null, streams: null, path: null },
  dts: { protocol: "tcp", streams: 1, path: "direct" },
  dtm: { protocol: "tcp", streams: 4, path: "direct" },
  dum: { protocol: "udp", streams: 4, path: "direct" },
  stm: { protocol: "tcp", streams: 4, path: "service" },
} as const;

/** The lab's definition with its variants, as `npm run import -- <folder> --definition <file>` takes it: 25 Gbit/s, two runs, five tests, CPU and memory of the client only, a CNI that nobody knows, no bare metal. */
export const drawnLab = {
  id: "acme-2026",
  title: "CNI benchmark of the Acme lab",
  measuredBy: "Acme",
  measured: "2026-03",
  lab: {
    linkBitsPerSecond: 25e9,
    hardwareThreads: 16,
    memoryBytes: 64 * 2 ** 30,
    description: "Two drawn servers on one 25 Gbit/s switch.",
  },
  source: null,
  licence: "The figures are drawn for a test and may be used for any purpose.",
  runs: 2,
  runsCaveat: ["Both runs are of one installed cluster."],
  roles: ["client"],
  tests: tests.map((id) => ({ id, ...place[id], seconds: 30 })),
  metrics: ["bandwidth", "cpu", "efficiency", "per-core", "memory", "retransmits", "jitter", "loss"],
  connection: { tcp: ["bandwidth", "retransmits"], udp: ["bandwidth", "jitter", "loss"] },
  cpuModes: ["cpu_system", "cpu_user"],
  countsSoftirq: false,
  cpuCaveat: "system + user, softirq excluded",
  cpuOrigin: "over all 16 hardware threads",
  bandwidth: "Received bits per second, averaged over 30 s.",
  ipsecEvidence: null,
  baseline: "cilium",
  hasBareMetal: false,
  policyCheck: null,
  installScripts: null,
  isOfArticle: false,
  notes: [{ title: "How the tests ran", text: ["They are drawn."] }],
  variants: [
    {
      id: "cilium",
      name: "Cilium",
      cni: "cilium",
      version: "1.18.0",
      dataPlane: "ebpf",
      os: "debian-12",
      kubeProxy: "kept",
    },
    {
      id: "cilium-wg",
      name: "Cilium WireGuard",
      cni: "cilium",
      version: "1.18.0",
      dataPlane: "ebpf",
      os: "debian-12",
      kubeProxy: "kept",
      encryption: "wireguard",
      plainSibling: "cilium",
    },
    {
      id: "calico",
      name: "Calico",
      cni: "calico",
      version: "3.30.0",
      dataPlane: "iptables",
      os: "debian-12",
      kubeProxy: "kept",
    },
    {
      id: "acme",
      name: "Acme Net",
      cni: "acme-net",
      version: "0.1",
      dataPlane: "tubes",
      os: "debian-12",
      runs: 1,
    },
  ],
};

const declared = drawnLab.variants.map(
  (facts): DeclaredVariant =>
    ({
      encapsulation: "",
      encryption: "none",
      kubeProxy: null,
      installKind: "default",
      tunedWith: "",
      plainSibling: null,
      lacks: [],
      install: "Not described.",
      note: "",
      unranked: "",
      documented: [],
      info: "optional",
      podMtu: 1500,
      policy: { ingress: true, egress: true },
      runs: 2,
      ...facts,
    }) as DeclaredVariant,
);

/** Gbit/s, cores or bytes that a variant has on a test: the later in the list, the less bandwidth and the more CPU. */
function figureOf(column: Column, order: number, run: number): string | null {
  const { quantity } = column;
  if (quantity === "bandwidth") return String((24 - 5 * order - 0.1 * run) * 1e9);
  if (quantity === "memory") return String(1e9 + order * 1e8 + run * 1e6);
  return quantity === "cpu_system" ? String(0.5 + order + 0.01 * run) : null;
}

const has = ({ test, role }: Column) => (tests as readonly string[]).includes(test) && role !== "server";

/** All result files of the lab. */
export function drawnLabFiles(): SourceText[] {
  let files = drawnEdition(declared, has);
  declared.forEach(({ id, runs }, order) => {
    for (let run = 1; run <= runs; run += 1)
      for (const column of columns.filter(has)) {
        const figure = figureOf(column, order, run);
        if (figure !== null && figure !== drawnFigure(run, column))
          files = withFigure(files, id, run, column, figure);
      }
  });
  return files;
}
