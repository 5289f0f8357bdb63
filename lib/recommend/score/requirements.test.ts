import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { drawnVariant, present } from "@/lib/testing/drawn-dataset";
import { arbitraryKernel, arbitraryProfile, drawnProfile } from "@/lib/testing/drawn-profile";
import type { Profile } from "@/lib/recommend/profile/profile";
import { oneStepDemands } from "@/lib/recommend/answer/relaxations";
import {
  exclusionsOf,
  kernelAtLeast,
  requirementIds,
  requirementsAsked,
  selectCandidates,
  type RequirementId,
} from "./requirements";

const { dataset, provenance } = loadDataset();
const { variants } = dataset;
const ofCnis = variants.filter(({ cni }) => cni !== "baremetal");

const candidates = (profile: Profile) => selectCandidates(variants, profile).candidates.map(({ id }) => id);
const asking = (changes: Partial<Profile>) => candidates(drawnProfile(changes));
const exclusion = (id: string, requirement: RequirementId, changes: Partial<Profile>) => {
  const variant = present(variants.find((one) => one.id === id));
  return present(exclusionsOf(variant, drawnProfile(changes)).find((one) => one.requirement === requirement));
};

describe("a kernel", () => {
  it("is compared by major and then minor number: 5.15 is later than 5.6", () => {
    expect(kernelAtLeast("5.15", "5.6")).toBe(true);
    expect(kernelAtLeast("5.6", "5.15")).toBe(false);
    expect(kernelAtLeast("6.1", "5.15")).toBe(true);
  });

  it("is at least itself, however much stands behind the release", () => {
    expect(kernelAtLeast("5.15.0-94-generic", "5.15")).toBe(true);
    expect(kernelAtLeast("5", "5.0")).toBe(true);
  });

  it("that is no release is older than any", () => {
    expect(kernelAtLeast("latest", "3.10")).toBe(false);
  });

  it("is later than, or the same as, or earlier than another", () => {
    fc.assert(
      fc.property(arbitraryKernel, arbitraryKernel, (one, other) => {
        expect(kernelAtLeast(one, other) || kernelAtLeast(other, one)).toBe(true);
        expect(kernelAtLeast(one, other) && kernelAtLeast(other, one)).toBe(one === other);
      }),
    );
  });
});

describe("candidates and excluded", () => {
  it("part the variants of CNIs, in the order of the dataset, and leave bare metal out", () => {
    fc.assert(
      fc.property(arbitraryProfile, (profile) => {
        const { candidates: kept, excluded } = selectCandidates(variants, profile);
        const out = new Set(excluded.map(({ variant }) => variant));
        expect(kept).toEqual(ofCnis.filter(({ id }) => !out.has(id)));
        expect(kept.length + out.size).toBe(22);
        expect(out.has("baremetal")).toBe(false);
      }),
    );
  });

  it("name each failed requirement once, with a reason in full sentences and evidence", () => {
    fc.assert(
      fc.property(arbitraryProfile, (profile) => {
        const { excluded } = selectCandidates(variants, profile);
        for (const { reason, evidence } of excluded) {
          expect(reason).toMatch(/^\S.*\.$/);
          expect(evidence).toMatch(/\S/);
        }
        const pairs = excluded.map(({ variant, requirement }) => `${variant} ${requirement}`);
        expect(new Set(pairs).size).toBe(pairs.length);
      }),
    );
  });

  it("fail nothing but the encryption that is not asked for, where nothing is asked", () => {
    expect(asking({})).toEqual(ofCnis.filter(({ encryption }) => encryption === "none").map(({ id }) => id));
  });
});

describe("adding a requirement", () => {
  it("never adds a candidate, but for encryption, which changes the pool", () => {
    fc.assert(
      fc.property(arbitraryProfile, (profile) => {
        const before = candidates(profile);
        for (const { requirement, profile: asked } of oneStepDemands(profile)) {
          if (requirement === "encryption") continue;
          expect(before).toEqual(expect.arrayContaining(candidates(asked)));
        }
      }),
    );
  });

  it("of a newer kernel never takes a candidate away", () => {
    fc.assert(
      fc.property(arbitraryProfile, arbitraryKernel, (profile, kernel) => {
        fc.pre(kernelAtLeast(kernel, profile.kernel));
        expect(candidates({ ...profile, kernel })).toEqual(expect.arrayContaining(candidates(profile)));
      }),
    );
  });

  it("from any encryption to one of them leaves that one", () => {
    const [any, wireguard, ipsec] = [
      asking({ encryption: "any" }),
      asking({ encryption: "wireguard" }),
      asking({ encryption: "ipsec" }),
    ];
    expect(ipsec).toEqual(["antrea-ipsec", "calico-vpp-ipsec", "cilium-ipsec"]);
    expect([...wireguard, ...ipsec].sort()).toEqual([...any].sort());
  });
});

describe("a requirement", () => {
  it("of no encryption leaves the encrypted out, and says that their cost is told", () => {
    expect(exclusion("cilium-wg", "encryption", {})).toEqual({
      variant: "cilium-wg",
      requirement: "encryption",
      reason: "Excluded: you did not ask for encryption.",
      evidence: "The benchmark's install scripts: encryption is switched on.",
    });
  });

  it("of one encryption says what a variant has instead", () => {
    expect(exclusion("cilium-ipsec", "encryption", { encryption: "wireguard" }).reason).toBe(
      "Cilium IPsec encrypts with IPsec, not with WireGuard.",
    );
    expect(exclusion("canal", "encryption", { encryption: "any" }).reason).toBe(
      "Measured without encryption.",
    );
  });

  it("of key rotation needs keys, and a documented rotation", () => {
    expect(asking({ encryption: "any", rotation: "yes" })).toEqual(["calico-vpp-ipsec", "cilium-ipsec"]);
    expect(asking({ encryption: "none", rotation: "yes" })).toEqual([]);
    expect(exclusion("flannel", "rotation", { rotation: "yes" }).reason).toContain("no keys to rotate");
  });

  it("of network policy excludes Flannel by the file of the benchmark's own check", () => {
    const { reason, evidence } = exclusion("flannel", "policy", { policy: "yes" });
    expect(reason).toBe("Flannel enforced no network policy when the benchmark checked it.");
    const files = provenance.files.map(({ path }) => path).filter((path) => evidence.includes(path));
    expect(files).toEqual(["flannel/1/info-netpol"]);
    expect(asking({ policy: "yes" })).toEqual(asking({}).filter((id) => id !== "flannel"));
  });

  it("of network policy asks for both directions", () => {
    const half = drawnVariant("canal", { policy: { ingress: true, egress: false } });
    const failed = exclusionsOf(half, drawnProfile({ policy: "yes" }));
    expect(failed.map(({ reason }) => reason)).toEqual([
      "canal enforced no egress policy when the benchmark checked it.",
    ]);
  });

  it("of flow observability excludes Cilium with Hubble off, by what was installed", () => {
    expect(exclusion("cilium-nohubble", "observability", { observability: "yes" })).toMatchObject({
      reason: "Cilium no Hubble was installed without it: hubble.enabled=false.",
      evidence: expect.stringContaining("hubble.enabled=false"),
    });
  });

  it("of kube-proxy kept or replaced is what the variant was measured with", () => {
    const replaced = asking({ kubeproxy: "replaced" });
    expect(replaced).toEqual(["calico-ebpf", "calico-vpp", "cilium-nokproxy", "kuberouter-all"]);
    expect(asking({ kubeproxy: "kept" })).toEqual(asking({}).filter((id) => !replaced.includes(id)));
    expect(exclusion("cilium", "kubeproxy", { kubeproxy: "replaced" }).reason).toBe(
      "Cilium was measured with kube-proxy kept.",
    );
  });

  it("of kube-proxy rests on documentation where the install scripts do not say", () => {
    expect(exclusion("antrea", "kubeproxy", { kubeproxy: "replaced" }).evidence).toMatch(/^Antrea doc/);
  });

  it("of the default install leaves one variant a CNI", () => {
    const chosen = asking({ tuning: "default" });
    expect(chosen).toEqual(["antrea", "calico", "canal", "cilium", "flannel", "kubeovn", "kuberouter"]);
    expect(exclusion("cilium-nohubble", "tuning", { tuning: "default" }).reason).toBe(
      "Cilium no Hubble is not the default install of Cilium: it was installed with hubble.enabled=false.",
    );
  });

  it("of the kernel is the CNI's own, or WireGuard's where that is later", () => {
    const on54 = asking({ kernel: "5.4", encryption: "any" });
    expect(on54).toEqual(["antrea-ipsec", "cilium-ipsec"]);
    expect(exclusion("cilium-wg", "kernel", { kernel: "5.4" }).reason).toMatch(
      /^WireGuard in Cilium needs Linux 5\.6 or later, and the nodes run 5\.4\./,
    );
    expect(exclusion("calico-wg", "kernel", { kernel: "5.4" }).reason).toMatch(
      /^Calico needs Linux 5\.10 or later/,
    );
  });

  it("of WireGuard leaves nothing on Linux 4.15", () => {
    expect(asking({ kernel: "4.15", encryption: "wireguard" })).toEqual([]);
  });

  it("of flows, BGP and Windows nodes together leaves nothing", () => {
    expect(asking({ observability: "yes", bgp: "yes", windows: "yes" })).toEqual([]);
  });
});

describe("what is asked for", () => {
  const labels = (changes: Partial<Profile>) =>
    requirementsAsked(drawnProfile(changes)).map(({ label }) => label);

  it("is the kernel at the least", () => {
    expect(labels({})).toEqual(["Linux 5.15"]);
  });

  it("is told in words, in the order of the requirements", () => {
    const all = drawnProfile({
      encryption: "wireguard",
      rotation: "yes",
      policy: "yes",
      l7: "yes",
      observability: "yes",
      windows: "yes",
      bgp: "yes",
      kubeproxy: "replaced",
      tuning: "default",
    });
    expect(requirementsAsked(all).map(({ id }) => id)).toEqual(requirementIds);
    expect(requirementsAsked(all).map(({ label }) => label)).toEqual([
      "WireGuard encryption",
      "Key rotation",
      "Network policy",
      "L7 policy",
      "Flow observability",
      "Windows nodes",
      "BGP",
      "kube-proxy replaced",
      "Default install only",
      "Linux 5.15",
    ]);
    expect(labels({ encryption: "any", kubeproxy: "kept" })).toEqual([
      "Any encryption",
      "kube-proxy kept",
      "Linux 5.15",
    ]);
  });

  it("is all that excludes a variant, but for encryption that is not asked for", () => {
    fc.assert(
      fc.property(arbitraryProfile, (profile) => {
        const asked = requirementsAsked(profile).map(({ id }) => id);
        const failed = selectCandidates(variants, profile).excluded.map(({ requirement }) => requirement);
        expect([...asked, "encryption"]).toEqual(expect.arrayContaining(failed));
      }),
    );
  });
});
