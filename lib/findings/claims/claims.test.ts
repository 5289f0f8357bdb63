import { describe, expect, it } from "vitest";
import type { Dataset, TestRuns } from "@/lib/dataset/dataset";
import { cores, drawnDataset, drawnVariant, gigabits, hole, memory } from "@/lib/testing/drawn-dataset";
import type { Claim } from "../finding";
import { ebpfMultiStream } from "./ebpf-multi-stream";
import { encryptionBandwidth } from "./encryption-bandwidth";
import { ipsecCpu, wireguardCpu } from "./encryption-cpu";
import { memoryBandwidth } from "./memory-bandwidth";
import { plainDifferences } from "./plain-differences";
import { ciliumStandard, kuberouterLowResource, vppTuned } from "./recommendations";
import { udpPoor } from "./udp-poor";
import { variantCount } from "./variant-count";
import { vppTuning } from "./vpp-tuning";
import { wireguardEfficiency } from "./wireguard-efficiency";
import { wireguardKeyRotation } from "./wireguard-key-rotation";

const verdictOn = (claim: Claim, dataset: Dataset) => claim.check(dataset).verdict;
const rate = (...runs: number[]): TestRuns => ({ bandwidth: gigabits(...runs) });
const MEBIBYTE = 2 ** 20;
const mebibytes = (...runs: number[]) => memory(...runs.map((run) => run * MEBIBYTE));

function withVariants(ids: readonly string[]): Dataset {
  return { ...drawnDataset({}), variants: ids.map((id) => drawnVariant(id)) };
}

describe("the count of variants", () => {
  const cnis = ["antrea", "calico", "canal", "cilium", "kubeovn", "kuberouter"];
  const more = (count: number) => Array.from({ length: count }, (_, index) => `cilium-${index}`);

  it("is supported where one way of counting gives 21 of 7", () => {
    expect(verdictOn(variantCount, withVariants([...cnis, "flannel", ...more(14)]))).toBe("supported");
  });
  it("is partly supported where each number comes of another way of counting", () => {
    expect(verdictOn(variantCount, withVariants([...cnis, "flannel", ...more(15)]))).toBe("partly");
  });
  it("is not supported otherwise, and bare metal is no variant", () => {
    expect(verdictOn(variantCount, withVariants(["baremetal", ...cnis, ...more(15)]))).toBe("not-supported");
  });
  it("cannot be told of no variants", () => {
    expect(verdictOn(variantCount, withVariants([]))).toBe("cannot-tell");
  });
});

describe("little difference between plain variants", () => {
  const field = (...tests: Parameters<typeof drawnDataset>[0][]) =>
    drawnDataset(Object.assign({}, ...tests) as Parameters<typeof drawnDataset>[0]);
  const near = { dtm: { cilium: rate(40, 40, 40), calico: rate(38, 38, 38) } };
  const far = { dts: { cilium: rate(40, 40, 40), calico: rate(37.9, 37.9, 37.9) } };

  it("is supported up to 5 % below the highest, the limit itself included", () => {
    expect(verdictOn(plainDifferences, field(near))).toBe("supported");
  });
  it("is partly supported where another test goes beyond", () => {
    expect(verdictOn(plainDifferences, field(near, far))).toBe("partly");
  });
  it("is not supported where every test does", () => {
    expect(verdictOn(plainDifferences, field(far))).toBe("not-supported");
  });
  it("does not count VPP, encrypted variants and bare metal", () => {
    const dtm = {
      ...near.dtm,
      "calico-vpp": rate(1, 1, 1),
      "cilium-wg": rate(1, 1, 1),
      baremetal: rate(90, 90, 90),
    };
    expect(verdictOn(plainDifferences, drawnDataset({ dtm }, { "calico-vpp": { dataPlane: "vpp" } }))).toBe(
      "supported",
    );
  });
  it("cannot be told of one variant", () => {
    expect(verdictOn(plainDifferences, drawnDataset({ dtm: { cilium: rate(40, 40, 40) } }))).toBe(
      "cannot-tell",
    );
  });
});

describe("eBPF ahead in TCP with several streams", () => {
  const facts = {
    calico: { dataPlane: "iptables" },
    "calico-ebpf": { kubeProxy: "replaced" },
    "cilium-nokproxy": { kubeProxy: "replaced" },
  } as const;
  const slow = rate(38, 38, 38.5);
  const fast = rate(39, 39, 39);
  const of = (dtm: Record<string, TestRuns>) => verdictOn(ebpfMultiStream, drawnDataset({ dtm }, facts));

  it("is supported where it is ahead beyond the run ranges in every pair", () => {
    expect(of({ calico: slow, "calico-ebpf": fast })).toBe("supported");
  });
  it("is partly supported where one pair is ahead and another is not", () => {
    expect(of({ calico: slow, "calico-ebpf": fast, cilium: fast, "cilium-nokproxy": slow })).toBe("partly");
  });
  it("is not supported where the runs overlap, even in one point", () => {
    expect(of({ calico: rate(38, 38, 39), "calico-ebpf": fast })).toBe("not-supported");
  });
  it("cannot be told without a pair, and without a test of several streams", () => {
    expect(of({ calico: slow, cilium: fast })).toBe("cannot-tell");
    const dts = { calico: slow, "calico-ebpf": fast };
    expect(verdictOn(ebpfMultiStream, drawnDataset({ dts }, facts))).toBe("cannot-tell");
  });
  it("takes no pair of one data plane that differs in something else", () => {
    expect(of({ cilium: slow, "cilium-nohubble": fast })).toBe("cannot-tell");
  });
});

describe("poor UDP", () => {
  const udp = (gbits: number, lost: number | null): TestRuns => ({
    ...rate(gbits, gbits, gbits),
    ...(lost !== null && { loss: [lost, lost, lost] }),
  });
  const of = (runs: Record<string, TestRuns>) => {
    const tcp = Object.fromEntries(Object.keys(runs).map((id) => [id, rate(20, 20, 20)]));
    return verdictOn(udpPoor, drawnDataset({ dus: runs, dts: tcp }));
  };

  it("is supported where everyone receives less than half of its TCP or loses more than 10 %", () => {
    expect(of({ cilium: udp(9.9, 0), calico: udp(20, 10.1), canal: udp(9, 50) })).toBe("supported");
  });
  it("is partly supported where one does not: half and 10 % are not poor", () => {
    expect(of({ cilium: udp(9.9, 0), calico: udp(10, 10) })).toBe("partly");
  });
  it("is not supported where nobody does, and bare metal does not count", () => {
    expect(of({ calico: udp(18, 1), baremetal: udp(1, 90) })).toBe("not-supported");
  });
  it("cannot be told of a rate that is not poor by itself where no loss is published", () => {
    expect(of({ calico: udp(18, null) })).toBe("cannot-tell");
    expect(of({ calico: udp(18, null), cilium: udp(9, null) })).toBe("supported");
  });
  it("cannot be told without TCP beside it", () => {
    expect(verdictOn(udpPoor, drawnDataset({ dus: { calico: udp(1, 90) } }))).toBe("cannot-tell");
  });
});

describe("lower bandwidth with encryption", () => {
  const of = (dtm: Record<string, TestRuns>) => verdictOn(encryptionBandwidth, drawnDataset({ dtm }));
  const plain = rate(39, 39, 39);

  it("is supported, partly supported or not, pair by pair, beyond the run ranges", () => {
    expect(of({ cilium: plain, "cilium-wg": rate(8, 8, 8) })).toBe("supported");
    expect(of({ cilium: plain, "cilium-wg": rate(8, 8, 8), "cilium-ipsec": rate(38, 38, 39) })).toBe(
      "partly",
    );
    expect(of({ cilium: plain, "cilium-wg": rate(38, 38, 39) })).toBe("not-supported");
  });
  it("cannot be told without the plain counterpart or without its figure", () => {
    expect(of({ "cilium-wg": rate(8, 8, 8), calico: plain })).toBe("cannot-tell");
    const failed = { bandwidth: gigabits(hole(), hole(), hole()) };
    expect(of({ cilium: failed, "cilium-wg": rate(8, 8, 8) })).toBe("cannot-tell");
  });
});

describe("lower CPU with encryption", () => {
  const loaded = (used: number): TestRuns => ({ ...cores(used, used, used), ...rate(10, 10, 10) });
  const of = (claim: Claim, dtm: Record<string, TestRuns>) => verdictOn(claim, drawnDataset({ dtm }));

  it("is supported, partly supported or not, pair by pair, with WireGuard", () => {
    expect(of(wireguardCpu, { cilium: loaded(2), "cilium-wg": loaded(1) })).toBe("supported");
    const mixed = { cilium: loaded(2), "cilium-wg": loaded(1), calico: loaded(1), "calico-wg": loaded(3) };
    expect(of(wireguardCpu, mixed)).toBe("partly");
    expect(of(wireguardCpu, { calico: loaded(1), "calico-wg": loaded(3) })).toBe("not-supported");
  });
  it("cannot be told with IPsec, however low its published CPU: softirq is not in it", () => {
    const dataset = drawnDataset({ dtm: { cilium: loaded(2), "cilium-ipsec": loaded(0.1) } });
    expect(ipsecCpu.check(dataset)).toMatchObject({ verdict: "cannot-tell" });
    expect(ipsecCpu.check(dataset).result).toContain("0.0500 times that of plain");
  });
  it("cannot be told without CPU figures", () => {
    const dtm = { cilium: rate(39, 39, 39), "cilium-wg": rate(8, 8, 8) };
    expect(of(wireguardCpu, dtm)).toBe("cannot-tell");
  });
});

describe("WireGuard's efficiency beside IPsec's", () => {
  const loaded = (used: number, gbits: number): TestRuns => ({
    ...cores(used, used, used),
    ...rate(gbits, gbits, gbits),
  });

  it("cannot be told while softirq is left out, and the bandwidths are told pair by pair", () => {
    const dtm = { cilium: loaded(1, 39), "cilium-wg": loaded(1, 8), "cilium-ipsec": loaded(1, 5) };
    const { verdict, result, evidence } = wireguardEfficiency.check(drawnDataset({ dtm }));
    expect(verdict).toBe("cannot-tell");
    expect(result).toContain("WireGuard carries more beyond both run ranges in 1 of 1 pair");
    expect(evidence.map(({ metric }) => metric)).toEqual(["bandwidth", "efficiency"]);
  });
  it("cannot be told without an installation that has both", () => {
    const dtm = {
      cilium: loaded(1, 39),
      "cilium-wg": loaded(1, 8),
      calico: loaded(1, 39),
      "calico-ipsec": loaded(1, 5),
    };
    expect(verdictOn(wireguardEfficiency, drawnDataset({ dtm }))).toBe("cannot-tell");
  });
});

describe("WireGuard's key rotation", () => {
  it("cannot be told of any figures", () => {
    expect(verdictOn(wireguardKeyRotation, drawnDataset({ dtm: { "cilium-wg": rate(8, 8, 8) } }))).toBe(
      "cannot-tell",
    );
  });
});

describe("memory that does not depend on the bandwidth", () => {
  /** Idle and four tests of rising bandwidth, with the memory on each in MiB. */
  const course = (id: string, [idle, ...loaded]: readonly [number, number, number, number, number]) => {
    const runs = (test: number) => ({
      [id]: {
        ...mebibytes(...Array<number>(3).fill(loaded[test] ?? 0)),
        ...rate(...Array<number>(3).fill(10 + test)),
      },
    });
    return {
      idle: { [id]: mebibytes(idle, idle, idle) },
      dts: runs(0),
      dtm: runs(1),
      sts: runs(2),
      stm: runs(3),
    };
  };
  const both = (a: ReturnType<typeof course>, b: ReturnType<typeof course>) =>
    drawnDataset({
      idle: { ...a.idle, ...b.idle },
      dts: { ...a.dts, ...b.dts },
      dtm: { ...a.dtm, ...b.dtm },
      sts: { ...a.sts, ...b.sts },
      stm: { ...a.stm, ...b.stm },
    });
  const steady = course("cilium", [1500, 1510, 1490, 1505, 1495]);
  const rising = course("calico", [1000, 1010, 1020, 1030, 1040]);

  it("is supported where it rises for nobody, partly where for some, not where for all", () => {
    expect(verdictOn(memoryBandwidth, drawnDataset(steady))).toBe("supported");
    expect(verdictOn(memoryBandwidth, both(steady, rising))).toBe("partly");
    expect(verdictOn(memoryBandwidth, drawnDataset(rising))).toBe("not-supported");
  });
  it("does not rise where the runs overlap those of idle, however well it correlates", () => {
    const within = { ...rising, idle: { calico: mebibytes(1000, 1000, 1040) } };
    expect(verdictOn(memoryBandwidth, drawnDataset(within))).toBe("supported");
  });
  it("does not rise where it only stands above idle, whatever the bandwidth", () => {
    expect(verdictOn(memoryBandwidth, drawnDataset(course("calico", [1000, 1100, 1090, 1080, 1010])))).toBe(
      "supported",
    );
  });
  it("cannot be told without idle, or of fewer than four tests", () => {
    const { idle, dts, dtm, sts, stm } = rising;
    expect(verdictOn(memoryBandwidth, drawnDataset({ dts, dtm, sts, stm }))).toBe("cannot-tell");
    expect(verdictOn(memoryBandwidth, drawnDataset({ idle, dtm, sts, stm }))).toBe("cannot-tell");
  });
});

describe("VPP that needs tuning", () => {
  const facts = { "calico-vpp": { dataPlane: "vpp" }, "calico-vpp-tuned": { dataPlane: "vpp" } } as const;
  const of = (dtm: Record<string, TestRuns>) => verdictOn(vppTuning, drawnDataset({ dtm }, facts));
  const others = { cilium: rate(39, 39, 39), calico: rate(38, 38, 38) };
  const slow = rate(9, 9, 10);

  it("is supported where tuning brings it within 5 % of the others", () => {
    expect(of({ ...others, "calico-vpp": slow, "calico-vpp-tuned": rate(36.1, 36.1, 36.1) })).toBe(
      "supported",
    );
  });
  it("is partly supported where tuning helps and does not bring it there", () => {
    expect(of({ ...others, "calico-vpp": slow, "calico-vpp-tuned": rate(20, 20, 20) })).toBe("partly");
  });
  it("is not supported where tuning gains nothing, and where it is not behind as it comes", () => {
    expect(of({ ...others, "calico-vpp": slow, "calico-vpp-tuned": rate(9, 10, 11) })).toBe("not-supported");
    expect(of({ ...others, "calico-vpp": rate(37, 38, 39) })).toBe("not-supported");
  });
  it("cannot be told where it was measured as it comes only, or not at all", () => {
    expect(of({ ...others, "calico-vpp": slow })).toBe("cannot-tell");
    expect(of(others)).toBe("cannot-tell");
  });
});

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
        drawnDataset({
          idle: { kuberouter: idle(...kuberouter), cilium: idle(...cilium), "cilium-nohubble": idle(0, 1) },
          dtm: { kuberouter: loaded(...kuberouter), cilium: loaded(...cilium) },
        }),
      );
    expect(of([1, 1000], [2, 2000])).toBe("supported");
    expect(of([1, 2000], [2, 1000])).toBe("partly");
    expect(of([2, 2000], [1, 1000])).toBe("not-supported");
  });

  it("of Cilium follow its places by bandwidth, CPU cost and memory", () => {
    const of = (cilium: TestRuns, calico: TestRuns) =>
      verdictOn(ciliumStandard, drawnDataset({ dtm: { cilium, calico } }));
    expect(of(loaded(1, 1000), loaded(2, 2000, 30))).toBe("supported");
    expect(of(loaded(1, 3000), loaded(2, 2000, 30))).toBe("partly");
    expect(of(loaded(3, 3000, 30), loaded(2, 2000))).toBe("not-supported");
  });

  it("cannot be told where the CNI was not measured, alone was, or nothing asked for was", () => {
    expect(verdictOn(kuberouterLowResource, drawnDataset({ dtm: { cilium: loaded(1, 1) } }))).toBe(
      "cannot-tell",
    );
    expect(verdictOn(ciliumStandard, drawnDataset({ dtm: { cilium: loaded(1, 1) } }))).toBe("cannot-tell");
    const udp = { cilium: rate(1, 1, 1), calico: rate(2, 2, 2) };
    expect(verdictOn(ciliumStandard, drawnDataset({ dus: udp }))).toBe("cannot-tell");
  });

  it("of a tuned VPP cannot be told untuned, and else follow its places among all plain variants", () => {
    const facts = { "calico-vpp": { dataPlane: "vpp" }, "calico-vpp-tuned": { dataPlane: "vpp" } } as const;
    const of = (dtm: Record<string, TestRuns>) => verdictOn(vppTuned, drawnDataset({ dtm }, facts));
    const cilium = loaded(2, 1, 30);
    expect(of({ cilium, "calico-vpp": loaded(1, 1, 9) })).toBe("cannot-tell");
    expect(of({ cilium })).toBe("cannot-tell");
    expect(of({ cilium, "calico-vpp-tuned": loaded(1, 1, 39) })).toBe("supported");
    expect(of({ cilium, "calico-vpp-tuned": loaded(4, 1, 39) })).toBe("partly");
    expect(of({ cilium, "calico-vpp-tuned": loaded(4, 1, 20) })).toBe("not-supported");
  });
});
