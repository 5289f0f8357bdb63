import { shippedEditions } from "@/lib/testing/shipped";
import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { loadSeconds } from "./load-seconds";
import { secondsTests } from "./seconds-file";
import { secondsCharts } from "./seconds-charts";
import type { SecondsView } from "./seconds-codec";
import { steadinessRows } from "./seconds-overview";
import { secondsHeading, secondsRows } from "./seconds-table";
import { steadinessFinding } from "./seconds-words";

const { dataset } = loadDataset();
const withSeconds = (...ids: string[]) =>
  dataset.variants
    .filter(({ id }) => ids.length === 0 || ids.includes(id))
    .map((variant) => ({ variant, seconds: loadSeconds(variant.id, dataset) }));
const view = (test: SecondsView["test"], axis: SecondsView["axis"] = "zero") => ({ test, axis });

describe("the small charts", () => {
  it("have the quantities of the test's protocol", () => {
    const ids = (test: SecondsView["test"]) =>
      secondsCharts(withSeconds("cilium"), view(test)).map(({ id }) => id);
    expect(ids("dtm")).toEqual(["bandwidth", "retransmits", "rtt", "cwnd"]);
    expect(ids("sus")).toEqual(["bandwidth", "loss", "jitter"]);
  });

  it("share one scale that holds every second of every run, the omitted ones too, and zero", () => {
    for (const test of secondsTests)
      for (const { axis, rows, id } of secondsCharts(withSeconds("calico-vpp", "cilium"), view(test))) {
        const values = rows.flatMap(({ panels }) =>
          panels.flatMap(({ omitted, seconds }) => [omitted, ...seconds]),
        );
        const known = values.filter((value) => value !== null);
        expect(known, `${test} ${id}`).toHaveLength(2 * 3 * 61);
        expect(axis.domain[0]).toBeLessThanOrEqual(Math.min(0, ...known));
        expect(axis.domain[1]).toBeGreaterThanOrEqual(Math.max(...known));
      }
  });

  it("begin near the least value when fitted", () => {
    const [bandwidth] = secondsCharts(withSeconds("cilium"), view("dtm", "fit"));
    expect(bandwidth?.axis.domain[0]).toBeGreaterThan(30);
  });

  it("say in words what they show, in the shown unit, and why there is nothing", () => {
    const [bandwidth] = secondsCharts(withSeconds("cilium"), view("dtm"));
    expect(bandwidth?.rows[0]?.panels[0]?.description).toBe(
      "Cilium, run 1, bandwidth (Gbit/s) over 60 seconds: median 39.3, 5th to 95th percentile 39.3 to 39.4, lowest 39.3. The omitted first second: 39.4.",
    );
    const [failed] = secondsCharts(withSeconds("antrea-ipsec"), view("sts"));
    expect(failed?.rows[0]?.panels.map(({ reason }) => reason?.slice(0, 42))).toEqual(
      Array(3).fill("iperf3 failed: unable to connect to server"),
    );
  });

  it("of a variant without published seconds have no panels", () => {
    const [variant] = dataset.variants;
    if (!variant) throw new Error("the edition has no variant");
    expect(secondsCharts([{ variant, seconds: null }], view("dtm"))[0]?.rows[0]?.panels).toEqual([]);
  });
});

describe("the runs in figures", () => {
  it("stand beside their own published figures", () => {
    const [row] = secondsRows(dataset, withSeconds("cilium"), "dtm");
    expect(row?.published).toEqual({
      bandwidth: 39329524192.08126,
      retransmits: 38180,
      loss: null,
      jitter: null,
    });
    expect(row?.summary?.distributions.retransmits?.sum).toBe(38180);
    expect(row?.lateBy).toBeNull();
  });

  it("tell how long the receiver went on, where that lowers the published bandwidth", () => {
    const late = secondsRows(dataset, withSeconds("calico-vpp"), "dtm").map(({ lateBy }) =>
      lateBy?.toFixed(1),
    );
    expect(late).toEqual([undefined, "2.9", undefined]);
  });

  it("keep a run without seconds, with its reason", () => {
    const rows = secondsRows(dataset, withSeconds("calico-wg"), "dts");
    expect(rows.map(({ reason }) => reason)).toEqual([null, null, "iperf3 wrote no output"]);
    expect(rows[2]?.published.bandwidth).toBeNull();
  });

  it("are headed by who and what is shown", () => {
    const [variant] = withSeconds("cilium").map((chosen) => chosen.variant);
    expect(secondsHeading(variant ? [variant] : [], "dtm", shippedEditions["2024-01"])).toBe(
      "Cilium: inside the runs of TCP, 8 streams, pod to pod, 2024-01",
    );
    expect(secondsHeading([], "sum", shippedEditions["2024-01"])).toBe(
      "How steady each variant was: inside the runs of UDP, 8 streams, through a Service, 2024-01",
    );
  });
});

describe("the finding about steadiness", () => {
  const findingOf = (...ids: string[]) => steadinessFinding(steadinessRows(withSeconds(...ids), "dtm"));

  it("names the least steady and the steadiest", () => {
    expect(findingOf()).toBe(
      "Calico VPP is the least steady: its bandwidth varies by 64.9 % within a run, that of Bare metal by 0.146 %",
    );
    expect(findingOf("calico-vpp")).toBe("The bandwidth of Calico VPP varies by 64.9 % within a run");
  });

  it("is a tie where their runs overlap", () => {
    expect(findingOf("kuberouter", "kuberouter-all")).toMatch(/^2 variants are about as steady/);
  });
});

describe("how steady the variants were", () => {
  const rows = steadinessRows(withSeconds(), "sts");

  it("has every variant once, the steadiest first, and who has none last", () => {
    expect(new Set(rows.map(({ variant }) => variant.id)).size).toBe(dataset.variants.length);
    const spreads = rows.map(({ spread }) => spread ?? Infinity);
    expect(spreads).toEqual([...spreads].sort((a, b) => a - b));
    expect(
      rows
        .slice(-2)
        .map(({ variant }) => variant.id)
        .sort(),
    ).toEqual(["antrea-ipsec", "baremetal"]);
  });

  it("keeps each run, or why it has no figure", () => {
    const row = rows.find(({ variant }) => variant.id === "baremetal");
    expect(row?.spreads).toEqual(Array(3).fill("bare metal runs without Kubernetes: it has no Service"));
    expect(row?.least).toBeNull();
    expect(rows[0]?.spreads.every((spread) => typeof spread === "number")).toBe(true);
  });
});
