import type { Variant } from "@/lib/dataset/dataset";
import { profileTraffic } from "@/lib/recommend/profile/traffic";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { drawnDataset, gigabits } from "@/lib/testing/drawn-dataset";
import { arbitraryDataset, arbitraryProfile, directProfile, drawnProfile } from "@/lib/testing/drawn-profile";
import { carriesPeak, isAboutTheSame } from "./answer";
import { nodeLoad, type NodeLoad } from "@/lib/recommend/budget/node-load";
import { recommend } from "@/lib/recommend/score/recommend";
import { byAim } from "@/lib/recommend/score/score";

const { dataset: shipped } = loadDataset();
const answers = fc.oneof(
  arbitraryProfile.map((profile) => recommend(shipped, profile)),
  fc.tuple(arbitraryDataset, directProfile).map(([dataset, profile]) => recommend(dataset, profile)),
);
const GIB = 2 ** 30;
const load = (changes: Partial<NodeLoad> = {}): NodeLoad & { encryption: "none" } => ({
  encryption: "none",
  bitsPerSecond: 9e9,
  cores: 0.5,
  memoryBytes: GIB,
  ...changes,
});
/** 8 vCPUs and 32 GiB: 1 % is 0.08 cores and 0.32 GiB. */
const profile = drawnProfile();
const { noise: _, ...definition } = drawnDataset({}).definition;
const dataset = { definition: { ...definition, countsSoftirq: true }, variants: [], readings: {} };
const traffic = profileTraffic(profile, dataset.definition);
type Load = NodeLoad & Pick<Variant, "encryption">;
const same = (a: Load, b: Load) => isAboutTheSame({ profile, traffic, dataset }, a, b);

describe("about the same", () => {
  it("is less than 1 % of a node's CPU and of its memory apart, and not 1 %", () => {
    expect(same(load(), load({ cores: 0.579, memoryBytes: 1.319 * GIB }))).toBe(true);
    expect(same(load({ cores: 0 }), load({ cores: 0.08 }))).toBe(false);
    expect(same(load({ memoryBytes: 0 }), load({ memoryBytes: 0.32 * GIB }))).toBe(false);
  });

  it("looks only at what has a weight", () => {
    const indifferent = { ...profile, weights: { ...profile.weights, memory: 0 } };
    expect(
      isAboutTheSame({ profile: indifferent, traffic, dataset }, load(), load({ memoryBytes: 9 * GIB })),
    ).toBe(true);
  });

  it("is nothing that is not known", () => {
    expect(same(load({ cores: null }), load())).toBe(false);
    expect(same(load({ cores: null }), load({ cores: null }))).toBe(false);
  });

  it("is symmetric", () => {
    const amount = fc.option(fc.double({ min: 0, max: 2, noNaN: true }));
    fc.assert(
      fc.property(amount, amount, amount, amount, (a, b, c, d) => {
        const [one, other] = [load({ cores: a, memoryBytes: b }), load({ cores: c, memoryBytes: d })];
        expect(same(one, other)).toBe(same(other, one));
      }),
    );
  });
});

describe("the peak", () => {
  it("is carried from 95 % of it on", () => {
    const { setting } = recommend(shipped, drawnProfile({ link: "10", peak: 10 }));
    expect(carriesPeak(setting, load({ bitsPerSecond: 9.5e9 }))).toBe(true);
    expect(carriesPeak(setting, load({ bitsPerSecond: 9.499e9 }))).toBe(false);
    expect(carriesPeak(setting, load({ bitsPerSecond: null }))).toBe(false);
  });

  it("is carried only by what carries it on every test of the profile", () => {
    const dataset = drawnDataset({
      dtm: { cilium: { bandwidth: gigabits(9, 9) } },
      dum: { cilium: { bandwidth: gigabits(2, 2), loss: [0, 0] } },
    });
    const { setting, ranked, answer } = recommend(
      dataset,
      drawnProfile({ protocol: "mixed", weights: { ...byAim(() => 0), throughput: 1 } }),
    );
    expect(ranked).toHaveLength(1);
    expect(ranked.map(({ variant }) => nodeLoad(setting, variant).bitsPerSecond)).toEqual([2e9]);
    expect(answer).toMatchObject({ kind: "none", carries: 2e9 });
  });
});

describe("an answer", () => {
  it("is none exactly where no candidate carries the peak, and then names who carries most", () => {
    fc.assert(
      fc.property(answers, ({ setting, ranked, answer }) => {
        const loads = ranked.map(({ variant }) => nodeLoad(setting, variant));
        expect(answer.kind === "none").toBe(!loads.some((one) => carriesPeak(setting, one)));
        expect(answer.carries).toBe(
          loads.length === 0
            ? null
            : loads.reduce((most, one) => Math.max(most, one.bitsPerSecond ?? 0), 0) || null,
        );
        if (answer.kind === "none") expect(answer.variants.length).toBe(Math.min(1, ranked.length));
      }),
      { numRuns: 60 },
    );
  });

  it("holds every candidate that carries the peak and can rank first, and those about the same as the leader", () => {
    fc.assert(
      fc.property(answers, ({ setting, ranked, answer }) => {
        if (answer.kind === "none") return;
        const carriers = ranked.filter(({ variant }) => carriesPeak(setting, nodeLoad(setting, variant)));
        const [leader] = carriers;
        const loadOf = (variant: Variant) => ({ ...nodeLoad(setting, variant), ...variant });
        const expected = carriers.filter(
          (one) =>
            one === leader ||
            one.rank.best === 1 ||
            (leader && isAboutTheSame(setting, loadOf(leader.variant), loadOf(one.variant))),
        );
        expect(answer.variants).toEqual(expected.map(({ variant }) => variant));
        expect(answer.kind).toBe(expected.length === 1 ? "pick" : "about-the-same");
      }),
      { numRuns: 60 },
    );
  });

  it("does not depend on nodes, provider, pods and mesh: they change the budget alone", () => {
    fc.assert(
      fc.property(arbitraryProfile, arbitraryProfile, (one, { nodes, provider, pods, mesh }) => {
        const [a, b] = [recommend(shipped, one), recommend(shipped, { ...one, nodes, provider, pods, mesh })];
        expect(b.answer).toEqual(a.answer);
        expect(b.ranked.map(({ variant, points }) => [variant.id, points])).toEqual(
          a.ranked.map(({ variant, points }) => [variant.id, points]),
        );
      }),
      { numRuns: 30 },
    );
  });

  it("knows nothing of UDP where the traffic is TCP, whatever its weight", () => {
    fc.assert(
      fc.property(arbitraryProfile, fc.integer({ min: 0, max: 5 }), (one, udp) => {
        const tcp = { ...one, protocol: "tcp" } as const;
        const weighted = { ...tcp, weights: { ...tcp.weights, udp } };
        expect(recommend(shipped, weighted).ranked.map(({ points }) => points)).toEqual(
          recommend(shipped, tcp).ranked.map(({ points }) => points),
        );
      }),
      { numRuns: 30 },
    );
  });
});
