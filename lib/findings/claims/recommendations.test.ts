import { describe, expect, it } from "vitest";
import type { TestRuns } from "@/lib/dataset/dataset";
import { mebibytes, rate, verdictOn } from "@/lib/testing/drawn-claims";
import { cores, drawnDataset } from "@/lib/testing/drawn-dataset";
import { ciliumStandard, kuberouterLowResource } from "./recommendations";
import { vppTuned } from "./vpp-tuned";

describe("the recommendations", () => {
  const loaded = (used: number, mib: number, gbits = 39): TestRuns => ({
    ...cores(used, used, used),
    ...mebibytes(mib, mib, mib),
    ...rate(gbits, gbits, gbits),
  });
  const idle = (used: number, mib: number): TestRuns => ({
    ...cores(used, used, used),
    ...mebibytes(mib, mib, mib),
  });

  it("of Kube-router follow its places by memory and CPU among the default installs", () => {
    const of = (kuberouter: [number, number], cilium: [number, number]) =>
      verdictOn(
        kuberouterLowResource,
        drawnDataset(
          {
            idle: { kuberouter: idle(...kuberouter), cilium: idle(...cilium), "cilium-nohubble": idle(0, 1) },
            dtm: { kuberouter: loaded(...kuberouter), cilium: loaded(...cilium) },
          },
          { "cilium-nohubble": { installKind: "options" } },
        ),
      );
    expect(of([1, 1000], [2, 2000])).toBe("holds");
    expect(of([1, 2000], [2, 1000])).toBe("mixed");
    expect(of([2, 2000], [1, 1000])).toBe("fails");
  });

  it("of Cilium follow its places by bandwidth, CPU cost and memory", () => {
    const of = (cilium: TestRuns, calico: TestRuns) =>
      verdictOn(ciliumStandard, drawnDataset({ dtm: { cilium, calico } }));
    expect(of(loaded(1, 1000), loaded(2, 2000, 30))).toBe("holds");
    expect(of(loaded(1, 3000), loaded(2, 2000, 30))).toBe("mixed");
    expect(of(loaded(3, 3000, 30), loaded(2, 2000))).toBe("fails");
  });

  it("is not testable where the CNI was not measured, alone was, or nothing asked for was", () => {
    expect(verdictOn(kuberouterLowResource, drawnDataset({ dtm: { cilium: loaded(1, 1) } }))).toBe(
      "not-testable",
    );
    expect(verdictOn(ciliumStandard, drawnDataset({ dtm: { cilium: loaded(1, 1) } }))).toBe("not-testable");
    const udp = { cilium: rate(1, 1, 1), calico: rate(2, 2, 2) };
    expect(verdictOn(ciliumStandard, drawnDataset({ dus: udp }))).toBe("not-testable");
  });

  it("say where the CNI can rank first without those that enforce no policy", () => {
    const noPolicy = { flannel: { policy: { ingress: false, egress: false } } };
    const caveatsOf = (flannel: number[], canal: number[]) => {
      const idleOf = {
        flannel: mebibytes(...flannel),
        canal: mebibytes(...canal),
        kuberouter: mebibytes(1045, 1045, 1045),
      };
      return kuberouterLowResource.check(drawnDataset({ idle: idleOf }, noPolicy)).caveats.join(" ");
    };
    const without = "Without flannel, which enforces no network policy, kuberouter";
    expect(caveatsOf([900, 900, 900], [2000, 2000, 2000])).toContain(
      `${without} can rank first by memory idle.`,
    );
    expect(caveatsOf([1045, 1045, 1045], [2000, 2000, 2000])).toContain(
      `${without} ranks first where it did before.`,
    );
  });

  it("of a tuned VPP is not testable untuned, and else follow its places among all plain variants", () => {
    const facts = {
      "calico-vpp": { dataPlane: "vpp", installKind: "options" },
      "calico-vpp-tuned": { dataPlane: "vpp", installKind: "tuned" },
    } as const;
    const of = (dtm: Record<string, TestRuns>) => verdictOn(vppTuned, drawnDataset({ dtm }, facts));
    const cilium = loaded(2, 1, 30);
    expect(of({ cilium, "calico-vpp": loaded(1, 1, 9) })).toBe("not-testable");
    expect(of({ cilium })).toBe("not-testable");
    expect(of({ cilium, "calico-vpp-tuned": loaded(1, 1, 39) })).toBe("holds");
    expect(of({ cilium, "calico-vpp-tuned": loaded(4, 1, 39) })).toBe("mixed");
    expect(of({ cilium, "calico-vpp-tuned": loaded(4, 1, 20) })).toBe("fails");
  });
});
