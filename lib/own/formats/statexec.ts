import { telemetryReader } from "@/lib/import/statexec/telemetry";
import { checkedValues, refused, unknownRun, type OwnFormat, type OwnProblem } from "@/lib/own/own-run";

const label = (text: string, name: string) =>
  new RegExp(`^statexec_\\w+\\{[^}]*\\b${name}="([^"]*)"`, "m").exec(text)?.[1];

/** The telemetry of one node by statexec: CPU by mode and memory, whole or cut. */
export const statexec: OwnFormat = {
  id: "statexec",
  label: "statexec telemetry",
  matches: ({ text }) => /^statexec_\w+\{/m.test(text),
  read: ({ name, text }) => {
    const reader = telemetryReader();
    for (const line of text.split("\n")) reader.line(line);
    const telemetry = reader.end();
    if (!telemetry)
      return refused(name, "It has no summary and fewer than two samples of a running command.");
    const side = label(text, "role") === "server" ? "server" : "client";
    const { idle: _idle, iowait: _iowait, ...busy } = telemetry.cores;
    const unknown = unknownRun(name);
    const run = Number(label(text, "run"));
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
          name: label(text, "id") ?? label(text, "instance") ?? unknown.name,
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
