import { describe, expect, it } from "vitest";
import { loadDataset, loadFolder } from "@/lib/dataset/files/load-dataset";
import { isValue } from "@/lib/dataset/reading";
import { present } from "@/lib/testing/drawn-dataset";
import { viewHref, decodeView } from "@/lib/view/link/view-codec";
import { vocabularyOf } from "@/lib/view/link/view-fields";
import { selectView } from "@/lib/view/select/select-view";
import { isComparable } from "./change";
import { answeredQuestion, answeredQuestions, questions, TILES } from "./questions";

const datasets = loadFolder().datasets.map(({ dataset }) => dataset);
const { dataset } = loadDataset();
const asked = { dataset, datasets };
const everywhere = datasets.map((of) => [of.definition.id, { dataset: of, datasets }] as const);
const verdictOf = (id: string) => present(answeredQuestion(asked, id)).verdict;

describe("the verdicts on 2024-01, by the medians of results-spreadsheet.csv", () => {
  it("encryption: 8.07 of 39.0 (Calico), 8.81 of 39.2 (Antrea), 8.47 of 39.3 Gbit/s (Cilium) on dtm", () => {
    const { verdict, because } = present(answeredQuestion(asked, "encryption"));
    expect(verdict).toBe("Encryption costs three quarters of the bandwidth");
    expect(because[0]).toBe("At the middle of 8 pairs, 78 % is lost on 8 TCP streams.");
    expect(because[1]).toContain("8.07 to 8.92 Gbit/s");
  });

  it("eBPF: Calico 19.6 and Calico eBPF 25.4 Gbit/s on dts, 0.144 GiB more on idle", () => {
    expect(verdictOf("ebpf")).toBe(
      "eBPF makes Calico 29 % faster on one TCP stream, for 0.144 GiB more memory on an idle node",
    );
  });

  it("lightest: Flannel 0.164 GiB above bare metal on idle, with its lack of network policy", () => {
    expect(verdictOf("lightest")).toBe(
      "Flannel (no network policy) is lightest at 0.164 GiB per node; Calico VPP takes 1.20",
    );
  });

  it("Calico or Cilium: 19.6 and 22.3 Gbit/s on dts; CPU without softirq is in no verdict", () => {
    expect(verdictOf("calico-or-cilium")).toBe(
      "Cilium vs Calico: 14 % faster on one TCP stream, for 0.208 GiB more memory on an idle node",
    );
  });

  it("kube-proxy: no test through a Service is certainly faster without it", () => {
    expect(verdictOf("kube-proxy")).toBe(
      "Replacing kube-proxy in Cilium: nothing better, and 0.299 GiB more memory on an idle node",
    );
  });

  it("MTU: both campaigns of Calico and Canal on dts", () => {
    expect(verdictOf("mtu")).toBe(
      "A pod MTU of 8,950 instead of 1,450 bytes is 93 to 106 % faster on one TCP stream",
    );
  });

  it("latency, and bandwidth with the link full", () => {
    expect(verdictOf("latency")).toBe("Latency under load is 0.963 to 1.71 ms, 26.6 ms on VPP");
    expect(verdictOf("bandwidth")).toBe(
      "Without encryption 13 of 14 fill the 40 Gbit/s link; one stream separates them",
    );
  });
});

describe("a question", () => {
  it("has an id that can stand in an address, each once", () => {
    const ids = questions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
  });

  it("is found by its id, and nothing else is", () => {
    for (const id of ["", "EBPF", "__proto__", "nothing"]) expect(answeredQuestion(asked, id)).toBeNull();
  });

  it("of the default dataset fills the tiles", () => {
    expect(answeredQuestions(asked).length).toBe(questions.length);
    expect(questions.length).toBeGreaterThanOrEqual(TILES);
  });
});

describe.each(everywhere)("the answers about %s", (_, of) => {
  const answers = answeredQuestions(of);

  it("are whole sentences without a word of a value that is none", () => {
    for (const { question, verdict, because, caveats } of answers) {
      expect(`${question.id}: ${verdict}`).not.toMatch(/NaN|undefined|null|Infinity|\.$/);
      for (const sentence of [...because, ...caveats]) {
        expect(sentence).not.toMatch(/NaN|undefined|null|Infinity/);
        expect(because.includes(sentence) ? sentence : ".").toMatch(/\.$/);
      }
    }
  });

  it("draw and compare no figure that may not be compared, and none that no run has", () => {
    for (const { exhibits } of answers)
      for (const { rows } of exhibits)
        for (const cell of rows.flatMap(({ cells }) => cells)) {
          if (!cell || !isComparable(cell)) continue;
          expect(cell.summary.runs.some(isValue)).toBe(true);
        }
  });

  it("have figures that the explorer shows at the address of each exhibit", () => {
    for (const { exhibits } of answers)
      for (const { view, rows, metric } of exhibits) {
        if (!view) continue;
        const own = present(datasets.find(({ definition }) => definition.id === view.edition.id));
        const { view: decoded, problems } = decodeView(viewHref(view).split("?")[1] ?? "", vocabularyOf(own));
        expect(problems).toEqual([]);
        const shown = new Map(selectView(own, decoded).rows.map((row) => [row.key, row.figure]));
        const last = rows.flatMap(({ cells }) => cells.at(-1) ?? []);
        for (const { test, variant, figure } of last)
          expect([metric.id, shown.get(`${test}/${variant.id}`)]).toEqual([view.metric, figure]);
      }
  });
});
