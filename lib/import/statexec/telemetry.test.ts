import { describe, expect, it } from "vitest";
import { telemetryReader, type Telemetry } from "./telemetry";

const labels = 'instance="dtm",job="statexec",role="client",id="calm",run="1"';
const counter = (second: number, mode: string, cpu: number, value: number) =>
  `statexec_cpu_seconds_total{cpu="cpu${cpu}",mode="${mode}",${labels}} ${value} ${1704067200000 + 1000 * second}`;
const status = (second: number, value: number) =>
  `statexec_command_status{${labels}} ${value} ${1704067200000 + 1000 * second}`;
/** Two threads: each counts 0.25 s of system and 0.5 s of softirq in a second; ten seconds of rest before. */
const seconds = (from: number, to: number, running: number) =>
  Array.from({ length: to - from }, (_, index) => from + index).flatMap((second) => [
    status(second, running),
    ...[0, 1].flatMap((cpu) => [
      counter(second, "system", cpu, 100 + 0.25 * Math.max(0, second - 10)),
      counter(second, "softirq", cpu, 50 + 0.5 * Math.max(0, second - 10)),
    ]),
  ]);
const summary = ["system", "softirq", "user"].map(
  (mode, index) => `statexec_summary_cpu_mean_seconds{mode="${mode}",${labels}} ${index + 1}.5 1704067272000`,
);
const read = (lines: readonly string[]): Telemetry | null => {
  const reader = telemetryReader();
  lines.forEach((line) => reader.line(line));
  return reader.end();
};

describe("the telemetry of statexec", () => {
  it("is its summary where that is there, whatever the order of labels and the line ends", () => {
    const memory = `statexec_summary_memory_used_bytes{${labels}} 1006598528 1704067272033`;
    const lines = [...seconds(0, 20, 1), ...summary, memory].map((line) => `${line}\r`);
    expect(read(lines)).toEqual({
      cores: { system: 1.5, softirq: 2.5, user: 3.5 },
      memoryBytes: 1006598528,
      isPartial: false,
    });
  });

  it("is the mean of the seconds in which the command ran where the file was cut, and is marked so", () => {
    const cut = [
      ...seconds(0, 10, 0),
      ...seconds(10, 40, 1),
      status(40, 1),
      'statexec_cpu_seconds_total{cpu="cpu0",mo',
    ];
    expect(read(cut)).toEqual({
      cores: { system: expect.closeTo(0.5, 9) as number, softirq: expect.closeTo(1, 9) as number },
      memoryBytes: null,
      isPartial: true,
    });
  });

  it("passes over a line with more than a sample on it", () => {
    const more = `statexec_summary_cpu_mean_seconds{mode="system",${labels}} 9.5 1704067272000 # more`;
    expect(read([...summary, more])?.cores.system).toBe(1.5);
  });

  it("is none where the command had not run for a second", () => {
    expect(read(seconds(0, 10, 0))).toBeNull();
    expect(read([])).toBeNull();
  });
});
