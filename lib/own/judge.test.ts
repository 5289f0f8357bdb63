import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { baselineText, changeBetween } from "./baseline";
import { groupRuns, type OwnGroup } from "./groups";
import { judge } from "./judge";
import type { OwnRun } from "./own-run";
import { publishedVariants } from "./published";
import { json, only, report } from "@/lib/testing/own-samples";

describe("the judgement", () => {
  const published = publishedVariants(loadDataset().dataset);
  const run = (changes: Partial<OwnRun>): OwnRun => ({
    ...only(json(report())),
    name: "Calico",
    cni: "calico",
    encryption: "none",
    streams: 8,
    path: "direct",
    mtu: 8950,
    values: { bandwidth: 9.6e9 },
    ...changes,
  });
  const judged = (runs: readonly OwnRun[], link: number | null = 10e9) =>
    groupRuns(runs).map((group) => judge(group, published, link))[0];

  // data/2024-01.csv, dtm: Calico 39.04 of 40 Gbit/s.
  it("sets each share of its own link next to the other", () => {
    expect(judged([run({ values: { bandwidth: 6.1e9 } })])).toMatchObject({
      passes: false,
      verdict:
        "Your Calico reaches 6.10 of 10.0 Gbit/s (61 % of the link) on 8 streams; Calico reached 98 % of its link in the lab.",
    });
    expect(judged([run({})])).toMatchObject({ passes: true, checks: [] });
  });

  // data/2024-01.csv, medians on the 40 Gbit/s link: Calico 19.6 Gbit/s on one stream, Calico WireGuard 8.07 on eight.
  it("compares Gbit/s where the lab's link was not the limit, and where the reader's is larger", () => {
    const one = run({ streams: 1, values: { bandwidth: 6.1e9 } });
    expect(judged([one])).toMatchObject({ passes: false, expected: { share: 1, of: "reader" } });
    expect(judged([one])?.verdict).toMatch(/Calico carried 19\.6 Gbit\/s in the lab, more than your link\.$/);
    expect(judged([run({ streams: 1, values: { bandwidth: 9.4e9 } })])?.passes).toBe(true);
    const wireguard = (bandwidth: number) =>
      judged([run({ encryption: "wireguard", values: { bandwidth } })]);
    expect(wireguard(3.1e9)).toMatchObject({ passes: false, expected: { of: "reader" } });
    expect(wireguard(3.1e9)?.verdict).toMatch(
      /carried 8\.07 Gbit\/s in the lab, where the link was not the limit\.$/,
    );
    expect(wireguard(7.9e9)?.passes).toBe(true);
    const large = judged([run({ values: { bandwidth: 60e9 } })], 100e9);
    expect(large).toMatchObject({ passes: true, expected: { of: "reader" } });
    expect(large?.verdict).toMatch(/carried 39\.0 Gbit\/s in the lab, as much as its link carries\.$/);
    expect(judged([run({ values: { bandwidth: 39e9 } })], 40e9)).toMatchObject({ expected: { of: "lab" } });
  });

  it("does not judge what is more than the link: one of the two is wrong", () => {
    const judgement = judged([run({ values: { bandwidth: 10.1e9 } })]);
    expect(judgement).toMatchObject({ passes: null, checks: [] });
    expect(judgement?.verdict).toContain("That is more than the link that you gave");
    expect(judged([run({ values: { bandwidth: 10e9 } })])).toMatchObject({ passes: true });
  });

  it("names what the files hold, each with its evidence, and nothing else", () => {
    const slow = run({
      mtu: 1450,
      streams: 1,
      values: { bandwidth: 2e9, serverProcess: 96, clientCpu: { softirq: 0.96 }, clientBusy: 92 },
    });
    expect(judged([slow])?.checks.map(({ finding }) => finding)).toEqual([
      "Your pod MTU is 1,450 bytes (lab: 8,950).",
      "The client spent 0.960 cores in softirq.",
      "The client node was 92.0 % busy.",
      "iperf3 on the server used 96.0 % of one core.",
    ]);
    expect(judged([run({ values: { bandwidth: 2e9 } })])?.checks).toEqual([]);
  });

  it("says what it lacks: the link, the CNI, a published figure", () => {
    expect(judged([run({})], null)?.verdict).toMatch(/^Your Calico reaches 9\.60 Gbit\/s on 8 streams;/);
    expect(judged([run({ cni: null })])?.verdict).toContain("Say which CNI it is");
    expect(judged([run({ cni: "weavenet" })])?.verdict).toContain("did not measure this CNI");
    expect(judged([run({ path: "host" })])?.verdict).toContain("the baseline of your own cluster");
  });

  it("is withheld where the figure says nothing of the network, with the reason", () => {
    const verdict = (changes: Partial<OwnRun>) => judged([run({ values: { bandwidth: 1e6 }, ...changes })]);
    const idle = { protocol: "udp" as const, values: { bandwidth: 1.05e6, loss: 0 } };
    for (const [changes, words] of [
      [idle, "the sender was the limit"],
      [{ ...idle, values: { bandwidth: 1.05e6 } }, "Its loss is unknown"],
      [{ caveat: "Too short." }, "Too short."],
      [{ streams: null }, "Say how many streams"],
      [{ encryption: null }, "Say whether it is encrypted"],
    ] as const) {
      const found = verdict(changes);
      expect([found?.passes, found?.checks, found?.verdict]).toEqual([
        null,
        [],
        expect.stringContaining(words),
      ]);
    }
    expect(judged([run({ caveat: "Same node." })])?.passes).toBeNull();
    const lost = { protocol: "udp" as const, values: { bandwidth: 2e9, loss: 70 } };
    expect(verdict(lost)?.passes).toBe(false);
  });

  it("gives no share of retransmits without the size of the segments", () => {
    const values = { bandwidth: 2e9, retransmits: 1e6 };
    expect(judged([run({ values, seconds: 60 })])?.checks.map(({ finding }) => finding)).toEqual([
      "59.3 % of the segments were sent again.",
    ]);
    expect(judged([run({ values, seconds: 60, mtu: null })])?.checks).toEqual([]);
  });

  it("of one's own baseline is certain only where the runs do not overlap", () => {
    const groupOf = (...rates: number[]) =>
      groupRuns(rates.map((bandwidth) => run({ values: { bandwidth } })))[0] as OwnGroup;
    expect(changeBetween(groupOf(100, 104), groupOf(80, 84))).toMatchObject({ isCertain: true });
    expect(changeBetween(groupOf(100, 104), groupOf(102, 90))).toMatchObject({ isCertain: false });
    expect(baselineText(groupOf(100, 104), groupOf(80, 84), 0.1)).toBe(
      "Below “Calico” by more than 10.0 % (−19.6 %).",
    );
    expect(baselineText(groupOf(100, 104), groupOf(96, 97), 0.1)).toMatch(/^Not below “Calico”/);
    expect(baselineText(groupOf(100, 104), groupOf(102, 90), 0.1)).toMatch(/^About the same as “Calico”/);
  });
});
