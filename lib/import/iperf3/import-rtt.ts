import { z } from "zod";
import type { Missing } from "@/lib/dataset/reading";
import { tests, type TestId } from "@/lib/dataset/tests";
import { clientOutputPath, noRun, noService } from "@/lib/import/holes";
import type { ImportIssue, SourceText } from "@/lib/import/import-issue";
import { runsOf, type DeclaredVariant, type ImportPlan } from "@/lib/import/import-plan";
import { absentTests } from "@/lib/import/knb-2024/variant-files";
import type { ImportedReading } from "@/lib/import/knb-2024/variant-readings";
import { readClientOutput } from "./iperf3-error";

/** How an output of iperf3 is come by: its text, or undefined where there is no such file. */
export type ReadText = (path: string) => SourceText | undefined;

/** Microseconds, as the kernel of the sender tells them of each stream. */
const sender = z.object({ mean_rtt: z.number().positive(), max_rtt: z.number().positive() });
const output = z.object({ end: z.object({ streams: z.array(z.object({ sender })).min(1) }) });

interface RunRtt {
  /** Milliseconds: the mean over the streams of each one's mean. */
  readonly mean: number;
  /** Milliseconds: the highest of any stream. */
  readonly max: number;
}

/** The round-trip times in what an iperf3 client printed (JSON, 3.16: `end.streams[].sender`); null where they are not all there. */
export function rttOf(text: string): RunRtt | null {
  const parsed = output.safeParse(JSON.parse(text));
  if (!parsed.success) return null;
  const streams = parsed.data.end.streams.map((stream) => stream.sender);
  const sum = streams.reduce((total, stream) => total + stream.mean_rtt, 0);
  return {
    mean: sum / (streams.length * 1000),
    max: Math.max(...streams.map((stream) => stream.max_rtt)) / 1000,
  };
}

const blank = (reason: string): Missing => ({ missing: "blank", reason });

function readRun(file: SourceText | undefined, path: string, issues: ImportIssue[]): RunRtt | Missing {
  const found = readClientOutput(file?.text);
  switch (found.kind) {
    case "error":
      return { missing: "run-failed", reason: `iperf3 failed: ${found.error}` };
    case "nothing":
      return blank("iperf3 wrote no output");
    case "cut":
      return blank("iperf3’s output is cut off");
    case "unreadable":
      issues.push({ file: path, message: "expected a JSON object, as iperf3 prints it" });
      return blank("iperf3’s output cannot be read");
    case "result":
      return rttOf(file?.text ?? "") ?? blank("iperf3 reported no round-trip time");
  }
}

/**
 * The round-trip times of every TCP test of a plan from what iperf3's clients printed, in milliseconds, with their holes named; none where the
 * definition has none. `read` is null where no output is at hand.
 */
export function importRtt(
  { definition, variants }: ImportPlan,
  read: ReadText | null,
): { readings: ImportedReading[]; issues: ImportIssue[] } {
  const issues: ImportIssue[] = [];
  if (!definition.connection.tcp.includes("rtt")) return { readings: [], issues };
  const tcp = definition.tests.map(({ id }) => id).filter((id) => tests[id].protocol === "tcp");
  const runOf = (facts: DeclaredVariant, test: TestId, run: number): RunRtt | Missing => {
    if (absentTests(facts).includes(test)) return noService;
    if (run > facts.runs) return noRun(facts.runs);
    if (!read) return blank("what iperf3 printed, which tells it, was not at hand");
    const path = clientOutputPath(facts.id, run, test);
    return readRun(read(path), path, issues);
  };
  const readings = variants.flatMap((facts) =>
    tcp.flatMap((test) =>
      runsOf(definition).flatMap((run): ImportedReading[] => {
        const found = runOf(facts, test, run);
        const [mean, max] = "missing" in found ? [found, found] : [found.mean, found.max];
        const place = { variant: facts.id, run, test, role: null };
        return [
          { ...place, quantity: "rtt", reading: mean },
          { ...place, quantity: "rtt-max", reading: max },
        ];
      }),
    ),
  );
  return { readings, issues };
}
