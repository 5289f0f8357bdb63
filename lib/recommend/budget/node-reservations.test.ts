import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeReservation } from "./node-reservations";
import { providers, type Provider } from "@/lib/recommend/profile/profile";

const MIB = 2 ** 20;
const GIB = 2 ** 30;
const GB = 1e9;
const ids = Object.keys(providers) as Provider[];

const provider = fc.constantFrom(...ids);
const vcpu = fc.integer({ min: 1, max: 1024 });
const memoryBytes = fc.oneof(
  fc.double({ min: 0, max: 2, noNaN: true }).map((gib) => gib * GIB),
  fc.double({ min: 0, max: 24_576, noNaN: true }).map((gib) => gib * GIB),
);
const pods = fc.integer({ min: 1, max: 1000 });
const node = fc.record({ vcpu, memoryBytes, pods });

const memoryOf = (id: Provider, memoryBytes: number, pods = 110) =>
  nodeReservation(id, { vcpu: 4, memoryBytes, pods }).memoryBytes;
const milliCpuOf = (id: Provider, vcpu: number) =>
  nodeReservation(id, { vcpu, memoryBytes: 16 * GIB, pods: 110 }).cores * 1000;

describe("a self-managed node", () => {
  it("reserves nothing, and evicts below 100 MiB free", () => {
    expect(nodeReservation("self", { vcpu: 64, memoryBytes: 256 * GIB, pods: 250 })).toMatchObject({
      memoryBytes: 0,
      evictionBytes: 100 * MIB,
      cores: 0,
    });
  });
});

describe("a GKE node", () => {
  it("of 2 vCPUs and 7.5 GiB reserves 1.7 GiB and 70 mCPU (check figure)", () => {
    const { memoryBytes, cores } = nodeReservation("gke", { vcpu: 2, memoryBytes: 7.5 * GIB, pods: 110 });
    expect(memoryBytes).toBeCloseTo(1.7 * GIB, 3);
    expect(cores).toBeCloseTo(0.07, 12);
  });

  it.each([
    [0.5, 255 / 1024],
    [1023 / 1024, 255 / 1024],
    [1, 0.25],
    [4, 1],
    [5, 1.2],
    [8, 1.8],
    [9, 1.9],
    [16, 2.6],
    [17, 2.66],
    [128, 9.32],
    [129, 9.34],
    [256, 11.88],
  ])("of %d GiB reserves %d GiB of memory", (gib, reserved) => {
    expect(memoryOf("gke", gib * GIB) / GIB).toBeCloseTo(reserved, 9);
  });

  it.each([
    [1, 60],
    [2, 70],
    [3, 75],
    [4, 80],
    [5, 82.5],
    [16, 110],
    [64, 230],
  ])("of %d vCPUs reserves %d mCPU", (vcpu, reserved) => {
    expect(milliCpuOf("gke", vcpu)).toBeCloseTo(reserved, 9);
  });
});

describe("an EKS node", () => {
  it.each([
    [29, 574],
    [58, 893],
    [110, 1465],
    [250, 3005],
  ])("of at most %d pods reserves %d MiB of memory, whatever it has", (pods, reserved) => {
    expect(memoryOf("eks", 8 * GIB, pods)).toBe(reserved * MIB);
    expect(memoryOf("eks", 512 * GIB, pods)).toBe(reserved * MIB);
  });

  it("reserves the CPU that a GKE node does", () => {
    fc.assert(
      fc.property(vcpu, (given) => {
        expect(milliCpuOf("eks", given)).toBe(milliCpuOf("gke", given));
      }),
    );
  });
});

describe("an AKS node", () => {
  it("of 8 GB and 30 pods reserves 650 MB and leaves about 7.25 GB (check figure)", () => {
    const { memoryBytes, evictionBytes } = nodeReservation("aks", { vcpu: 2, memoryBytes: 8 * GB, pods: 30 });
    expect(memoryBytes).toBe(650e6);
    expect((8 * GB - memoryBytes - evictionBytes) / GB).toBeCloseTo(7.25, 2);
  });

  it("of 4 GB and 70 pods reserves 25 %, 1,000 MB, as that is less than 1,450 MB (check figure)", () => {
    expect(memoryOf("aks", 4 * GB, 70)).toBe(1000e6);
  });

  it("reserves by its pods as soon as that is less than 25 % of its memory", () => {
    expect(memoryOf("aks", 5.8 * GB, 70)).toBe(1450e6);
    expect(memoryOf("aks", 5.7 * GB, 70)).toBe(1425e6);
    expect(memoryOf("aks", 512 * GB, 70)).toBe(1450e6);
  });

  it.each([
    [1, 60],
    [2, 100],
    [4, 140],
    [8, 180],
    [16, 260],
    [32, 420],
    [64, 740],
  ])("of %d vCPUs reserves %d mCPU (published table)", (vcpu, reserved) => {
    expect(milliCpuOf("aks", vcpu)).toBeCloseTo(reserved, 9);
  });

  it.each([
    [3, 140],
    [6, 180],
    [12, 260],
    [33, 740],
    [48, 740],
  ])("of %d vCPUs, between two sizes, reserves the %d mCPU of the larger", (vcpu, reserved) => {
    expect(milliCpuOf("aks", vcpu)).toBeCloseTo(reserved, 9);
  });

  it("of more than 64 vCPUs reserves as one of 64", () => {
    expect([milliCpuOf("aks", 65), milliCpuOf("aks", 416)]).toEqual([740, 740]);
  });
});

describe("a node of any provider", () => {
  it("has a reservation and an eviction threshold that together are at most the node", () => {
    fc.assert(
      fc.property(provider, node, (id, given) => {
        const { memoryBytes, evictionBytes, cores } = nodeReservation(id, given);
        expect(Math.min(memoryBytes, evictionBytes, cores)).toBeGreaterThanOrEqual(0);
        expect(memoryBytes).toBeLessThanOrEqual(given.memoryBytes);
        expect(evictionBytes).toBeLessThanOrEqual(given.memoryBytes - memoryBytes);
        expect(cores).toBeLessThanOrEqual(given.vcpu);
      }),
    );
  });

  it("smaller than its reservation is reserved whole", () => {
    const { memoryBytes, evictionBytes } = nodeReservation("eks", { vcpu: 1, memoryBytes: GIB, pods: 110 });
    expect([memoryBytes, evictionBytes]).toEqual([GIB, 0]);
  });

  it("never reserves less memory as its memory grows", () => {
    fc.assert(
      fc.property(provider, node, memoryBytes, (id, given, other) => {
        const [less, more] = [Math.min(given.memoryBytes, other), Math.max(given.memoryBytes, other)];
        expect(memoryOf(id, less, given.pods)).toBeLessThanOrEqual(memoryOf(id, more, given.pods));
      }),
    );
  });

  it("never reserves less CPU as its vCPUs grow", () => {
    fc.assert(
      fc.property(provider, vcpu, vcpu, (id, one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        expect(milliCpuOf(id, less)).toBeLessThanOrEqual(milliCpuOf(id, more));
      }),
    );
  });

  it("never reserves less memory for more pods", () => {
    fc.assert(
      fc.property(provider, memoryBytes, pods, pods, (id, memory, one, other) => {
        const [fewer, more] = [Math.min(one, other), Math.max(one, other)];
        expect(memoryOf(id, memory, fewer)).toBeLessThanOrEqual(memoryOf(id, memory, more));
      }),
    );
  });

  it.each(ids)("of %s evicts below 100 MiB free and names the rule and who publishes it", (id) => {
    const { evictionBytes, formula, source } = nodeReservation(id, {
      vcpu: 4,
      memoryBytes: 16 * GIB,
      pods: 110,
    });
    expect(evictionBytes).toBe(100 * MIB);
    expect(formula).toMatch(/100 MiB.*\.$/);
    expect(source).toMatch(/Kubernetes|Google|Amazon/);
  });

  it("of AKS says what it reserves between two sizes and above the largest", () => {
    const { formula } = nodeReservation("aks", { vcpu: 3, memoryBytes: 16 * GIB, pods: 110 });
    expect(formula).toContain("between two sizes as on the larger and above 64 as on 64");
  });
});
