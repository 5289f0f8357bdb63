import { describe, expect, it } from "vitest";
import { drawnDefinition, drawnVariant } from "@/lib/testing/drawn-dataset";
import type { DeclaredVariant, ImportPlan } from "@/lib/import/import-plan";
import { importTelemetry, isTelemetry, telemetryPath, type ReadTelemetry } from "./import-telemetry";
import type { Telemetry } from "./telemetry";

const declared = (id: string, runs: number): DeclaredVariant => ({
  ...drawnVariant(id),
  info: "optional",
  runs,
});

/** Two runs of two tests on the client: CPU in system is published, softirq is in the telemetry alone. */
const { tests, ...definition } = drawnDefinition([]);
const plan: ImportPlan = {
  definition: {
    ...definition,
    tests: tests.filter(({ id }) => id === "dtm" || id === "stm"),
    runs: 2,
    roles: ["client"],
    cpuModes: ["cpu_system"],
    telemetryModes: ["cpu_softirq", "cpu_steal"],
  },
  variants: [declared("calico", 2), declared("cilium", 1), declared("baremetal", 2)],
};
const whole = (cores: Telemetry["cores"]): Telemetry => ({ cores, memoryBytes: null, isPartial: false });
const publishedOf = (run: number, reading: number) =>
  ({ variant: "calico", run, test: "dtm", role: "client", quantity: "cpu_system", reading }) as const;

/** Telemetry of Calico's direct test alone: whole in run 1, cut in run 2; Cilium's holds nothing. */
const read: ReadTelemetry = (path) =>
  ({
    "calico/1/dtm-client.prom": whole({ system: 1.5, softirq: 2.5 }),
    "calico/2/dtm-client.prom": { ...whole({ system: 1, softirq: 2 }), isPartial: true },
    "cilium/1/dtm-client.prom": null,
  })[path];

describe("the CPU modes that published figures leave out", () => {
  const imported = () => importTelemetry(plan, [publishedOf(1, 1.5), publishedOf(2, 7)], read);
  const of = (variant: string, run: number, test = "dtm", quantity = "cpu_softirq") =>
    imported().readings.find(
      (one) => one.variant === variant && one.run === run && one.test === test && one.quantity === quantity,
    );

  it("are read for every variant, test, run and node, a mode each", () => {
    expect(imported().readings).toHaveLength(3 * 2 * 2 * 2);
    expect(of("calico", 1)).toEqual({
      variant: "calico",
      run: 1,
      test: "dtm",
      role: "client",
      quantity: "cpu_softirq",
      reading: 2.5,
    });
    expect(of("calico", 2)?.reading).toBe(2);
  });

  it("are missing with the reason", () => {
    const reasonOf = (...at: Parameters<typeof of>) => of(...at)?.reading;
    expect(reasonOf("calico", 1, "stm")).toEqual({
      missing: "blank",
      reason: "no telemetry was published of this test",
    });
    expect(reasonOf("cilium", 1)).toEqual({
      missing: "blank",
      reason: "the node's telemetry ends before the test ran",
    });
    expect(reasonOf("cilium", 2)).toEqual({
      missing: "not-measured",
      reason: "this variant has one run only",
    });
    expect(reasonOf("baremetal", 1, "stm")).toMatchObject({ missing: "not-measured" });
    expect(reasonOf("calico", 1, "dtm", "cpu_steal")).toEqual({
      missing: "blank",
      reason: "not counted by statexec",
    });
  });

  it("are counted by file, and files that were cut are named", () => {
    expect(imported()).toMatchObject({ files: 3, partial: ["calico/2/dtm-client.prom"] });
    expect(importTelemetry(plan, [], null)).toMatchObject({ files: 0, partial: [] });
  });

  it("are none where the definition names none", () => {
    const without = { ...plan, definition: { ...plan.definition, telemetryModes: [] } };
    expect(importTelemetry(without, [publishedOf(1, 9)], read)).toEqual({
      readings: [],
      issues: [],
      files: 0,
      partial: [],
    });
  });
});

describe("a published figure that telemetry contradicts", () => {
  const issuesOf = (run: number, published: number) =>
    importTelemetry(plan, [publishedOf(run, published)], read).issues;

  it("is reported with its place", () => {
    expect(issuesOf(1, 1.6)).toEqual([
      {
        file: "calico/1/dtm-client.prom",
        column: "cpu_system",
        text: "1.5",
        message: "the published figure disagrees: it says 1.6",
      },
    ]);
  });

  it("is none within the last of six decimals, nor where the file was cut", () => {
    expect(issuesOf(1, 1.5 + 5e-7)).toEqual([]);
    expect(issuesOf(1, 1.5 - 5e-7)).toEqual([]);
    expect(issuesOf(2, 9)).toEqual([]);
  });
});

describe("a telemetry file", () => {
  it("is known by its path", () => {
    expect(isTelemetry(telemetryPath("calico-wg", 12, "dtm", "server"))).toBe(true);
    for (const path of [
      "a/calico/1/dtm-client.prom",
      "calico/1/dtm-client.prom.gz",
      "calico/x/dtm-client.prom",
      "calico/1/dtm-node.prom",
      "calico/1/results.prom",
    ])
      expect([path, isTelemetry(path)]).toEqual([path, false]);
  });
});
