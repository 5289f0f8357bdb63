import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { present } from "@/lib/testing/drawn-dataset";
import { cellTexts } from "./cell-text";
import type { EvidenceTable, Finding } from "./finding";
import { findFinding } from "./findings";
import { verdictWords } from "./verdict";

const { dataset } = loadDataset();
const found = (id: string): Finding => present(findFinding(dataset, id));
const row = (table: EvidenceTable | undefined, label: string): string[] => {
  const shown = present(table);
  const at = shown.rows.findIndex((one) => one.label === label);
  return present(cellTexts(shown)[at]).map(({ text }) => text);
};

describe("the findings of the edition 2024-01", () => {
  it.each([
    ["encryption-bandwidth", "holds, 47 of 63"],
    ["wireguard-cpu", "not testable with this data"],
    ["ipsec-cpu", "not testable with this data"],
    ["plain-differences", "mostly fails, 2 of 8"],
    ["ebpf-multi-stream", "mixed, 2 of 4"],
    ["udp-poor", "mostly holds, 34 of 44"],
    ["memory-bandwidth", "mostly holds, 20 of 22"],
    ["kube-router-low-resource", "mixed, 2 of 4"],
    ["cilium-standard", "mostly holds, 3 of 4"],
    ["vpp-tuning", "not testable with this data"],
    ["calico-vpp-tuned", "not testable with this data"],
    ["wireguard-efficiency", "not testable with this data"],
    ["wireguard-key-rotation", "not testable with this data"],
    ["variant-count", "mixed"],
  ])("judge %s: %s", (id, words) => {
    expect(verdictWords(found(id)).toLowerCase()).toBe(words);
  });

  it("have 22 variants of 7 CNIs with Flannel and 21 of 6 without: 21 of 7 is neither", () => {
    expect(found("variant-count").result).toContain(
      "22 variants of 7 CNIs, without it 21 variants of 6 CNIs; bare metal comes on top",
    );
  });

  /**
   * dtm of the published CSVs, columns 15, 16, 18 and 19 (client and server, system and user), half their sum, run by run:
   * cilium lines 1 to 3: 1.3723, 1.3736, 1.3027; cilium-wg: 3.4513, 3.6190, 3.5636. Medians 1.3723 and 3.5636, ratio 2.597.
   * calico: 1.5249, 1.6389, 1.6241; calico-wg: 3.1405, 3.1262, 3.1197. Medians 1.6241 and 3.1262, ratio 1.925.
   */
  it("have WireGuard at 1.92 to 2.60 times the CPU of plain, at under a quarter of its bandwidth, VPP apart", () => {
    const { evidence, result } = found("wireguard-cpu");
    expect(row(evidence[0], "Cilium WireGuard")).toEqual([
      "3.56",
      "1.37",
      "2.60",
      "higher beyond both run ranges",
    ]);
    expect(row(evidence[0], "Calico WireGuard")).toEqual([
      "3.13",
      "1.62",
      "1.92",
      "higher beyond both run ranges",
    ]);
    expect(row(evidence[0], "Calico VPP WireGuard").at(-1)).toBe("within the run ranges");
    expect(result).toContain("used 1.92 to 2.60 times the CPU of plain, at 22.6 % of its bandwidth at most");
    expect(result).toContain("for 0 of 5 pairs");
    expect(result).toContain("Calico VPP WireGuard is within the run ranges of plain");
  });

  /** Column 21 of the same lines. cilium: 39.3295, 39.3261, 39.2160 Gbit/s; cilium-wg: 8.2311, 8.5054, 8.4699. */
  it("have Cilium WireGuard at 8.47 of 39.3 Gbit/s, 21.5 %", () => {
    expect(row(found("encryption-bandwidth").evidence[0], "Cilium WireGuard")).toEqual([
      "8.47",
      "39.3",
      "21.5",
      "lower beyond both run ranges",
    ]);
  });

  it("have encryption lower the bandwidth everywhere but with VPP, where 14 of 16 are within the runs and 2 higher", () => {
    expect(found("encryption-bandwidth").result).toBe(
      "Lower beyond both run ranges in 47 of 63 comparisons. All 16 exceptions are Calico VPP IPsec and Calico VPP WireGuard; in 2 of them it is higher.",
    );
  });

  /**
   * Column 12 (dts bandwidth) of the published CSVs: calico 19.2778, 19.6078, 20.3265 and calico-ebpf 27.1794, 25.3841, 24.9919 Gbit/s:
   * medians 19.6 and 25.4, +29.5 %, and 24.9919 is above 20.3265.
   */
  it("judge eBPF where the link is not full: Calico's is ahead with one stream, Cilium's kube-proxy makes no difference", () => {
    const [table, , memory] = found("ebpf-multi-stream").evidence;
    const label = "Calico eBPF vs Calico, TCP, 1 stream, pod to pod";
    expect(row(table, label)).toEqual(["25.4", "19.6", "+29.5", "higher beyond both run ranges"]);
    expect(row(table, "Cilium no kube-proxy vs Cilium, TCP, 1 stream, pod to pod").at(-1)).toBe(
      "within the run ranges",
    );
    expect(row(memory, "Calico eBPF vs Calico, Idle, no traffic").slice(0, 2)).toEqual(["0.484", "0.339"]);
    expect(found("ebpf-multi-stream").result).toContain(
      "the link is full, so these tests cannot separate them",
    );
    expect(found("ebpf-multi-stream").caveats.join(" ")).toContain("eBPF in both");
  });

  it("have plain variants differ little only where multi-stream TCP fills the link", () => {
    const { result, caveats } = found("plain-differences");
    expect(result).toContain(
      "Minor on 2 of 8 tests (TCP, 8 streams, pod to pod; TCP, 8 streams, through a Service)",
    );
    expect(result).toContain("saturated");
    expect(caveats.join(" ")).toContain("Calico VPP is left out, for it was measured untuned: 9.82 Gbit/s");
  });

  it("have one UDP stream poor on bare metal too, and eight not", () => {
    const { result, caveats } = found("udp-poor");
    expect(result).toBe(
      "UDP, 1 stream, pod to pod: poor for 20 of 22 variants; UDP, 8 streams, pod to pod: poor for 14 of 22 variants.",
    );
    expect(caveats[0]).toContain("23.0 % of its TCP, 0.142 % lost. By the same rule it is poor too");
    expect(caveats[1]).toContain("81.9 % of its TCP, 0.712 % lost. By the same rule it is not poor");
  });

  it("cannot tell IPsec's CPU, and say what was published and why it says nothing", () => {
    expect(found("ipsec-cpu").result).toMatch(
      /softirq out.*As published, the CPU is 0\.181 to 0\.740 times/s,
    );
    expect(found("wireguard-efficiency").result).toMatch(
      /which cannot be compared\. Bandwidth can be compared: .* in 2 of 3 pairs\.$/,
    );
  });

  it("have memory rise with bandwidth for two variants of 22", () => {
    expect(found("memory-bandwidth").result).toContain("for 20 of 22 variants");
    expect(found("memory-bandwidth").result).toContain("Calico WireGuard (+3.27 %, correlation 0.733)");
  });

  it("have VPP as it comes behind all 13 others, and no tuned one", () => {
    expect(found("vpp-tuning").result).toContain("behind 13 of 13 other plain variants");
    expect(found("vpp-tuning").result).toContain("no tuned installation was measured");
    expect(found("calico-vpp-tuned").result).toContain("as it comes only (Calico VPP)");
  });

  it("have Kube-router and Cilium first by some of what their clusters ask for", () => {
    const { result, caveats } = found("kube-router-low-resource");
    expect(result).toContain("memory idle: 2–3 of 7 (1.22 GiB)");
    expect(result).toContain("CPU idle: 1 of 7");
    expect(caveats.join(" ")).toContain("Without Flannel, which enforces no network policy, Kube-router");
    expect(found("cilium-standard").result).toContain(
      "memory on TCP, 8 streams, pod to pod: 6–7 of 7 (1.51 GiB)",
    );
  });
});
