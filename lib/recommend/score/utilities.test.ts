import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dataset, TestRuns } from "@/lib/dataset/dataset";
import { shippedEditions } from "@/lib/testing/shipped";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { isValue } from "@/lib/dataset/reading";
import { ipsecCpuReason, NO_TRAFFIC_REASON } from "@/lib/statistics/comparability";
import { cores, drawnDataset, gigabits, hole, memory, present } from "@/lib/testing/drawn-dataset";
import { arbitraryDataset, arbitraryProfile, directProfile, drawnProfile } from "@/lib/testing/drawn-profile";
import { aimIds, type AimId } from "@/lib/recommend/profile/aims";
import type { Profile } from "@/lib/recommend/profile/profile";
import { selectCandidates } from "./requirements";
import { settingOf, utilitiesOf, type Utilities } from "./utilities";

const { dataset: shipped } = loadDataset();
const GIB = 2 ** 30;

/** All variants of a dataset as candidates, by id. */
function worth(dataset: Dataset, changes: Partial<Profile> = {}): Record<string, Utilities> {
  const setting = settingOf(dataset, drawnProfile(changes), dataset.variants);
  return Object.fromEntries(
    utilitiesOf(setting, dataset.variants).map((utilities) => [utilities.variant.id, utilities]),
  );
}

/** The first test's utilities of an aim, by id. */
function utilitiesByAim(aim: AimId, dataset: Dataset, changes: Partial<Profile> = {}) {
  const found = Object.entries(worth(dataset, changes));
  return Object.fromEntries(found.map(([id, utilities]) => [id, utilities.aims[aim]?.[0]?.utility]));
}

const tcp = (variants: Record<string, TestRuns>) => drawnDataset({ dtm: variants });
const udp = (variants: Record<string, TestRuns>) => drawnDataset({ dum: variants });
/** Runs that cost as many mCPU per Gbit/s on both nodes. */
const costing = (...costs: number[]): TestRuns => ({
  bandwidth: costs.map(() => 10e9),
  ...cores(...costs.map((cost) => cost / 100)),
});

describe("a utility", () => {
  const expectInRange = (all: readonly Utilities[]) => {
    for (const aim of aimIds) {
      for (const { utility, runs, below, above } of all.flatMap((one) => one.aims[aim] ?? [])) {
        const least = Math.min(utility - below, ...runs);
        const most = Math.max(utility + above, ...(aim === "memory" ? [] : runs));
        expect(least).toBeGreaterThanOrEqual(-1e-12);
        expect(most).toBeLessThanOrEqual(1 + 1e-12);
      }
    }
  };

  it("lies from 0 to 1, and so does that of each run, but for a run leaner than the leanest median", () => {
    fc.assert(
      fc.property(arbitraryDataset, directProfile, (dataset, profile) => {
        expectInRange(utilitiesOf(settingOf(dataset, profile, dataset.variants), dataset.variants));
      }),
    );
    fc.assert(
      fc.property(arbitraryProfile, (profile) => {
        const { candidates } = selectCandidates(shipped.variants, profile);
        expectInRange(utilitiesOf(settingOf(shipped, profile, candidates), candidates));
      }),
    );
  });

  it("is the median of its runs' where it is measured, and then nothing is assumed", () => {
    fc.assert(
      fc.property(arbitraryDataset, directProfile, (dataset, profile) => {
        for (const { aims: found, lacking } of utilitiesOf(
          settingOf(dataset, profile, dataset.variants),
          dataset.variants,
        )) {
          for (const aim of aimIds) {
            for (const { test, utility, runs, below, above } of found[aim] ?? []) {
              const isLacking = lacking.some((one) => one.aim === aim && one.test === test);
              if (!isLacking) expect([below, above]).toEqual([0, 0]);
              expect([...runs].sort((a, b) => a - b)[1]).toBe(utility);
            }
          }
        }
      }),
    );
  });
});

describe("throughput", () => {
  const rates = tcp({
    cilium: { bandwidth: gigabits(39, 39, 39) },
    calico: { bandwidth: gigabits(30, 30, 30) },
    canal: { bandwidth: gigabits(4, 4, 4) },
  });

  it("beyond the link counts nothing: 39 Gbit/s are no better than 30 on a link of 10", () => {
    expect(utilitiesByAim("throughput", rates, { link: "10", peak: 400 })).toEqual({
      cilium: 1,
      calico: 1,
      canal: 0.4,
    });
  });

  it("beyond the expected peak counts nothing", () => {
    expect(utilitiesByAim("throughput", rates, { link: "100", peak: 4 })).toEqual({
      cilium: 1,
      calico: 1,
      canal: 1,
    });
  });

  it("counts up to what the lab's link of 40 Gbit/s could show, however much is asked", () => {
    expect(utilitiesByAim("throughput", rates, { link: "100", peak: 100 })).toEqual({
      cilium: 0.975,
      calico: 0.75,
      canal: 0.1,
    });
  });
});

describe("CPU", () => {
  it("of 100 mCPU per Gbit/s at 5 Gbit/s on 8 vCPUs leaves 1 - 0.5/8", () => {
    const found = utilitiesByAim("cpu", tcp({ cilium: costing(100, 100, 100) }), { vcpu: 8, peak: 5 });
    expect(found.cilium).toBeCloseTo(1 - 0.5 / 8, 12);
  });

  it("is reckoned at what the link carries, and leaves no less than nothing", () => {
    const dataset = tcp({ cilium: costing(100, 100, 100), calico: costing(9000, 9000, 9000) });
    expect(utilitiesByAim("cpu", dataset, { vcpu: 1, link: "1", peak: 40 })).toEqual({
      cilium: 0.9,
      calico: 0,
    });
  });
});

describe("memory", () => {
  it("is counted above the leanest candidate: 1 GiB more leaves 31/32 of a node of 32 GiB", () => {
    const dataset = tcp({
      cilium: memory(3 * GIB, 3 * GIB, 3 * GIB),
      calico: memory(2 * GIB, 2 * GIB, 2 * GIB),
    });
    expect(utilitiesByAim("memory", dataset, { memory: 32 })).toEqual({ cilium: 31 / 32, calico: 1 });
  });

  it("of a run may pass 1, where it was leaner than the leanest median", () => {
    const dataset = tcp({ cilium: memory(GIB, 2 * GIB, 3 * GIB) });
    expect(present(worth(dataset, { memory: 4 }).cilium).aims.memory?.[0]).toMatchObject({
      utility: 1,
      runs: [1.25, 1, 0.75],
    });
  });
});

describe("UDP", () => {
  const dataset = udp({ cilium: { bandwidth: gigabits(1, 2, 4), loss: [50, 0, 25] } });

  it("is the received rate up to the peak, whatever was lost on the flooded link", () => {
    const [cell] = present(present(worth(dataset, { protocol: "udp", peak: 2 }).cilium).aims.udp);
    expect(cell?.runs).toEqual([0.5, 1, 1]);
    expect(cell?.utility).toBe(1);
  });

  it("does not exist where the traffic is TCP", () => {
    const both = drawnDataset({
      dtm: { cilium: { bandwidth: gigabits(5, 5) } },
      dum: { cilium: { bandwidth: gigabits(5, 5), loss: [1, 1] } },
    });
    expect(present(worth(both, { protocol: "tcp" }).cilium).aims.udp).toBeUndefined();
    expect(present(worth(both, { protocol: "mixed" }).cilium).aims.udp).toHaveLength(1);
  });
});

describe("steadiness", () => {
  it("is 1 less the spread over the median, and no less than nothing", () => {
    const dataset = tcp({
      cilium: { bandwidth: gigabits(9, 10, 11) },
      calico: { bandwidth: gigabits(1, 10, 40) },
    });
    const found = utilitiesByAim("steadiness", dataset);
    expect(found.cilium).toBeCloseTo(0.8, 12);
    expect(found.calico).toBe(0);
  });

  it("of a single run is not known", () => {
    const dataset = tcp({ cilium: { bandwidth: gigabits(9, hole(), hole()) } });
    expect(worth(dataset).cilium?.lacking).toContainEqual(
      expect.objectContaining({
        aim: "steadiness",
        reason: "Fewer than two runs have a value: there is no spread.",
      }),
    );
  });
});

describe("retransmits", () => {
  it("are a share of the segments sent, as long as the MTU lets them be", () => {
    // 8,000 bit/s for 60 s are 60,000 bytes: 60 segments of 1,000 bytes behind headers of 52.
    const runs = { bandwidth: [8000, 8000, 8000], retransmits: [20, 20, 20] };
    const dataset = drawnDataset({ dtm: { cilium: runs } }, { cilium: { podMtu: 1052 } });
    expect(utilitiesByAim("retransmits", dataset).cilium).toBeCloseTo(60 / 80, 12);
  });

  it("do not exist where all traffic is UDP", () => {
    const dataset = udp({ cilium: { bandwidth: gigabits(1, 1, 1), loss: [0, 0, 0] } });
    expect(worth(dataset, { protocol: "udp" }).cilium?.aims).not.toHaveProperty("retransmits");
  });
});

describe("a missing figure", () => {
  const reason = "The run failed.";

  it("is given the middle of the others, spans their range, and is named with its reason", () => {
    const rates = tcp({
      antrea: { bandwidth: gigabits(1, 1, 1) },
      calico: { bandwidth: gigabits(4, 4, 4) },
      canal: { bandwidth: gigabits(5, 5, 5) },
      cilium: { bandwidth: [hole(reason), hole(reason), hole(reason)] },
    });
    const cilium = present(worth(rates, { peak: 10 }).cilium);
    const [cell] = present(cilium.aims.throughput);
    expect(cell).toMatchObject({ utility: 0.4, runs: [0.4, 0.4, 0.4] });
    expect(present(cell).below).toBeCloseTo(0.3, 12);
    expect(present(cell).above).toBeCloseTo(0.1, 12);
    expect(cilium.lacking).toContainEqual({
      aim: "throughput",
      test: "dtm",
      reason,
      rule: "middle",
      assumed: 0.4,
    });
  });

  it("that nobody has is 0 for all alike", () => {
    const holes = { bandwidth: [hole(), hole(), hole()] };
    const found = utilitiesByAim("throughput", tcp({ calico: holes, cilium: holes }));
    expect(found).toEqual({ calico: 0, cilium: 0 });
  });

  it("is one of which no run has a value: throughput is named where all bandwidths are missing, and only there", () => {
    fc.assert(
      fc.property(arbitraryDataset, directProfile, (dataset, profile) => {
        const setting = settingOf(dataset, profile, dataset.variants);
        for (const { variant, lacking } of utilitiesOf(setting, dataset.variants)) {
          const missing = setting.traffic.main.filter((test) =>
            dataset.readings[test]?.[variant.id]?.bandwidth?.every((run) => !isValue(run)),
          );
          const named = lacking.filter(({ aim }) => aim === "throughput").map(({ test }) => test);
          expect(named).toEqual(missing);
        }
      }),
    );
  });

  it("is given a utility that the list of what is lacking names, once for each aim and test", () => {
    fc.assert(
      fc.property(arbitraryDataset, directProfile, (dataset, profile) => {
        const setting = settingOf(dataset, profile, dataset.variants);
        for (const { lacking, aims } of utilitiesOf(setting, dataset.variants)) {
          for (const { aim, test, assumed } of lacking)
            expect(aims[aim]?.find((cell) => cell.test === test)?.utility).toBe(assumed);
          expect(new Set(lacking.map(({ aim, test }) => `${aim} ${test}`)).size).toBe(lacking.length);
        }
      }),
    );
  });
});

describe("IPsec", () => {
  it("has no CPU figure to compare: it is given the worst one's, and named", () => {
    const dataset = tcp({
      antrea: costing(100, 100, 100),
      calico: costing(400, 400, 400),
      "cilium-ipsec": costing(1, 1, 1),
    });
    const { calico, "cilium-ipsec": ipsec } = worth(dataset, { vcpu: 8, peak: 4 });
    const worst = present(calico?.aims.cpu?.[0]).utility;
    expect(worst).toBeCloseTo(0.8, 12);
    expect(ipsec?.aims.cpu?.[0]).toMatchObject({ utility: worst, below: 0, above: 0 });
    const named = ipsec?.lacking.find(({ aim }) => aim === "cpu");
    expect(named).toMatchObject({
      reason: ipsecCpuReason(shippedEditions["2024-01"]),
      rule: "least",
      assumed: worst,
    });
  });
});

describe("a test of which every run failed", () => {
  it("says nothing of memory: the nodes stood idle", () => {
    const dataset = tcp({
      antrea: { bandwidth: gigabits(9, 9, 9), ...memory(2 * GIB, 2 * GIB, 2 * GIB) },
      cilium: { bandwidth: [hole(), hole(), hole()], ...memory(GIB, GIB, GIB) },
    });
    const { antrea, cilium } = worth(dataset);
    expect(antrea?.aims.memory?.[0]?.utility).toBe(1);
    expect(cilium?.lacking).toContainEqual({
      aim: "memory",
      test: "dtm",
      reason: NO_TRAFFIC_REASON,
      rule: "middle",
      assumed: 1,
    });
  });

  it("is named for Antrea IPsec on one TCP stream through a Service, on every aim made of it", () => {
    const profile = drawnProfile({ streams: "single", path: "service", encryption: "any", peak: 10 });
    const { candidates } = selectCandidates(shipped.variants, profile);
    const all = utilitiesOf(settingOf(shipped, profile, candidates), candidates);
    const antrea = present(all.find(({ variant }) => variant.id === "antrea-ipsec"));
    expect(antrea.lacking.map(({ aim, test, rule }) => [aim, test, rule])).toEqual([
      ["throughput", "sts", "middle"],
      ["cpu", "sts", "least"],
      ["memory", "sts", "middle"],
      ["steadiness", "sts", "middle"],
      ["retransmits", "sts", "middle"],
      ["latency", "sts", "middle"],
    ]);
    for (const { aim, rule, assumed } of antrea.lacking.filter((one) => one.rule === "middle")) {
      const others = all.filter((one) => one !== antrea).map((one) => present(one.aims[aim]?.[0]).utility);
      expect([rule, assumed > Math.min(...others)]).toEqual(["middle", true]);
      expect(assumed).toBeLessThan(Math.max(...others));
    }
    expect(antrea.lacking[0]?.reason).toMatch(/^iperf3 failed: /);
  });
});
