import { expect, it } from "vitest";
import { only } from "@/lib/testing/own-samples";

const line = (mode: string, value: number) =>
  `statexec_summary_cpu_mean_seconds{instance="a",role="server",mode="${mode}"} ${value} 0`;
const summary = [line("user", 0.5), line("system", 1.5), line("idle", 6)].join("\n");
const counter = `statexec_cpu_seconds_total{instance="a",role="server",mode="user",cpu="cpu0"} 9 1000`;

it.each([
  ["begins with its summary", summary],
  ["has counters before it", `${counter}\n${summary}`],
])("telemetry that %s is read whole, idle time aside", (_, text) => {
  expect(only(text)).toMatchObject({ name: "a", protocol: null });
  expect(only(text).values.serverCpu).toEqual({ user: 0.5, system: 1.5 });
});
