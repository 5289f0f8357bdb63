import { afterEach, describe, expect, it, vi } from "vitest";
import { loadDataset } from "@/lib/dataset/files/load-dataset";
import { loadSeconds } from "./load-seconds";
import { readSeconds } from "./read-seconds";
import {
  SECONDS,
  secondsTests,
  type HoleRow,
  type SecondsRow,
  type TcpRow,
  type UdpRow,
} from "./seconds-file";

const sixty = (value: number) => Array<number>(SECONDS).fill(value);
const tcp: TcpRow = {
  test: "dts",
  run: 1,
  streams: 1,
  receiverSeconds: 60.001,
  countedBy: "sender",
  omitted: { bandwidthMbps: 1, retransmits: 2, rttMicroseconds: 3, cwndKilobytes: 4 },
  bandwidthMbps: sixty(10),
  retransmits: sixty(20),
  rttMicroseconds: sixty(30),
  cwndKilobytes: sixty(40),
};
const udp: UdpRow = {
  test: "dus",
  run: 1,
  streams: 1,
  receiverSeconds: 62,
  countedBy: "receiver",
  omitted: { bandwidthMbps: 1, jitterMs: 0.5, lost: 0, datagrams: 0 },
  bandwidthMbps: sixty(10),
  jitterMs: sixty(0.25),
  lost: sixty(5),
  datagrams: sixty(100),
};
const hole: HoleRow = { test: "sts", run: 1, missing: "run-failed", reason: "iperf3 failed: no route" };
const rows: SecondsRow[] = secondsTests.map((test) => {
  if (test === "sts") return hole;
  return test[1] === "t" ? { ...tcp, test } : { ...udp, test };
});
const file = { edition: "2024-01", variant: "cilium", series: rows };
const expected = { edition: "2024-01", variant: "cilium", runCount: 1, tests: secondsTests };
const read = (content: object) => readSeconds(JSON.stringify(content), "cilium.json", expected);
const withRow = (index: number, change: object) => ({
  ...file,
  series: rows.with(index, { ...rows[index], ...change } as SecondsRow),
});

describe("a series file", () => {
  it("is read in stored units: bit/s, milliseconds, bytes, percent", () => {
    const { series } = read(file);
    expect(series[0]).toMatchObject({
      columns: {
        bandwidth: { omitted: 1e6, seconds: sixty(10e6) },
        retransmits: { omitted: 2, seconds: sixty(20) },
        rtt: { seconds: sixty(0.03) },
        cwnd: { omitted: 4000, seconds: sixty(40_000) },
      },
    });
    expect(series[2]).toMatchObject({
      columns: { loss: { omitted: null, seconds: sixty(5) }, jitter: { omitted: 0.5 } },
      datagrams: { lost: 300, all: 6000 },
    });
  });

  it("keeps a hole with its reason", () => {
    expect(read(file).series[4]).toEqual(hole);
  });

  it.each<[string, object, string]>([
    ["is of another variant", { ...file, variant: "calico" }, 'column variant: "calico": expected cilium'],
    ["is of another edition", { ...file, edition: "2020-08" }, "column edition"],
    [
      "has a minute of 59 seconds",
      withRow(0, { retransmits: sixty(1).slice(1) }),
      "series.0.retransmits: expected 60 seconds",
    ],
    [
      "has a text for a number",
      withRow(1, { bandwidthMbps: sixty(1).with(7, "fast" as never) }),
      "series.1.bandwidthMbps.7",
    ],
    ["has a count below zero", withRow(0, { retransmits: sixty(-1) }), "series.0.retransmits.0"],
    ["has a hole without reason", withRow(4, { reason: "" }), "series.4.reason: expected a reason"],
    [
      "has UDP columns on a TCP test",
      { ...file, series: rows.with(0, { ...udp, test: "dts" }) },
      "series.0.countedBy",
    ],
    ["lacks a run", { ...file, series: rows.slice(0, -1) }, '"sum run 1": a run is missing'],
    [
      "has a run twice",
      { ...file, series: rows.with(1, tcp) },
      '"dts run 1": expected every test and run once',
    ],
    [
      "has an unknown test",
      { ...file, series: rows.with(0, { ...tcp, test: "idle" as never }) },
      "series.0.test",
    ],
    ["has an unknown property", { ...file, more: 1 }, "Unrecognized key"],
  ])("that %s is refused with file and place", (_what, content, message) => {
    expect(() => read(content)).toThrow("cilium.json");
    expect(() => read(content)).toThrow(message);
  });

  it("that is cut is refused", () => {
    expect(() => readSeconds(JSON.stringify(file).slice(0, 900), "cilium.json", expected)).toThrow(
      "cilium.json: expected JSON",
    );
  });
});

describe("the seconds of a variant", () => {
  afterEach(() => void vi.unstubAllEnvs());

  it("are null for an edition that published none", () => {
    const { dataset } = loadDataset();
    expect(
      loadSeconds("cilium", { ...dataset, definition: { ...dataset.definition, id: "2020-08" } }),
    ).toBeNull();
  });

  it("are read once a process", () => {
    expect(loadSeconds("cilium")).toBe(loadSeconds("cilium"));
  });
});
