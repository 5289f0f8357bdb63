/**
 * Links that were handed out, and what each must go on meaning. The list is only appended to: no link and no meaning in it is ever
 * edited or taken out, with one exception: since 2026-11-26 the variants of a link are in the order in which it names them, which a
 * comparison keeps; which variants they are is as before. `now`, the link that says the same today (without its version), alone may follow a new version.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { shippedCatalogue, shippedEditions, shippedIds, shippedVocabulary } from "@/lib/testing/shipped";
import { editionNamedIn } from "./edition-link";
import { present } from "@/lib/testing/drawn-dataset";
import { LINK_VERSION } from "@/lib/link/version";
import { decodeView, encodeView } from "./view-codec";
import { fields } from "./view-fields";
import type { ViewState } from "./view-state";

interface OldLink {
  readonly link: string;
  /** What it changes in the first view. */
  readonly means: Partial<ViewState>;
  readonly now: string;
}

/** What a link of version 1 shows where it says nothing. */
const firstView: ViewState = {
  edition: shippedEditions["2024-01"],
  metric: "bandwidth",
  cni: [],
  variant: [],
  dataplane: [],
  encryption: [],
  kubeproxy: [],
  os: [],
  kernel: [],
  policy: [],
  mtu: [],
  protocol: ["tcp"],
  streams: ["multi"],
  path: ["direct"],
  role: "both",
  stat: "median",
  baseline: "baremetal",
  compare: "absolute",
  chart: "bars",
  x: "memory-overhead",
  y: "efficiency",
  scale: "linear",
  panels: "shared",
  sort: null,
  hide: [],
  pin: [],
  columns: [],
};

/** What a link to 2020-08 shows where it says no more. */
const firstOf2020: Partial<ViewState> = {
  edition: shippedEditions["2020-08"],
  streams: ["unknown"],
  baseline: "doc-flannel.u18.04-default",
  x: "memory",
};

const oldLinks: readonly OldLink[] = [
  { link: "v=1", means: {}, now: "" },
  { link: "?metric=bandwidth&protocol=tcp&streams=multi&path=direct", means: {}, now: "" },
  {
    link: "role=both&stat=median&baseline=baremetal&compare=absolute&chart=bars&scale=linear&sort=rank&v=1",
    means: {},
    now: "",
  },
  { link: "cni=&variant=&hide=,&pin=&columns=&v=1", means: {}, now: "" },
  { link: "edition=2024-01&metric=cpu&v=1", means: { metric: "cpu" }, now: "metric=cpu" },
  {
    link: "metric=efficiency&encryption=wireguard",
    means: { metric: "efficiency", encryption: ["wireguard"] },
    now: "metric=efficiency&encryption=wireguard",
  },
  {
    link: "metric=CPU&role=Server&stat=WORST&v=1",
    means: { metric: "cpu", role: "server", stat: "worst" },
    now: "metric=cpu&role=server&stat=worst",
  },
  {
    link: "metric=memory&protocol=idle&role=client&stat=mean&v=1",
    means: { metric: "memory", protocol: ["idle"], role: "client", stat: "mean" },
    now: "metric=memory&protocol=idle&role=client&stat=mean",
  },
  {
    link: "metric=loss&v=1",
    means: { metric: "loss", protocol: ["udp"] },
    now: "metric=loss",
  },
  {
    link: "protocol=udp&metric=jitter&stat=best",
    means: { metric: "jitter", protocol: ["udp"], stat: "best" },
    now: "metric=jitter&stat=best",
  },
  {
    link: "metric=loss&protocol=udp,tcp&v=1",
    means: { metric: "loss", protocol: ["tcp", "udp"] },
    now: "metric=loss&protocol=tcp,udp",
  },
  {
    link: "metric=retransmits&streams=single&v=1",
    means: { metric: "retransmits", streams: ["single"] },
    now: "metric=retransmits&streams=single",
  },
  { link: "cni=cilium,calico", means: { cni: ["calico", "cilium"] }, now: "cni=calico,cilium" },
  { link: "cni=cilium&cni=calico&v=1", means: { cni: ["calico", "cilium"] }, now: "cni=calico,cilium" },
  {
    link: "cni=KubeOVN%2C+Flannel,baremetal,&v=1&v=1",
    means: { cni: ["flannel", "kubeovn", "baremetal"] },
    now: "cni=flannel,kubeovn,baremetal",
  },
  {
    link: "variant=kuberouter-all,cilium-wg&variant=baremetal,cilium-wg&v=1",
    means: { variant: ["kuberouter-all", "cilium-wg", "baremetal"] },
    now: "variant=kuberouter-all,cilium-wg,baremetal",
  },
  {
    link: "dataplane=vpp,ebpf&encryption=ipsec,none&v=1",
    means: { dataplane: ["ebpf", "vpp"], encryption: ["none", "ipsec"] },
    now: "dataplane=ebpf,vpp&encryption=none,ipsec",
  },
  {
    link: "dataplane=iptables&dataplane=OVS&dataplane=bridge&kubeproxy=kept&policy=yes",
    means: { dataplane: ["iptables", "ovs", "bridge"], kubeproxy: ["kept"], policy: ["yes"] },
    now: "dataplane=iptables,ovs,bridge&kubeproxy=kept&policy=yes",
  },
  {
    link: "policy=no,yes&kubeproxy=replaced,kept&dataplane=host&v=1",
    means: { dataplane: ["host"], kubeproxy: ["kept", "replaced"], policy: ["yes", "no"] },
    now: "dataplane=host&kubeproxy=kept,replaced&policy=yes,no",
  },
  {
    link: "encryption=none&streams=single&path=direct,service&chart=path&v=1",
    means: { encryption: ["none"], streams: ["single"], path: ["direct", "service"], chart: "path" },
    now: "encryption=none&streams=single&path=direct,service&chart=path",
  },
  {
    link: "path=service&baseline=baremetal-direct&compare=percent&v=1",
    means: { path: ["service"], baseline: "baremetal-direct", compare: "percent" },
    now: "path=service&baseline=baremetal-direct&compare=percent",
  },
  {
    link: "compare=difference&baseline=Cilium-nohubble&cni=cilium",
    means: { cni: ["cilium"], baseline: "cilium-nohubble", compare: "difference" },
    now: "cni=cilium&baseline=cilium-nohubble&compare=difference",
  },
  { link: "chart=scatter&v=1", means: { chart: "scatter" }, now: "chart=scatter" },
  {
    link: "y=bandwidth&x=cpu&scale=log&chart=scatter&v=1",
    means: { chart: "scatter", x: "cpu", y: "bandwidth", scale: "log" },
    now: "chart=scatter&x=cpu&y=bandwidth&scale=log",
  },
  {
    link: "chart=scatter&x=efficiency&y=memory-overhead&encryption=wireguard,ipsec",
    means: { chart: "scatter", x: "efficiency", y: "memory-overhead", encryption: ["wireguard", "ipsec"] },
    now: "encryption=wireguard,ipsec&chart=scatter&x=efficiency&y=memory-overhead",
  },
  {
    link: "variant=antrea-ipsec&chart=heat&protocol=tcp,udp&streams=single,multi&path=direct,service&v=1",
    means: {
      variant: ["antrea-ipsec"],
      protocol: ["tcp", "udp"],
      streams: ["single", "multi"],
      path: ["direct", "service"],
      chart: "heat",
    },
    now: "variant=antrea-ipsec&chart=heat",
  },
  {
    link: "chart=heat&metric=memory-overhead&protocol=idle&protocol=udp&protocol=tcp",
    means: {
      metric: "memory-overhead",
      protocol: ["tcp", "udp", "idle"],
      streams: ["single", "multi"],
      path: ["direct", "service"],
      chart: "heat",
    },
    now: "metric=memory-overhead&chart=heat",
  },
  { link: "chart=encryption&v=1", means: { chart: "encryption" }, now: "chart=encryption" },
  {
    link: "sort=-max&v=1",
    means: { sort: { column: "max", descending: true } },
    now: "sort=-max",
  },
  {
    link: "sort=Variant&scale=LOG",
    means: { scale: "log", sort: { column: "variant", descending: false } },
    now: "scale=log&sort=variant",
  },
  { link: "sort=-rank&v=1", means: { sort: { column: "rank", descending: true } }, now: "sort=-rank" },
  {
    link: "sort=-memory-overhead&metric=per-core&v=1",
    means: { metric: "per-core", sort: { column: "memory-overhead", descending: true } },
    now: "metric=per-core&sort=-memory-overhead",
  },
  {
    link: "hide=kuberouter,calico-vpp&hide=canal&v=1",
    means: { hide: ["calico-vpp", "canal", "kuberouter"] },
    now: "hide=calico-vpp,canal,kuberouter",
  },
  {
    link: "pin=flannel,antrea-noencap&pin=calico-ebpf-wg",
    means: { pin: ["flannel", "antrea-noencap", "calico-ebpf-wg"] },
    now: "pin=flannel,antrea-noencap,calico-ebpf-wg",
  },
  {
    link: "columns=n,RANK,variant,test,figure,min,max,run3,run2,run1&v=1",
    means: { columns: ["n", "rank", "variant", "test", "figure", "min", "max", "run3", "run2", "run1"] },
    now: "columns=n,rank,variant,test,figure,min,max,run3,run2,run1",
  },
  {
    link: "columns=variant,cni,version,dataplane,encapsulation,encryption,kubeproxy,policy,mtu,kernel&v=1",
    means: {
      columns: [
        "variant",
        "cni",
        "version",
        "dataplane",
        "encapsulation",
        "encryption",
        "kubeproxy",
        "policy",
        "mtu",
        "kernel",
      ],
    },
    now: "columns=variant,cni,version,dataplane,encapsulation,encryption,kubeproxy,policy,mtu,kernel",
  },
  {
    link: "columns=difference&columns=percent,bandwidth,efficiency,per-core,memory&columns=loss,jitter,retransmits",
    means: {
      columns: [
        "difference",
        "percent",
        "bandwidth",
        "efficiency",
        "per-core",
        "memory",
        "loss",
        "jitter",
        "retransmits",
      ],
    },
    now: "columns=difference,percent,bandwidth,efficiency,per-core,memory,loss,jitter,retransmits",
  },
  {
    link: "protocol=udp&streams=single,multi&encryption=none&sort=-max&pin=flannel&columns=rank,variant,test,figure,mtu",
    means: {
      encryption: ["none"],
      protocol: ["udp"],
      streams: ["single", "multi"],
      sort: { column: "max", descending: true },
      pin: ["flannel"],
      columns: ["rank", "variant", "test", "figure", "mtu"],
    },
    now: "encryption=none&protocol=udp&streams=single,multi&sort=-max&pin=flannel&columns=rank,variant,test,figure,mtu",
  },
  {
    link: "v=1&columns=cpu,variant&pin=cilium&hide=baremetal&sort=cpu&scale=log&y=loss&x=jitter&chart=scatter&compare=percent&baseline=cilium&stat=best&role=client&path=service&streams=single&protocol=udp&policy=yes&kubeproxy=replaced&encryption=wireguard&dataplane=ebpf&variant=cilium-wg&cni=cilium&metric=cpu&edition=2024-01",
    means: {
      metric: "cpu",
      cni: ["cilium"],
      variant: ["cilium-wg"],
      dataplane: ["ebpf"],
      encryption: ["wireguard"],
      kubeproxy: ["replaced"],
      policy: ["yes"],
      protocol: ["udp"],
      streams: ["single"],
      path: ["service"],
      role: "client",
      stat: "best",
      baseline: "cilium",
      compare: "percent",
      chart: "scatter",
      x: "jitter",
      y: "loss",
      scale: "log",
      sort: { column: "cpu", descending: false },
      hide: ["baremetal"],
      pin: ["cilium"],
      columns: ["cpu", "variant"],
    },
    now: "metric=cpu&cni=cilium&variant=cilium-wg&dataplane=ebpf&encryption=wireguard&kubeproxy=replaced&policy=yes&protocol=udp&streams=single&path=service&role=client&stat=best&baseline=cilium&compare=percent&chart=scatter&x=jitter&y=loss&scale=log&sort=cpu&hide=baremetal&pin=cilium&columns=cpu,variant",
  },
  {
    link: "kernel=5.15&os=ubuntu-22.04&v=1",
    means: { os: ["ubuntu-22.04"], kernel: ["5.15"] },
    now: "os=ubuntu-22.04&kernel=5.15",
  },
  { link: "edition=2020-08&v=1", means: firstOf2020, now: "edition=2020-08" },
  {
    link: "edition=2020-08&metric=efficiency&encryption=none,ipsec&kernel=5.4&os=ubuntu-18.04&v=1",
    means: {
      ...firstOf2020,
      metric: "efficiency",
      encryption: ["none", "ipsec"],
      os: ["ubuntu-18.04"],
      kernel: ["5.4"],
    },
    now: "edition=2020-08&metric=efficiency&encryption=none,ipsec&os=ubuntu-18.04&kernel=5.4",
  },
  {
    link: "edition=2020-08&variant=doc-weavenet.u18.04-default,tuning-weavenet-mtu.u18.04-default&protocol=udp&path=direct,service&baseline=doc-cilium.u18.04-default&compare=percent&chart=scatter&v=1",
    means: {
      ...firstOf2020,
      variant: ["doc-weavenet.u18.04-default", "tuning-weavenet-mtu.u18.04-default"],
      protocol: ["udp"],
      path: ["direct", "service"],
      baseline: "doc-cilium.u18.04-default",
      compare: "percent",
      chart: "scatter",
    },
    now: "edition=2020-08&variant=doc-weavenet.u18.04-default,tuning-weavenet-mtu.u18.04-default&protocol=udp&path=direct,service&baseline=doc-cilium.u18.04-default&compare=percent&chart=scatter",
  },
  { link: "panels=own&v=1", means: { panels: "own" }, now: "panels=own" },
  { link: "mtu=9000,8950&v=1", means: { mtu: ["8950", "9000"] }, now: "mtu=8950,9000" },
];

const vocabularies = shippedIds.map(shippedVocabulary);
const decode = (link: string) => {
  const edition = editionNamedIn(link, shippedCatalogue());
  return decodeView(link, present(vocabularies.find((words) => words.edition.id === edition.id)));
};
const vocabulary = shippedVocabulary("2024-01");

describe("an old link", () => {
  it.each(oldLinks)("$link goes on meaning what it meant", ({ link, means }) => {
    expect(decode(link)).toEqual({ view: { ...firstView, ...means }, problems: [] });
  });

  it.each(oldLinks)("$link is written today as $now", ({ link, now }) => {
    expect(encodeView(decode(link).view)).toBe(now && `${now}&v=${LINK_VERSION}`);
  });
});

describe("the old links", () => {
  it("name every field", () => {
    const named = new Set(oldLinks.flatMap(({ link }) => [...new URLSearchParams(link).keys()]));
    expect(fields.map(({ name }) => name).filter((name) => !named.has(name))).toEqual([]);
  });
});

describe("the README's links", () => {
  it("decode without problems", () => {
    const readme = readFileSync("README.md", "utf8");
    const queries = [...readme.matchAll(/\/api\/results(?:\.csv)?\?([\w=&,-]+)/g)].map(
      ([, query = ""]) => query,
    );
    expect(queries.length).toBeGreaterThan(0);
    expect(queries.flatMap((query) => decodeView(query, vocabulary).problems)).toEqual([]);
  });
});
