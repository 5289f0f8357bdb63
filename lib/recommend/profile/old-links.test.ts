/**
 * Links that were handed out, and what each must go on meaning. The list is only appended to: no link and no meaning in it is ever
 * edited or taken out, with two exceptions: the presets' weight of UDP became 0 on 2026-11-25, because it scored the loss of a flooded
 * link; and latency under load became an aim on 2026-11-26, which the presets of saturated clusters weigh and the rest do not. `now`, the link that says the same today (without its version), alone may follow a new version.
 */
import { shippedCatalogue, shippedEditions } from "@/lib/testing/shipped";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LINK_VERSION } from "@/lib/link/version";
import type { Profile } from "./profile";
import { decodeProfile, encodeProfile } from "./profile-codec";
import { profileFields } from "./profile-fields";

interface OldLink {
  readonly link: string;
  /** What it changes in the standard profile. */
  readonly means: Partial<Profile>;
  readonly now: string;
}

/** What a link of version 1 asks where it says nothing. */
const standard: Profile = {
  preset: "standard",
  edition: shippedEditions["2024-01"],
  today: "",
  consider: "",
  nodes: 20,
  vcpu: 8,
  memory: 32,
  provider: "self",
  pods: 110,
  mesh: "none",
  link: "10",
  peak: 5,
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
  weights: { throughput: 3, cpu: 2, memory: 2, udp: 0, steadiness: 1, retransmits: 0, latency: 0 },
};

/** What the other presets of version 1 change in it. */
const edge: Partial<Profile> = {
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
};
const encrypted: Partial<Profile> = {
  preset: "encrypted",
  vcpu: 16,
  memory: 64,
  encryption: "any",
  weights: { throughput: 4, cpu: 3, memory: 1, udp: 0, steadiness: 1, retransmits: 0, latency: 0 },
};
const saturated: Partial<Profile> = {
  preset: "saturated",
  vcpu: 32,
  memory: 128,
  link: "40",
  peak: 40,
  weights: { throughput: 5, cpu: 4, memory: 1, udp: 0, steadiness: 2, retransmits: 1, latency: 2 },
};
const tuned: Partial<Profile> = {
  preset: "tuned",
  nodes: 50,
  vcpu: 64,
  memory: 256,
  link: "100",
  peak: 60,
  weights: { throughput: 5, cpu: 5, memory: 0, udp: 0, steadiness: 2, retransmits: 1, latency: 1 },
};

const oldLinks: readonly OldLink[] = [
  { link: "v=1", means: {}, now: "" },
  { link: "?preset=standard&nodes=20&policy=yes", means: {}, now: "" },
  { link: "preset=edge&v=1", means: edge, now: "preset=edge" },
  { link: "preset=Encrypted", means: encrypted, now: "preset=encrypted" },
  { link: "v=1&preset=saturated", means: saturated, now: "preset=saturated" },
  { link: "preset=TUNED&v=1&v=1", means: tuned, now: "preset=tuned" },
  { link: "preset=edge&policy=yes", means: { ...edge, policy: "yes" }, now: "preset=edge&policy=yes" },
  { link: "nodes=5&preset=edge&v=1", means: { ...edge, nodes: 5 }, now: "preset=edge&nodes=5" },
  {
    link: "preset=encrypted&streams=single&path=service",
    means: { ...encrypted, streams: "single", path: "service" },
    now: "preset=encrypted&streams=single&path=service",
  },
  {
    link: "preset=encrypted&encryption=wireguard&kernel=4.15&v=1",
    means: { ...encrypted, encryption: "wireguard", kernel: "4.15" },
    now: "preset=encrypted&kernel=4.15&encryption=wireguard",
  },
  {
    link: "preset=saturated&memory=64&v=1",
    means: { ...saturated, memory: 64 },
    now: "preset=saturated&memory=64",
  },
  {
    link: "observability=yes&bgp=yes&windows=yes",
    means: { observability: "yes", windows: "yes", bgp: "yes" },
    now: "observability=yes&windows=yes&bgp=yes",
  },
  {
    link: "nodes=3&nodes=3&vcpu=4&memory=7.5&pods=250&v=1",
    means: { nodes: 3, vcpu: 4, memory: 7.5, pods: 250 },
    now: "nodes=3&vcpu=4&memory=7.5&pods=250",
  },
  {
    link: "provider=GKE&link=25&peak=0.01&tuning=default&v=1",
    means: { provider: "gke", link: "25", peak: 0.01, tuning: "default" },
    now: "provider=gke&link=25&peak=0.01&tuning=default",
  },
  {
    link: "kernel=6.8.0-45-generic&protocol=mixed&provider=eks",
    means: { provider: "eks", kernel: "6.8", protocol: "mixed" },
    now: "provider=eks&kernel=6.8&protocol=mixed",
  },
  {
    link: "encryption=ipsec&rotation=yes&l7=yes&kubeproxy=replaced&v=1",
    means: { encryption: "ipsec", rotation: "yes", l7: "yes", kubeproxy: "replaced" },
    now: "encryption=ipsec&rotation=yes&l7=yes&kubeproxy=replaced",
  },
  {
    link: "policy=NO&kubeproxy=Kept&provider=aks&protocol=UDP",
    means: { provider: "aks", protocol: "udp", policy: "no", kubeproxy: "kept" },
    now: "provider=aks&protocol=udp&policy=no&kubeproxy=kept",
  },
  {
    link: "weights=memory:5,cpu:0&v=1",
    means: {
      weights: { throughput: 3, cpu: 0, memory: 5, udp: 0, steadiness: 1, retransmits: 0, latency: 0 },
    },
    now: "weights=throughput:3,cpu:0,memory:5,udp:0,steadiness:1,retransmits:0,latency:0",
  },
  {
    link: "weights=Retransmits%3A4&weights=UDP:2,+steadiness:3,",
    means: {
      weights: { throughput: 3, cpu: 2, memory: 2, udp: 2, steadiness: 3, retransmits: 4, latency: 0 },
    },
    now: "weights=throughput:3,cpu:2,memory:2,udp:2,steadiness:3,retransmits:4,latency:0",
  },
  {
    link: "preset=edge&nodes=5&policy=yes&weights=throughput:1,cpu:3,memory:2,udp:0,steadiness:1,retransmits:0&v=1",
    means: {
      ...edge,
      nodes: 5,
      policy: "yes",
      weights: { throughput: 1, cpu: 3, memory: 2, udp: 0, steadiness: 1, retransmits: 0, latency: 0 },
    },
    now: "preset=edge&nodes=5&policy=yes&weights=throughput:1,cpu:3,memory:2,udp:0,steadiness:1,retransmits:0,latency:0",
  },
  {
    link: "weights=throughput:0&tuning=willing&kubeproxy=kept&bgp=yes&windows=no&observability=yes&l7=yes&policy=no&rotation=yes&encryption=any&path=service&streams=single&protocol=mixed&kernel=05.04&peak=60&link=100&pods=64&provider=self&memory=512&vcpu=128&nodes=15000&preset=tuned",
    means: {
      ...tuned,
      nodes: 15000,
      vcpu: 128,
      memory: 512,
      pods: 64,
      kernel: "5.4",
      protocol: "mixed",
      streams: "single",
      path: "service",
      encryption: "any",
      rotation: "yes",
      policy: "no",
      l7: "yes",
      observability: "yes",
      bgp: "yes",
      kubeproxy: "kept",
      weights: { throughput: 0, cpu: 5, memory: 0, udp: 0, steadiness: 2, retransmits: 1, latency: 1 },
    },
    now: "preset=tuned&nodes=15000&vcpu=128&memory=512&pods=64&kernel=5.4&protocol=mixed&streams=single&path=service&encryption=any&rotation=yes&policy=no&l7=yes&observability=yes&bgp=yes&kubeproxy=kept&weights=throughput:0,cpu:5,memory:0,udp:0,steadiness:2,retransmits:1,latency:1",
  },
  { link: "edition=2020-08&v=1", means: { edition: shippedEditions["2020-08"] }, now: "edition=2020-08" },
  {
    link: "preset=edge&edition=2020-08",
    means: { ...edge, edition: shippedEditions["2020-08"] },
    now: "preset=edge&edition=2020-08",
  },
  {
    link: "preset=edge&mesh=sidecar&v=1",
    means: { ...edge, mesh: "sidecar" },
    now: "preset=edge&mesh=sidecar",
  },
  {
    link: "today=Calico&consider=cilium-nokproxy&nodes=40",
    means: { today: "calico", consider: "cilium-nokproxy", nodes: 40 },
    now: "today=calico&consider=cilium-nokproxy&nodes=40",
  },
];

describe("an old link", () => {
  it.each(oldLinks)("$link goes on meaning what it meant", ({ link, means }) => {
    expect(decodeProfile(link, shippedCatalogue())).toEqual({
      profile: { ...standard, ...means },
      problems: [],
    });
  });

  it.each(oldLinks)("$link is written today as $now", ({ link, now }) => {
    expect(encodeProfile(decodeProfile(link, shippedCatalogue()).profile)).toBe(
      now && `${now}&v=${LINK_VERSION}`,
    );
  });
});

describe("the old links", () => {
  it("name every field", () => {
    const named = new Set(oldLinks.flatMap(({ link }) => [...new URLSearchParams(link).keys()]));
    expect(profileFields.map(({ name }) => name).filter((name) => !named.has(name))).toEqual([]);
  });
});

describe("the README's links", () => {
  it("decode without problems", () => {
    const readme = readFileSync("README.md", "utf8");
    const queries = [...readme.matchAll(/\/recommend\?([\w=&,:.-]+)/g)].map(([, query = ""]) => query);
    expect(queries.length).toBeGreaterThan(0);
    expect(queries.flatMap((query) => decodeProfile(query, shippedCatalogue()).problems)).toEqual([]);
  });
});
