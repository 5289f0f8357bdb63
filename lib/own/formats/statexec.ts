import { telemetryReader } from "@/lib/import/statexec/telemetry";
import { checkedValues, refused, unknownRun, type OwnFormat, type OwnProblem } from "@/lib/own/own-run";

const SUMMARY = "statexec_summary_cpu_mean_seconds";
/** Every line has the same labels besides its own: one tells. */
const label = (line: string, name: string) =>
  new RegExp(`^statexec_\\w+\\{[^}]*\\b${name}="([^"]*)"`).exec(line)?.[1];
const firstSample = /^statexec_\w+\{.*$/m;

/** The telemetry of one node by statexec: CPU by mode and memory, whole or cut. */
export const statexec: OwnFormat = {
  id: "statexec",
  tool: "statexec",
  label: "statexec telemetry",
  matches: ({ text }) => /^statexec_\w+\{/m.test(text),
  read: ({ name, text }) => {
    const reader = telemetryReader();
    // A whole file ends in its summary, which says it all: the counters before it are of every second.
    const summary = text.startsWith(SUMMARY) ? 0 : text.indexOf(`\n${SUMMARY}`) + 1;
    for (const line of text.slice(summary).split("\n")) reader.line(line);
    const telemetry = reader.end();
    if (!telemetry)
      return refused(name, "It has no summary and fewer than two samples of a running command.");
    const [one = ""] = firstSample.exec(text) ?? [];
    const side = label(one, "role") === "server" ? "server" : "client";
    const { idle: _idle, iowait: _iowait, ...busy } = telemetry.cores;
    const unknown = unknownRun(name);
    const run = Number(label(one, "run"));
    const problems: OwnProblem[] = telemetry.isPartial
      ? [
          {
            file: name,
            message: "It was cut before its summary.",
            done: "CPU is the mean of the seconds that it holds; memory is missing",
          },
        ]
      : [];
    return {
      runs: [
        {
          ...unknown,
          name: label(one, "id") ?? label(one, "instance") ?? unknown.name,
          protocol: null,
          run: Number.isInteger(run) && run > 0 ? run : null,
          values: checkedValues({
            [`${side}Cpu`]: busy,
            [`${side}Memory`]: telemetry.memoryBytes ?? undefined,
          }),
        },
      ],
      problems,
    };
  },
};
