import { describe, expect, it } from "vitest";
import { capabilityIds, type CapabilityId } from "@/lib/dataset/facts/capability-ids";
import { cniLabel } from "@/lib/dataset/facts/dimensions";
import { drawnVariant } from "@/lib/testing/drawn-dataset";
import { shippedDataset, shippedIds } from "@/lib/testing/shipped";
import { capabilitiesOf, capabilityOf, rotationOf, wireguardKernel } from "./capabilities";

const { definition, variants: all } = shippedDataset("2024-01");
const variants = all.filter(({ cni }) => cni !== "baremetal");
const able = (capability: CapabilityId) =>
  variants.filter((variant) => capabilityOf(variant, capability, definition).supported).map(({ id }) => id);
const known = [...new Set(shippedIds.flatMap((id) => shippedDataset(id).variants.map(({ cni }) => cni)))];

describe("the documented facts", () => {
  it.each(known)("of %s are sentences, each with its source", (cni) => {
    const { rotation, kernel, ...rest } = capabilitiesOf(cni);
    for (const { note, source } of [...Object.values(rest), ...Object.values(rotation), kernel]) {
      expect(note).toMatch(/^[A-Z].*\.$/);
      expect(source).toMatch(/^\S.*\S$/);
    }
  });

  it("cover the keys of every encrypted variant", () => {
    for (const { cni, encryption, id } of variants) {
      if (encryption !== "none") expect(capabilitiesOf(cni).rotation[encryption], id).toBeDefined();
    }
  });

  it("say which releases the kernels of Cilium, Calico and Canal are the minimum of", () => {
    for (const cni of ["cilium", "calico", "canal"] as const) {
      expect(capabilitiesOf(cni).kernel.note).toContain("current releases, not of the one measured");
    }
  });

  it("name a kernel and a source for WireGuard", () => {
    for (const cni of ["antrea", "calico", "cilium"] as const) {
      expect(wireguardKernel(cni)).toMatchObject({
        least: "5.6",
        source: expect.stringContaining(cniLabel(cni)),
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
      const facts = [
        ...capabilityIds.map((id) => capabilityOf(variant, id, definition)),
        rotationOf(variant, definition),
      ];
      expect(facts.every(({ note, source }) => note.endsWith(".") && source.length > 0)).toBe(true);
    }
  });

  it("includes the rotation of IPsec keys in Cilium and Calico VPP alone", () => {
    expect(
      variants.filter((variant) => rotationOf(variant, definition).supported).map(({ id }) => id),
    ).toEqual(["calico-vpp-ipsec", "cilium-ipsec"]);
  });
});

describe("an install that is not the default", () => {
  it("says what was set, and its install has it", () => {
    for (const { installKind, tunedWith, install, id } of shippedIds.flatMap(
      (id) => shippedDataset(id).variants,
    )) {
      const [first = ""] = tunedWith.replace(/^the /, "").split(" ");
      expect(installKind === "default", id).toBe(tunedWith === "");
      expect(install, id).toContain(first);
    }
  });

  it("is not made by encryption", () => {
    const encrypted = variants.filter(({ encryption }) => encryption !== "none");
    expect(encrypted.filter(({ installKind }) => installKind === "default").map(({ id }) => id)).toEqual([
      "antrea-ipsec",
      "antrea-wg",
      "calico-wg",
      "cilium-ipsec",
      "cilium-wg",
    ]);
  });
});

describe("a CNI that is not recorded here", () => {
  it("has a name and no capabilities, each with what is missing, and is no error", () => {
    const variant = drawnVariant("acme", { cni: "acme-net" });
    for (const id of capabilityIds) {
      const { supported, note } = capabilityOf(variant, id, definition);
      expect([supported, note]).toEqual([
        false,
        expect.stringMatching(/^Whether Acme Net has .* is not known here\.$/),
      ]);
    }
  });
});
