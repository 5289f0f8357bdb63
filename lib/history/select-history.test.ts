import { shippedHistory, shippedHistoryWords } from "@/lib/testing/shipped";
import { describe, expect, it } from "vitest";
import { selectView } from "@/lib/view/select/select-view";
import { decodeView, viewHref } from "@/lib/view/link/view-codec";
import { vocabularyOf } from "@/lib/view/link/view-fields";
import { countPairs, describeHistory, historyFinding, historyHeading } from "./describe-history";
import { decodeHistory } from "./history-codec";
import { mtusDiffer } from "./pair-caveats";
import { selectHistory } from "./select-history";

const editions = shippedHistory();
const historyWords = shippedHistoryWords();
const select = (query = "") => selectHistory(editions, decodeHistory(query, shippedHistoryWords()).state);
const queries = historyWords.protocol.flatMap((protocol) =>
  historyWords.path.map((path) => `protocol=${protocol}&path=${path}`),
);
const rowOf = (label: string, query = "") => {
  const row = select(query).rows.find(({ installation }) => installation.label === label);
  if (!row) throw new Error(`no row ${label}`);
  return row;
};
const figuresOf = (query: string) =>
  select(query).rows.flatMap(({ pairs }) => pairs.flatMap(({ older, newer }) => [...older, ...newer]));

describe("the history", () => {
  it("has a row for each CNI, data plane and encryption that either edition measured, in the order of the CNIs", () => {
    expect(select().rows.map(({ installation }) => installation.label)).toEqual([
      "Antrea",
      "Antrea WireGuard",
      "Antrea IPsec",
      "Calico",
      "Calico WireGuard",
      "Calico eBPF",
      "Calico eBPF WireGuard",
      "Calico VPP",
      "Calico VPP WireGuard",
      "Calico VPP IPsec",
      "Canal",
      "Cilium",
      "Cilium WireGuard",
      "Cilium IPsec",
      "Flannel",
      "Kube-OVN",
      "Kube-router",
      "Weave Net",
      "Weave Net IPsec",
    ]);
  });

  it("keeps that order and every pair whatever the test: nothing is sorted by value", () => {
    const keysOf = (query: string) => select(query).rows.flatMap(({ pairs }) => pairs.map(({ key }) => key));
    for (const query of queries) expect(keysOf(query)).toEqual(keysOf(""));
  });

  it("shows every install of 2020-08 once, each beside the default install of 2024-01", () => {
    const { rows } = select();
    const shown = rows.flatMap(({ pairs }) =>
      pairs.flatMap(({ older }) => older.map(({ variant }) => variant.id)),
    );
    expect([...shown].sort()).toEqual(editions.older.variants.map(({ id }) => id).sort());
    expect(countPairs(rows)).toEqual({ pairs: 24, mtu: 6, alone: 9 });
  });

  it("names every variant of 2024-01 but bare metal, in a pair or as another install of its row", () => {
    const { rows } = select();
    const named = rows.flatMap(({ drawn, others }) => [
      ...new Set(drawn.newer.map(({ variant }) => variant.id)),
      ...others.map(({ id }) => id),
    ]);
    expect([...named].sort()).toEqual(
      editions.newer.variants
        .filter(({ cni }) => cni !== "baremetal")
        .map(({ id }) => id)
        .sort(),
    );
  });

  it("draws the older install that stands closest in MTU, then in kernel and system", () => {
    const drawn = (label: string) => rowOf(label).drawn.older[0]?.variant.id;
    expect(drawn("Calico")).toBe("tuning-calico-3.16-mtu.u20.04-default");
    expect(drawn("Antrea")).toBe("doc-antrea.u18.04-hwe");
    expect(drawn("Kube-OVN")).toBe("doc-kube-ovn.u18.04-default");
    expect(drawn("Weave Net")).toBe("tuning-weavenet-mtu.u18.04-default");
    expect(drawn("Calico VPP")).toBeUndefined();
  });

  it("filters whole rows, which changes no figure", () => {
    const all = figuresOf("protocol=udp");
    const some = figuresOf("protocol=udp&encryption=ipsec&cni=cilium,weavenet");
    expect(some.length).toBeGreaterThan(0);
    for (const figure of some) expect(all).toContainEqual(figure);
    expect(
      select("encryption=ipsec&cni=cilium,weavenet").rows.map(({ installation }) => installation.label),
    ).toEqual(["Cilium IPsec", "Weave Net IPsec"]);
  });
});

describe("a figure", () => {
  it("is the median of the runs as a share of its own lab's link, with the range of all runs", () => {
    const [pair] = rowOf("Flannel").pairs;
    expect(pair?.older[0]).toMatchObject({
      edition: { id: "2020-08" },
      bitsPerSecond: 9629e6,
      share: { median: 96.29, min: 96.25, max: 98.15 },
      runs: { n: 3, of: 3 },
    });
    const [single, multi] = pair?.newer ?? [];
    expect([single?.test.streams, multi?.test.streams]).toEqual(["single", "multi"]);
    for (const figure of [single, multi])
      expect(figure?.share?.median).toBe((100 * (figure?.bitsPerSecond ?? NaN)) / 40e9);
  });

  it("is a share from 0 to 100, with its range around it, on every test", () => {
    for (const query of queries)
      for (const { share } of figuresOf(query)) {
        if (share === null) continue;
        expect(share.min).toBeGreaterThan(0);
        expect(share.median).toBeGreaterThanOrEqual(share.min);
        expect(share.max).toBeGreaterThanOrEqual(share.median);
        expect(share.max).toBeLessThanOrEqual(100);
      }
  });

  it("that no run has gives its reason", () => {
    const [single, multi] = rowOf("Antrea IPsec", "path=service").drawn.newer;
    expect(single).toMatchObject({ share: null, reasons: [expect.stringContaining("iperf3 failed")] });
    expect(multi?.share).not.toBeNull();
  });

  it("of UDP has its loss in 2024-01, and says that 2020-08 published none", () => {
    for (const { edition, loss } of figuresOf("protocol=udp"))
      expect(loss).toEqual(
        edition.id === "2020-08" ? "not published" : expect.objectContaining({ median: expect.anything() }),
      );
    expect(new Set(figuresOf("").map(({ loss }) => loss))).toEqual(new Set([null]));
  });

  it("of UDP has the median loss of the runs, neither the least nor that of the fastest run", () => {
    // antrea/results-spreadsheet.csv, lines 1 to 3: dum lost 1.577, 6.557 and 15.90 % at 35.41, 36.33 and 29.52 Gbit/s.
    const multi = rowOf("Antrea", "protocol=udp").drawn.newer.find(({ test }) => test.streams === "multi");
    expect(multi?.loss).toMatchObject({ figure: expect.closeTo(6.557, 3) as number });
    const single = rowOf("Antrea", "protocol=udp").drawn.newer.find(({ test }) => test.streams === "single");
    expect(single?.loss).not.toEqual(multi?.loss);
  });

  it("leads to the explorer on the same figure, by a link as the explorer writes it", () => {
    for (const query of queries)
      for (const { edition, href, variant, bitsPerSecond } of figuresOf(query)) {
        const dataset = edition.id === "2020-08" ? editions.older : editions.newer;
        const { view, problems } = decodeView(href.slice(href.indexOf("?")), vocabularyOf(dataset));
        expect([viewHref(view), problems]).toEqual([href, []]);
        const { rows } = selectView(dataset, view);
        expect(rows.map((row) => [row.variant.id, row.figure])).toEqual([[variant.id, bitsPerSecond]]);
      }
  });
});

describe("a pair", () => {
  it("whose MTUs differ by more than a tenth is marked, and the reason names both", () => {
    const marked = select().rows.flatMap(({ pairs }) => pairs.filter(({ mtuDiffers }) => mtuDiffers));
    expect(marked.map(({ older }) => older[0]?.variant.id)).toEqual([
      "doc-calico.u18.04-default",
      "doc-calico-3.16.u18.04-default",
      "doc-calico-3.16.u20.04-default",
      "tuning-calico-3.16-ebpf.u20.04-default",
      "doc-canal.u18.04-default",
      "doc-kuberouter.u18.04-default",
    ]);
    expect(marked[0]?.caveats[0]).toBe(
      "Not comparable by MTU: 1,440 bytes in 2020-08 vs 8,950 in 2024-01. For the same bytes the smaller needs 6 times the packets.",
    );
  });

  it.each([
    [9000, 8100, false],
    [9000, 8099, true],
    [1500, 1350, false],
    [1440, 8950, true],
  ])("of MTUs %i and %i differs: %s", (a, b, differs) => {
    expect([mtusDiffer(a, b), mtusDiffer(b, a)]).toEqual([differs, differs]);
  });

  it("says where the encapsulation changed", () => {
    expect(rowOf("Calico").drawn.caveats).toContainEqual(expect.stringContaining("IP-in-IP in 2020-08"));
    expect(rowOf("Flannel").drawn.caveats).toEqual([]);
  });

  it("without a partner says which edition lacks it", () => {
    expect(rowOf("Weave Net").drawn.alone).toBe(
      "Weave Net was measured in 2020-08 only: 2024-01 has no variant to compare it with.",
    );
    expect(rowOf("Calico VPP").drawn.alone).toBe(
      "Calico VPP was measured in 2024-01 only: 2020-08 has no variant to compare it with.",
    );
    expect(rowOf("Calico").drawn.alone).toBeNull();
  });
});

describe("the words of a history", () => {
  // data/2020-08.csv: 9.78 Gbit/s of 10; data/2024-01.csv, dtm: 8.07 Gbit/s of 40.
  it("begin with the pair that changed most, each figure of its own link", () => {
    expect(historyFinding(select())).toBe(
      "Calico WireGuard carried 97.8 % of a 10 Gbit/s link in 2020-08 and 20.2 % of a 40 Gbit/s link in 2024-01",
    );
  });

  it("have no finding where no install was measured in both", () => {
    expect(historyFinding(select("cni=weavenet"))).toBeNull();
  });

  it("name the test, the filter and the rule that nothing is ranked across editions", () => {
    expect(historyHeading(select("protocol=udp&path=service&encryption=ipsec,wireguard"))).toBe(
      "2020-08 and 2024-01 side by side: bandwidth as a share of each lab’s own link, UDP, through a Service, 9 WireGuard and IPsec installations",
    );
    expect(describeHistory(select())).toContain(
      "10 Gbit/s lab, 2024-01 of one of 40 Gbit/s: no ranking across the two",
    );
  });
});
