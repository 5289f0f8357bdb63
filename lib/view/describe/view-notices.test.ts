import { describe, expect, it } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { present, viewOf } from "@/lib/testing/drawn-dataset";
import { selectView } from "@/lib/view/select/select-view";
import { viewNotices } from "./view-notices";
import type { ViewState } from "@/lib/view/link/view-state";

const { dataset } = loadDataset();
const notices = (changes: Partial<ViewState>) => viewNotices(selectView(dataset, viewOf(dataset, changes)));
const notice = (id: string, changes: Partial<ViewState>) => notices(changes).find((one) => one.id === id);
const offered = (id: string, changes: Partial<ViewState>) => notice(id, changes)?.offers[0]?.view;

describe("the saturation notice", () => {
  it("says how many of how many stand where, names Calico VPP, and offers efficiency", () => {
    const text = notice("saturation-dtm", {})?.text;
    expect(text).toContain("13 of 14 plain variants are at 38.7 to 39.5 of 40 Gbit/s");
    expect(text).toContain("Calico VPP");
    expect(offered("saturation-dtm", {})).toEqual(viewOf(dataset, { metric: "efficiency" }));
  });

  it("stands on multi-stream TCP bandwidth alone", () => {
    const ids = (changes: Partial<ViewState>) =>
      notices(changes)
        .map(({ id }) => id)
        .filter((id) => id.startsWith("saturation"));
    expect(
      ids({ streams: ["single", "multi"], path: ["direct", "service"], protocol: ["tcp", "udp"] }),
    ).toEqual(["saturation-dtm", "saturation-stm"]);
    expect([ids({ streams: ["single"] }), ids({ metric: "cpu" })]).toEqual([[], []]);
  });

  it("does not move when variants are filtered away", () => {
    expect(notice("saturation-dtm", { variant: ["cilium", "calico"] })?.text).toBe(
      notice("saturation-dtm", {})?.text,
    );
  });

  it("does not stand over encrypted variants alone", () => {
    expect(notice("saturation-dtm", { encryption: ["wireguard", "ipsec"] })).toBeUndefined();
  });
});

describe("the CPU notice", () => {
  it.each(["cpu", "efficiency", "per-core"] as const)(
    "stands on %s: softirq is not counted, IPsec not ranked",
    (metric) => {
      expect(notice("cpu", { metric })?.text).toMatch(
        /softirq excluded.*IPsec.*not comparable and not ranked/,
      );
    },
  );

  it("stands on a scatter with a CPU axis and on nothing else", () => {
    expect(notice("cpu", { chart: "scatter" })).toBeDefined();
    expect([notice("cpu", {}), notice("cpu", { metric: "memory" })]).toEqual([undefined, undefined]);
  });

  it("speaks of IPsec only where an IPsec variant is shown", () => {
    expect(notice("cpu", { metric: "cpu", encryption: ["none"] })?.text).not.toContain("IPsec");
  });
});

describe("the loss notice", () => {
  it("counts the UDP rows that lost more than 10 % and offers the loss", () => {
    const { rows } = selectView(dataset, viewOf(dataset, { protocol: ["udp"] }));
    const high = rows.filter(({ loss }) => present(loss?.figure) > 10).length;
    expect(high).toBeGreaterThan(0);
    expect(notice("loss", { protocol: ["udp"] })?.text).toMatch(
      new RegExp(`^${high} rows of ${rows.length} lost more than 10 %`),
    );
    expect(offered("loss", { protocol: ["udp"] })).toMatchObject({ metric: "loss", protocol: ["udp"] });
  });

  it("does not stand on TCP", () => {
    expect(notice("loss", {})).toBeUndefined();
  });
});

describe("the baseline notice", () => {
  it("says that bare metal has no run through a Service and offers baremetal-direct", () => {
    expect(notice("baseline", { path: ["service"] })?.text).toContain(
      "Bare metal has no run through a Service",
    );
    expect(offered("baseline", { path: ["service"] })).toMatchObject({
      path: ["service"],
      baseline: "baremetal-direct",
    });
  });

  it("does not stand on direct tests, nor once the offer is taken", () => {
    expect(notice("baseline", {})).toBeUndefined();
    expect(notice("baseline", { path: ["service"], baseline: "baremetal-direct" })).toBeUndefined();
  });
});

describe("other notices", () => {
  it("name the tests that the metric does not have, with a way out where nothing is left", () => {
    expect(notice("metric", { metric: "retransmits", protocol: ["tcp", "udp"] })).toMatchObject({
      text: "Retransmits does not exist on UDP, 8 streams, pod to pod: left out.",
      offers: [],
    });
    expect(offered("metric", { metric: "loss", protocol: ["tcp"] })).toMatchObject({
      metric: "loss",
      protocol: ["udp"],
    });
  });

  it("say in words that an axis is logarithmic, or why it is not", () => {
    expect(notice("scale", { scale: "log" })?.text).toContain("bars do not start at zero");
    expect(notice("scale", { scale: "log", compare: "percent" })?.text).toContain("cannot show zero");
    expect(notice("scale", {})).toBeUndefined();
  });

  it("offer both paths where the path chart has one", () => {
    expect(offered("path", { chart: "path" })?.path).toEqual(["direct", "service"]);
    expect(notice("path", { chart: "path", path: ["direct", "service"] })).toBeUndefined();
  });
});
