import { describe, expect, it } from "vitest";
import { cnis, valuesOf } from "@/lib/dataset/dimensions";
import { editionIds } from "@/lib/dataset/editions";
import { loadDataset } from "@/lib/dataset/load-dataset";
import {
  capabilities,
  capabilityOf,
  rotationOf,
  tunedInstalls,
  wireguardKernel,
  type CapabilityId,
} from "./capabilities";

const variants = loadDataset().dataset.variants.filter(({ cni }) => cni !== "baremetal");
const capabilityIds = ["l7", "observability", "windows", "bgp"] as const;
const able = (capability: CapabilityId) =>
  variants.filter((variant) => capabilityOf(variant, capability).supported).map(({ id }) => id);

describe("the documented facts", () => {
  it.each(valuesOf(cnis))("of %s are sentences, each with its source", (cni) => {
    const { rotation, kernel, ...rest } = capabilities[cni];
    for (const { note, source } of [...Object.values(rest), ...Object.values(rotation), kernel]) {
      expect(note).toMatch(/^[A-Z].*\.$/);
      expect(source).toMatch(/^\S.*\S$/);
    }
  });

  it("cover the keys of every encrypted variant", () => {
    for (const { cni, encryption, id } of variants) {
      if (encryption !== "none") expect(capabilities[cni].rotation[encryption], id).toBeDefined();
    }
  });

  it("say which releases the kernels of Cilium, Calico and Canal are the minimum of", () => {
    for (const cni of ["cilium", "calico", "canal"] as const) {
      expect(capabilities[cni].kernel.note).toContain("current releases, not of the one measured");
    }
  });

  it("name a kernel and a source for WireGuard", () => {
    for (const cni of ["antrea", "calico", "cilium"] as const) {
      expect(wireguardKernel(cni)).toMatchObject({
        least: "5.6",
        source: expect.stringContaining(cnis[cni]),
      });
    }
  });
});

describe("what a variant can do", () => {
  it("is what its CNI can", () => {
    expect(new Set(able("bgp").map((id) => id.split("-")[0]))).toEqual(
      new Set(["calico", "cilium", "kubeovn", "kuberouter"]),
    );
    expect(new Set(able("l7").map((id) => id.split("-")[0]))).toEqual(new Set(["antrea", "cilium"]));
  });

  it("leaves out the flows that were switched off", () => {
    expect(able("observability")).toContain("cilium");
    expect(able("observability")).not.toContain("cilium-nohubble");
  });

  it("leaves out Windows nodes where the data plane or the encryption does not reach them", () => {
    expect(able("windows")).toEqual(["antrea", "antrea-noencap", "calico", "flannel", "kubeovn"]);
  });

  it("rests on a source in every case", () => {
    for (const variant of variants) {
      const facts = [...capabilityIds.map((id) => capabilityOf(variant, id)), rotationOf(variant)];
      expect(facts.every(({ note, source }) => note.endsWith(".") && source.length > 0)).toBe(true);
    }
  });

  it("includes the rotation of IPsec keys in Cilium and Calico VPP alone", () => {
    expect(variants.filter((variant) => rotationOf(variant).supported).map(({ id }) => id)).toEqual([
      "calico-vpp-ipsec",
      "cilium-ipsec",
    ]);
  });
});

describe("an install that is not the default", () => {
  it("is a variant of an edition, and what was set stands in its install", () => {
    const all = editionIds.flatMap((edition) => loadDataset(edition).dataset.variants);
    for (const [id, set] of Object.entries(tunedInstalls)) {
      const variant = all.find((one) => one.id === id);
      const [first = ""] = set.replace(/^the /, "").split(" ");
      expect(variant?.install, id).toContain(first);
    }
  });

  it("is not made by encryption", () => {
    const encrypted = variants.filter(({ encryption }) => encryption !== "none").map(({ id }) => id);
    expect(encrypted.filter((id) => !(id in tunedInstalls))).toEqual([
      "antrea-ipsec",
      "antrea-wg",
      "calico-wg",
      "cilium-ipsec",
      "cilium-wg",
    ]);
  });
});
