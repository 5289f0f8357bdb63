import { describe, expect, it } from "vitest";
import { drawnVariant } from "@/lib/testing/drawn-dataset";
import { plainCounterpart } from "./families";
import { loadDataset } from "@/lib/dataset/files/load-dataset";

const variants = ["cilium", "cilium-nohubble", "cilium-wg", "cilium-ipsec", "kubeovn-wg"].map((id) =>
  drawnVariant(id),
);
const counterpart = (id: string) => plainCounterpart(drawnVariant(id), variants)?.id ?? null;

describe("plainCounterpart", () => {
  it("is the same installation without encryption", () => {
    expect([counterpart("cilium-wg"), counterpart("cilium-ipsec")]).toEqual(["cilium", "cilium"]);
  });

  it("does not exist for a plain variant", () => {
    expect([counterpart("cilium"), counterpart("cilium-nohubble")]).toEqual([null, null]);
  });

  it("does not exist where the edition has no plain sibling", () => {
    expect(counterpart("kubeovn-wg")).toBeNull();
  });

  it("exists for all eight encrypted variants of 2024-01, of the same CNI and data plane", () => {
    const { variants: published } = loadDataset().dataset;
    const encrypted = published.filter(({ encryption }) => encryption !== "none");
    const facts = encrypted.map((variant) => plainCounterpart(variant, published));
    expect(encrypted).toHaveLength(8);
    expect(facts.map((plain) => [plain?.cni, plain?.dataPlane])).toEqual(
      encrypted.map(({ cni, dataPlane }) => [cni, dataPlane]),
    );
  });

  it("exists for six of the seven encrypted variants of 2020-08: plain Cilium was not run on the newer kernel", () => {
    const { variants: published } = loadDataset("2020-08").dataset;
    const encrypted = published.filter(({ encryption }) => encryption !== "none");
    expect(
      Object.fromEntries(encrypted.map((variant) => [variant.id, plainCounterpart(variant, published)?.id])),
    ).toEqual({
      "tuning-antrea-encryption.u18.04-default": "doc-antrea.u18.04-default",
      "tuning-antrea-encryption.u18.04-hwe": "doc-antrea.u18.04-hwe",
      "tuning-calico-3.16-mtu-encryption.u18.04-default": "tuning-calico-3.16-mtu.u18.04-default",
      "tuning-calico-3.16-mtu-encryption.u18.04-hwe": "tuning-calico-3.16-mtu.u18.04-hwe",
      "tuning-cilium-encryption.u18.04-default": "doc-cilium.u18.04-default",
      "tuning-cilium-encryption.u18.04-hwe": undefined,
      "tuning-weavenet-mtu-encryption.u18.04-default": "tuning-weavenet-mtu.u18.04-default",
    });
  });
});
