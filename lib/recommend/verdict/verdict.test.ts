import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { decodeProfile } from "@/lib/recommend/profile/profile-codec";
import { recommend } from "@/lib/recommend/score/recommend";
import { selectCandidates } from "@/lib/recommend/score/requirements";
import { shippedCatalogue } from "@/lib/testing/shipped";
import { arbitraryDataset, arbitraryProfile, directProfile } from "@/lib/testing/drawn-profile";
import { carriesPeak } from "@/lib/recommend/answer/answer";
import { becauseOf } from "@/lib/recommend/answer/describe-answer";
import { nodeLoad } from "@/lib/recommend/budget/node-load";
import { moveWords } from "./describe-difference";
import { judgeDifference, type NodeDifference } from "./node-difference";
import {
  confidenceOf,
  encryptionSentences,
  moveSentences,
  verdictHeading,
  verdictText,
} from "./describe-verdict";
import { perNodeRows } from "./per-node-rows";
import { whatIfs } from "./what-if";
import { verdictOf } from "./verdict";

const { dataset } = loadDataset();
const answerTo = (query: string) => recommend(dataset, decodeProfile(query, shippedCatalogue()).profile);

describe("40 nodes, 10 Gbit/s, Calico today: move to Cilium, and what does WireGuard cost?", () => {
  // Medians of results-spreadsheet.csv on dtm, counted CPU: calico 41.7, cilium 34.9, calico-wg 389 mCPU per Gbit/s; memory
  // 1.39 and 1.51 GiB; calico-wg received 8.07 Gbit/s.
  const answer = answerTo("nodes=40&today=calico&consider=cilium");

  it("says stay, and what moving would change", () => {
    expect(verdictOf(answer).kind).toBe("stay");
    expect(verdictHeading(answer)).toBe(
      "Stay on Calico. Moving to Cilium would save 0.03 cores and cost 0.12 GiB per node",
    );
    expect(confidenceOf(answer).word).toBe("Close");
  });

  it("says why that is no reason, with the limit that applied to each figure", () => {
    expect(moveSentences(answer)).toEqual([
      "Both fill your 10 Gbit/s link.",
      "CPU is about the same: under 1 % of the node’s CPU.",
      "Memory is about the same: under 1 % of the node’s memory.",
      "Performance is no reason to move.",
    ]);
  });

  it("says what WireGuard would cost in cores and in reach", () => {
    expect(encryptionSentences(answer)[0]).toBe(
      "WireGuard on Calico would use at least 1.95 of 8 cores at 5 Gbit/s (without: at least 0.21) and carry 8.07 of your 10 Gbit/s.",
    );
  });
});

describe("a verdict", () => {
  it.each([
    [
      "preset=encrypted&link=25&peak=20",
      "none",
      "None carries 20 Gbit/s encrypted; the best, Calico VPP WireGuard, reaches 9.79 Gbit/s",
    ],
    [
      "preset=edge",
      "about-the-same",
      "About the same: Flannel (no network policy) and Kube-router. Choose by features",
    ],
    ["bgp=yes&windows=yes&l7=yes", "nothing", "No measured variant meets every requirement"],
    [
      "preset=encrypted&today=calico",
      "stay",
      "Stay on Calico and turn on WireGuard. Moving to Antrea WireGuard would save 0.04 cores and cost 0.15 GiB per node",
    ],
    ["today=calico-vpp", "move", "Consider Kube-router: it would save 0.68 cores and 1.06 GiB per node"],
  ])("of %s is %s", (query, kind, words) => {
    const answer = answerTo(query);
    expect([verdictOf(answer).kind, verdictHeading(answer)]).toEqual([kind, words]);
  });

  it("that finds nothing names what fails the fewest requirements, and no variant without a run of the traffic", () => {
    const nothing = answerTo("bgp=yes&windows=yes&l7=yes");
    const failures = selectCandidates(dataset.variants, nothing.profile).excluded.map(
      ({ variant }) => variant,
    );
    const failOne = failures.filter((id) => failures.indexOf(id) === failures.lastIndexOf(id));
    expect(failOne.length).toBeGreaterThan(4);
    expect(becauseOf(dataset, nothing)).toBe(`Closest: ${failOne.length} variants, which each fail one.`);
    const unmeasured = dataset.variants.map(({ id }) => ({
      variant: id,
      requirement: "traffic" as const,
      reason: "",
      evidence: "",
    }));
    const none = { ...nothing, excluded: unmeasured };
    expect(becauseOf(dataset, none)).toBe("No run of any variant carried this traffic.");
  });

  it("says why what runs today is no candidate", () => {
    expect(verdictHeading(answerTo("today=flannel"))).toMatch(/^Flannel enforced no network policy/);
    expect(verdictHeading(answerTo("preset=encrypted&today=kuberouter"))).toMatch(
      /^Kube-router was not measured with this encryption\./,
    );
  });

  it.each([
    [
      "today=calico-vpp&consider=flannel",
      "Stay on Calico VPP. Flannel enforced no network policy when the benchmark checked it",
    ],
    [
      "preset=saturated&today=calico&consider=calico-vpp",
      "Stay on Calico. Calico VPP carries 9.82 of your 40 Gbit/s",
    ],
    [
      "today=calico&consider=cilium-wg",
      "Stay on Calico. Cilium WireGuard encrypts, which you did not ask for",
    ],
  ])("never leads to what does not meet the needs: %s", (query, words) => {
    const answer = answerTo(query);
    expect([verdictOf(answer).kind, verdictHeading(answer)]).toEqual(["unfit", words]);
    expect(moveSentences(answer)).toEqual([]);
  });

  it("moves to, and trades for, candidates that carry the peak alone", () => {
    fc.assert(
      fc.property(arbitraryProfile, (profile) => {
        const answer = recommend(dataset, profile);
        const { kind, other } = verdictOf(answer);
        if (kind !== "move" && kind !== "trade") return;
        expect(answer.ranked.map(({ variant }) => variant.id)).toContain(other?.id);
        expect(other && carriesPeak(answer.setting, nodeLoad(answer.setting, other))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it("computes what an encrypted install uses at no more than it carries", () => {
    expect(encryptionSentences(answerTo("preset=saturated&today=calico"))[0]).toContain(
      "of 32 cores at 8.07 Gbit/s",
    );
  });

  it("has words for every profile and any readings", () => {
    const any = fc.oneof(
      arbitraryProfile.map((profile) => recommend(dataset, profile)),
      fc.tuple(arbitraryDataset, directProfile).map(([of, profile]) => recommend(of, profile)),
    );
    fc.assert(
      fc.property(any, (answer) => {
        expect(`${verdictHeading(answer)} ${verdictText(answer)}`).not.toMatch(/undefined|NaN|null|Infinity/);
        expect(verdictHeading(answer)).toMatch(/^[A-Z].*[^.]$/s);
      }),
      { numRuns: 60 },
    );
  });

  it("stays wherever moving is judged to bring nothing", () => {
    fc.assert(
      fc.property(arbitraryProfile, (profile) => {
        const { kind, difference } = verdictOf(recommend(dataset, profile));
        if (kind === "move" || kind === "trade")
          expect(difference && judgeDifference(difference)).toBe(kind === "move" ? "better" : "mixed");
      }),
      { numRuns: 60 },
    );
  });
});

describe("a difference", () => {
  const [from] = dataset.variants;
  const difference = (cores: number | null, memoryBytes: number | null): NodeDifference => ({
    from: from as never,
    to: from as never,
    cores,
    coresSame: null,
    memoryBytes,
    memorySame: null,
  });
  const GIB = 2 ** 30;

  it.each([
    [difference(-0.03, 0.12 * GIB), "save 0.03 cores and cost 0.12 GiB per node", "mixed"],
    [difference(-1, -GIB), "save 1.00 cores and 1.00 GiB per node", "better"],
    [difference(0.5, 0.5 * GIB), "cost 0.50 cores and 0.50 GiB per node", "worse"],
    [difference(0, 0), "cost nothing", "same"],
    [difference(null, null), "have an unknown cost", "same"],
    [difference(null, -GIB), "save 1.00 GiB per node", "better"],
  ])("reads %#", (of, words, judgement) => {
    expect([moveWords(of), judgeDifference(of)]).toEqual([words, judgement]);
  });
});

describe("the table per node", () => {
  it("has what runs today first, its encrypted install next, and every candidate once", () => {
    fc.assert(
      fc.property(arbitraryProfile, (profile) => {
        const answer = recommend(dataset, profile);
        const rows = perNodeRows(answer);
        const ids = rows.map(({ variant }) => variant.id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { variant } of answer.ranked) expect(ids).toContain(variant.id);
        const { today, kept } = verdictOf(answer);
        if (today && rows.length > 0) expect(ids[0]).toBe((kept ?? today).id);
      }),
      { numRuns: 40 },
    );
  });
});

describe("the cores of a row", () => {
  it("are at what a variant carries where that is less than the peak, and no difference is made of them", () => {
    // calico-wg, dtm: 8.07 Gbit/s at 389 mCPU per Gbit/s.
    const answer = answerTo("preset=encrypted&link=25&peak=20&today=calico");
    const [row, next] = perNodeRows(answer);
    expect([row?.variant.id, row?.role]).toEqual(["calico-wg", "kept"]);
    expect(row?.coresAt).toBeCloseTo(8.07, 2);
    expect(row?.cores.figure).toBeCloseTo((8.07 * 389) / 1000, 1);
    expect(next?.difference?.cores).toBeNull();
  });
});

describe("what would change the answer", () => {
  it("names the answer that the changed profile has", () => {
    const answer = answerTo("");
    const changes = whatIfs(dataset, answer);
    expect(changes.map(({ condition }) => condition)).toContain("If you need L7 policy");
    for (const { profile } of changes)
      expect(recommend(dataset, profile).answer.variants).not.toEqual(answer.answer.variants);
  });
});
