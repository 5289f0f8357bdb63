/**
 * What each run of the edition 2020-08 ran on: `environment.csv`, a line a run, as in the raw archives of the runs (in the
 * repository each run has its own archive, see `knbdata-2020-08.ts`; the table holds the same for all runs). A cell may end in the
 * carriage return that the archives' own texts end in.
 */
import Papa from "papaparse";
import { sourceLines, type ImportIssue, type SourceText } from "@/lib/import/import-issue";

/** What knb found on a run's client node, with the place where it says so. */
export interface RunEnvironment {
  readonly variant: string;
  readonly run: number;
  readonly mtu: string;
  /** Kernel release, `4.15.0-112-generic`. */
  readonly kernel: string;
  /** Kubernetes release, `v1.19.0`. */
  readonly kubernetes: string;
  readonly cpu: string;
  readonly file: string;
  readonly line?: number;
}

export const environmentFile = "environment.csv";
const header = ["variant", "run", "mtu", "kernel", "kubernetes", "cpu"];

/** The rows of the table. Reports another header, lines of another width, cells that are empty, and a run that occurs twice. */
export function parseEnvironment(file: SourceText): { runs: RunEnvironment[]; issues: ImportIssue[] } {
  const [first = "", ...lines] = sourceLines(file.text);
  const issues: ImportIssue[] = [];
  if (first !== header.join(","))
    issues.push({
      file: file.path,
      line: 1,
      text: first,
      message: `expected the columns ${header.join(",")}`,
    });
  const lineOf = new Map<string, number>();
  const runs = lines.flatMap((text, index): RunEnvironment[] => {
    const line = index + 2;
    const cells = splitRow(text);
    const [variant = "", run = "", mtu = "", kernel = "", kubernetes = "", cpu = ""] = cells;
    const earlier = lineOf.get(`${variant} ${run}`);
    const message = rowProblem(cells, earlier);
    if (message !== undefined) {
      issues.push({ file: file.path, line, text, message });
      return [];
    }
    lineOf.set(`${variant} ${run}`, line);
    return [{ variant, run: Number(run), mtu, kernel, kubernetes, cpu, file: file.path, line }];
  });
  return { runs, issues };
}

function splitRow(text: string): string[] {
  const cells = Papa.parse<string[]>(text, { delimiter: ",", newline: "\n", fastMode: true }).data[0] ?? [];
  return cells.map((cell) => cell.replace(/\r$/, ""));
}

function rowProblem(cells: readonly string[], earlier: number | undefined): string | undefined {
  if (cells.length !== header.length || cells.includes(""))
    return `expected ${header.length} cells with something in each`;
  if (!/^\d+$/.test(cells[1] ?? "")) return "expected the number of a run";
  return earlier === undefined ? undefined : `the run of line ${earlier} stands here again`;
}
