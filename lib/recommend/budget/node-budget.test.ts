import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { present } from "@/lib/testing/drawn-dataset";
import { nodeBudget } from "./node-budget";
import { nodeReservation } from "./node-reservations";
import { providers, type Mesh, type Profile, type Provider } from "@/lib/recommend/profile/profile";
import type { Resources } from "./resources";

type NodeProfile = Pick<Profile, "provider" | "nodes" | "vcpu" | "memory" | "pods" | "mesh">;

const MIB = 2 ** 20;
const GIB = 2 ** 30;
const NOTHING = { memoryBytes: 0, cores: 0 };
const UNKNOWN = { memoryBytes: null, cores: null };

/** The budget with sidecars, unless the profile says otherwise; the peak costs nothing unless given. */
function budgetOf(
  given: Omit<NodeProfile, "mesh"> & { mesh?: Mesh },
  taken: Resources,
  peakCores: number | null = 0,
) {
  const cost = { idleMemoryBytes: taken.memoryBytes, idleCores: taken.cores, peakCores };
  const budget = nodeBudget({ mesh: "sidecar", ...given }, cost);
  return { ...budget, mesh: present(budget.mesh) };
}

const profile = fc.record({
  provider: fc.constantFrom(...(Object.keys(providers) as Provider[])),
  nodes: fc.integer({ min: 1, max: 15_000 }),
  vcpu: fc.integer({ min: 1, max: 1024 }),
  memory: fc.double({ min: 0.5, max: 24_576, noNaN: true }),
  pods: fc.integer({ min: 1, max: 1000 }),
});
const taken = fc.record({
  memoryBytes: fc.double({ min: 0, max: 4 * GIB, noNaN: true }),
  cores: fc.double({ min: 0, max: 4, noNaN: true }),
});

const selfManaged = { provider: "self", nodes: 3, vcpu: 4, memory: 8, pods: 10 } as const;
const expectAmounts = (amounts: Resources, memoryBytes: number, cores: number) => {
  expect(amounts.memoryBytes).toBeCloseTo(memoryBytes, 3);
  expect(amounts.cores).toBeCloseTo(cores, 9);
};

describe("the budget of a node", () => {
  it("of 3 self-managed ones with 4 vCPUs, 8 GiB and 10 pods goes to eviction, the CNI and the pods", () => {
    const budget = budgetOf(selfManaged, { memoryBytes: 92 * MIB, cores: 0.5 });
    expectAmounts(budget.capacity, 8192 * MIB, 4);
    expectAmounts(budget.reserved, 0, 0);
    expectAmounts(budget.eviction, 100 * MIB, 0);
    expectAmounts(budget.allocatable, 8092 * MIB, 4);
    expectAmounts(budget.cni, 92 * MIB, 0.5);
    expectAmounts(budget.left, 8000 * MIB, 3.5);
    expectAmounts(budget.perPod, 800 * MIB, 0.35);
    expectAmounts(budget.cluster, 24_000 * MIB, 10.5);
    expect(budget.fits).toBe(true);
  });

  it.each([
    // 8192 - (1024 + 819.2) - 100 MiB; 4 - 0.08 cores.
    ["gke", 6248.8, 3.92],
    // 8192 - (255 + 110) - 100 MiB; 4 - 0.08 cores.
    ["eks", 7727, 3.92],
    // 8192 MiB - 250 MB - 100 MiB; 4 - 0.14 cores.
    ["aks", 8092 - 250e6 / MIB, 3.86],
  ] as const)("on %s leaves the pods %d MiB and %d cores", (provider, mebibytes, cores) => {
    const budget = budgetOf({ ...selfManaged, provider }, NOTHING);
    expectAmounts(budget.allocatable, mebibytes * MIB, cores);
    expectAmounts(budget.left, mebibytes * MIB, cores);
  });

  it("of AKS with 8 GB and 30 pods allocates about 7.25 GB (check figure)", () => {
    const budget = budgetOf({ ...selfManaged, provider: "aks", memory: 8e9 / GIB, pods: 30 }, NOTHING);
    expect(budget.reserved.memoryBytes).toBe(650e6);
    expect(budget.allocatable.memoryBytes / 1e9).toBeCloseTo(7.25, 2);
  });

  it("of GKE with 2 vCPUs and 7.5 GiB has 1.7 GiB and 70 mCPU reserved (check figure)", () => {
    const { reserved } = budgetOf({ ...selfManaged, provider: "gke", vcpu: 2, memory: 7.5 }, NOTHING);
    expectAmounts(reserved, 1.7 * GIB, 0.07);
  });

  it("comes with the provider's rule and its source", () => {
    const { formula, source } = nodeReservation("aks", { vcpu: 4, memoryBytes: 8 * GIB, pods: 10 });
    expect(budgetOf({ ...selfManaged, provider: "aks" }, NOTHING)).toMatchObject({ formula, source });
  });

  it("adds up: allocatable + reserved + eviction = capacity, and left + CNI = allocatable", () => {
    fc.assert(
      fc.property(profile, taken, (given, cni) => {
        const { capacity, reserved, eviction, allocatable, left } = budgetOf(given, cni);
        for (const kind of ["memoryBytes", "cores"] as const) {
          const spent = allocatable[kind] + reserved[kind] + eviction[kind];
          expect(spent / capacity[kind]).toBeCloseTo(1, 12);
          const paid = present(left[kind]) + cni[kind];
          expect((paid - allocatable[kind]) / capacity[kind]).toBeCloseTo(0, 12);
          expect(allocatable[kind]).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it("never leaves more for each pod with more pods, while it leaves any", () => {
    fc.assert(
      fc.property(profile, taken, fc.integer({ min: 1, max: 1000 }), (given, cni, further) => {
        const few = budgetOf(given, cni);
        const many = budgetOf({ ...given, pods: given.pods + further }, cni);
        for (const kind of ["memoryBytes", "cores"] as const) {
          if (present(few.left[kind]) < 0) continue;
          expect(many.perPod[kind]).toBeLessThanOrEqual(present(few.perPod[kind]));
        }
      }),
    );
  });

  it("never leaves more where the CNI takes more", () => {
    fc.assert(
      fc.property(profile, taken, taken, (given, one, other) => {
        const more = { memoryBytes: one.memoryBytes + other.memoryBytes, cores: one.cores + other.cores };
        const [lean, heavy] = [budgetOf(given, one).left, budgetOf(given, more).left];
        expect(heavy.memoryBytes).toBeLessThanOrEqual(present(lean.memoryBytes));
        expect(heavy.cores).toBeLessThanOrEqual(present(lean.cores));
      }),
    );
  });
});

describe("the traffic at the peak", () => {
  it("takes its cores from what the pods have, and no memory", () => {
    const budget = budgetOf(selfManaged, { memoryBytes: 92 * MIB, cores: 0.5 }, 1.25);
    expectAmounts(budget.traffic, 0, 1.25);
    expectAmounts(budget.left, 8000 * MIB, 2.25);
  });

  it("leaves CPU not known where its cost is not known", () => {
    expect(budgetOf(selfManaged, NOTHING, null).left.cores).toBeNull();
  });
});

describe("a mesh that was not asked for", () => {
  it("is not in the budget", () => {
    const cost = { idleMemoryBytes: 0, idleCores: 0, peakCores: 0 };
    expect(nodeBudget({ ...selfManaged, mesh: "none" }, cost).mesh).toBeNull();
  });
});

describe("a CNI of which it is not known what it takes", () => {
  it("leaves what is not known either, with and without sidecars", () => {
    fc.assert(
      fc.property(profile, (given) => {
        const { left, perPod, cluster, fits, mesh } = budgetOf(given, UNKNOWN);
        const all = [left, perPod, cluster, mesh.left, mesh.leftPerPod, mesh.cluster];
        expect(all).toEqual(all.map(() => UNKNOWN));
        expect([fits, mesh.fits]).toEqual([null, null]);
      }),
    );
  });

  it("leaves the memory known where only CPU is not", () => {
    const { left, fits } = budgetOf(selfManaged, { memoryBytes: 92 * MIB, cores: null });
    expect([left, fits]).toEqual([{ memoryBytes: 8000 * MIB, cores: null }, null]);
    expect(budgetOf(selfManaged, { memoryBytes: null, cores: 0.1 }).fits).toBeNull();
  });
});

describe("a CNI that takes more than there is", () => {
  it.each([
    [{ memoryBytes: 9 * GIB, cores: 0 }],
    [{ memoryBytes: 0, cores: 5 }],
    [{ memoryBytes: 9 * GIB, cores: null }],
  ])("of %j does not fit", (cni) => {
    expect(budgetOf(selfManaged, cni).fits).toBe(false);
  });

  it("leaves an amount below zero", () => {
    expectAmounts(budgetOf(selfManaged, { memoryBytes: 8192 * MIB, cores: 5 }).left, -100 * MIB, -1);
  });

  it("does not fit a node that is reserved whole, even where it takes nothing", () => {
    const { left, fits } = budgetOf({ ...selfManaged, provider: "eks", memory: 1, pods: 110 }, NOTHING);
    expect([left.memoryBytes, fits]).toEqual([0, false]);
  });
});

describe("a sidecar for every pod", () => {
  it("takes 0.1 core and 0.33 GB of each pod's node", () => {
    const { mesh } = budgetOf({ ...selfManaged, memory: 9e9 / GIB }, { memoryBytes: 0, cores: 1 });
    expectAmounts(mesh.perPod, 330e6, 0.1);
    expectAmounts(mesh.taken, 3.3e9, 1);
    expectAmounts(mesh.left, 5.7e9 - 100 * MIB, 2);
    expectAmounts(mesh.leftPerPod, 570e6 - 10 * MIB, 0.2);
    expectAmounts(mesh.cluster, 17.1e9 - 300 * MIB, 6);
    expect(mesh.fits).toBe(true);
  });

  it("comes to the published 1,500 cores and, within 1 %, 5,000 GB on 500 nodes of 30 pods (check figure)", () => {
    const { taken } = budgetOf({ ...selfManaged, nodes: 500, pods: 30 }, NOTHING).mesh;
    expect(taken.cores * 500).toBeCloseTo(1500, 6);
    expect(taken.memoryBytes * 500).toBeCloseTo(5000e9 * 0.99, 0);
  });

  it("may not fit where the pods alone do", () => {
    const { fits, mesh } = budgetOf({ ...selfManaged, pods: 110 }, NOTHING);
    expect([fits, mesh.fits]).toEqual([true, false]);
  });

  it("takes what the pods have less with it than without", () => {
    fc.assert(
      fc.property(profile, taken, (given, cni) => {
        const { left, mesh } = budgetOf(given, cni);
        expectAmounts(mesh.taken, given.pods * 330e6, given.pods * 0.1);
        expectAmounts(
          mesh.left,
          present(left.memoryBytes) - given.pods * 330e6,
          present(left.cores) - given.pods * 0.1,
        );
      }),
    );
  });

  it("names the paper, its venue, year and doi", () => {
    expect(budgetOf(selfManaged, NOTHING).mesh.source).toMatch(
      /Canal Mesh.*SIGCOMM 2024.*10\.1145\/3651890\.3672221/,
    );
  });
});
