import { shippedCatalogue } from "@/lib/testing/shipped";
import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { present } from "@/lib/testing/drawn-dataset";
import { articlePick } from "@/lib/recommend/answer/article-pick";
import { waysToCarry } from "@/lib/recommend/answer/describe-answer";
import { verdictHeading } from "@/lib/recommend/verdict/describe-verdict";
import { decodeProfile } from "./profile-codec";
import { recommend, type Recommendation } from "@/lib/recommend/score/recommend";

const { dataset } = loadDataset();
const answerTo = (link: string) => recommend(dataset, decodeProfile(link, shippedCatalogue()).profile);
const idsOf = (candidates: Recommendation["ranked"]) => candidates.map(({ variant }) => variant.id);
const sameAs = ({ answer }: Recommendation) => answer.variants.map(({ id }) => id);

describe("/recommend?preset=edge&v=1", () => {
  const answer = answerTo("preset=edge&v=1");

  it("asks for default installs of 7 plain variants, and finds Flannel and Kube-router about the same, as the article picks", () => {
    expect(answer.ranked).toHaveLength(7);
    expect(answer.answer.kind).toBe("about-the-same");
    expect(sameAs(answer)).toEqual(["flannel", "kuberouter"]);
    expect(articlePick(answer)).toMatchObject({
      situation: "low-resource",
      name: "Kube-router",
      agrees: true,
    });
  });

  /**
   * data/2024-01.csv, test dtm: Kube-router in lines 4706 to 4729, Flannel, the leanest of the seven, in lines 4262 to 4285. The
   * profile: 2 vCPUs, 4 GiB, 0.5 Gbit/s at peak; weights throughput 1, CPU 3, memory 5, steadiness 1, together 10.
   */
  it("gives Kube-router 10 + 29.70 + 49.84 + 9.97 points: 99.52", () => {
    const middle = (...runs: number[]) => present(runs.sort((a, b) => a - b)[1]);

    // Lines 4712, 4720 and 4728: every run carries more than the 0.5 Gbit/s asked for.
    const gigabits = [38.76404969629633, 38.72371752823002, 38.65560709197136] as const;
    const throughput = 10 * 1;

    // cpu_system + cpu_user of client and server, their mean, for each Gbit/s received, run by run.
    const cores = [
      (1.207998 + 0.032587 + 1.766895 + 0.048716) / 2, // lines 4706, 4707, 4709, 4710
      (1.205674 + 0.034888 + 1.811994 + 0.050743) / 2, // lines 4714, 4715, 4717, 4718
      (1.13582 + 0.032751 + 1.708598 + 0.046961) / 2, // lines 4722, 4723, 4725, 4726
    ] as const;
    const cost = middle(cores[0] / gigabits[0], cores[1] / gigabits[1], cores[2] / gigabits[2]);
    const cpu = 30 * (1 - (cost * 0.5) / 2);

    // The node's memory is the mean of client and server; the middle run is Kube-router's first and Flannel's first.
    const used = (1273913728 + 1268299452) / 2; // lines 4708, 4711
    const leanest = (1259813248 + 1255309904) / 2; // lines 4264, 4267
    const memory = 50 * (1 - (used - leanest) / 2 ** 30 / 4);

    const steadiness = 10 * (1 - (gigabits[0] - gigabits[2]) / gigabits[1]);

    const kubeRouter = present(answer.ranked.find(({ variant }) => variant.id === "kuberouter"));
    const { parts, points } = kubeRouter;
    const expected = { throughput, cpu, memory, udp: 0, steadiness, retransmits: 0 };
    for (const aim of ["throughput", "cpu", "memory", "udp", "steadiness", "retransmits"] as const)
      expect(parts[aim]).toBeCloseTo(expected[aim], 9);
    const digits = [parts.throughput, parts.cpu, parts.memory, parts.steadiness, points];
    expect(digits.map((value) => value.toFixed(2))).toEqual(["10.00", "29.70", "49.84", "9.97", "99.52"]);
  });
});

describe("/recommend", () => {
  const answer = answerTo("");

  it("finds 5 of 13 about the same: UDP does not decide for TCP", () => {
    expect(answer.aims).not.toContain("udp");
    expect([answer.answer.kind, answer.ranked.length]).toEqual(["about-the-same", 13]);
    expect(sameAs(answer)).toEqual(["kuberouter", "kuberouter-all", "kubeovn", "calico", "canal"]);
  });

  it("leaves Flannel out: it enforced no network policy", () => {
    expect(answer.excluded).toContainEqual(
      expect.objectContaining({ variant: "flannel", requirement: "policy" }),
    );
  });

  it("names Cilium as the article's pick, not in agreement", () => {
    expect(articlePick(answer)).toMatchObject({ situation: "standard", name: "Cilium", agrees: false });
  });
});

describe("/recommend?preset=encrypted&v=1", () => {
  const answer = answerTo("preset=encrypted&v=1");

  it("ranks the eight encrypted variants and no other, four with WireGuard about the same", () => {
    const encrypted = dataset.variants.filter(({ encryption }) => encryption !== "none");
    expect(idsOf(answer.ranked).sort()).toEqual(encrypted.map(({ id }) => id).sort());
    expect(answer.ranked).toHaveLength(8);
    expect(sameAs(answer)).toEqual(["antrea-wg", "calico-wg", "calico-ebpf-wg", "cilium-wg"]);
  });

  it("knows the CPU cost of none of the three IPsec variants, and says so", () => {
    const lacking = answer.ranked.filter((candidate) => candidate.lacking.length > 0);
    expect(idsOf(lacking).sort()).toEqual(["antrea-ipsec", "calico-vpp-ipsec", "cilium-ipsec"]);
    expect(lacking.flatMap((candidate) => candidate.lacking.map(({ aim, rule }) => [aim, rule]))).toEqual([
      ["cpu", "least"],
      ["cpu", "least"],
      ["cpu", "least"],
    ]);
  });
});

describe("/recommend?preset=encrypted&link=25&peak=20&v=1", () => {
  const answer = answerTo("preset=encrypted&link=25&peak=20&v=1");

  it("has no pick: the best carries 9.79 of the 20 Gbit/s, and the heading says so", () => {
    // calico-vpp-wg/results-spreadsheet.csv, dtm bandwidth: the median of its three lines.
    expect(answer.answer.kind).toBe("none");
    expect(sameAs(answer)).toEqual(["calico-vpp-wg"]);
    expect(present(answer.answer.carries) / 1e9).toBeCloseTo(9.79, 2);
    expect(verdictHeading(answer)).toBe(
      "None carries 20 Gbit/s encrypted; the best, Calico VPP WireGuard, reaches 9.79 Gbit/s",
    );
  });

  it("says what to change: a lower peak, or no encryption, with which 12 candidates carry it", () => {
    expect(waysToCarry(dataset, answer)).toEqual([
      "Lower the peak to 9.79 Gbit/s.",
      "Without encryption 12 candidates would carry it.",
    ]);
  });
});

describe("/recommend?preset=saturated&v=1", () => {
  it("has all but VPP carry 96 % of the 40 Gbit/s asked for", () => {
    const { ranked } = answerTo("preset=saturated&v=1");
    const below = ranked.filter(({ parts, possible }) => parts.throughput < 0.96 * possible.throughput);
    expect(idsOf(below)).toEqual(["calico-vpp"]);
  });
});

describe("/recommend?preset=tuned&v=1", () => {
  it("names Calico VPP as the article's pick, and it is last here: it was measured untuned", () => {
    const answer = answerTo("preset=tuned&v=1");
    const pick = present(articlePick(answer));
    expect(pick).toMatchObject({ situation: "tuned", name: "Calico VPP", agrees: false });
    expect(pick.best).toBe(answer.ranked.at(-1));
    expect(pick.best?.variant.id).toBe("calico-vpp");
  });
});
