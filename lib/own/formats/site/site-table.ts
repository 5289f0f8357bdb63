import Papa from "papaparse";
import { readDefused } from "@/lib/csv";
import { encryptions, paths, type Encryption } from "@/lib/dataset/facts/dimensions";
import { metrics } from "@/lib/dataset/metrics";
import { toStored } from "@/lib/units";
import {
  firstLine,
  refused,
  unknownRun,
  type OwnFile,
  type OwnFormat,
  type OwnPath,
  type OwnProblem,
  type OwnRead,
  type OwnRun,
} from "@/lib/own/own-run";
import { connectionFigures } from "@/lib/own/input/place-value";

const runHead = /^Run ([1-9]\d*) \((.*)\)$/;
const testText = /^(TCP|UDP), (\d+) streams?, (.+)$/;

function tableOf({ text }: OwnFile): readonly (readonly string[])[] {
  return Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), { skipEmptyLines: true }).data.map((cells) =>
    cells.map(readDefused),
  );
}

const wordOf = <T extends string>(label: string, words: Readonly<Record<T, string>>): T | null =>
  (Object.keys(words) as T[]).find((word) => words[word] === label) ?? null;

/** The figure that a table shows, by the head of its column: "Bandwidth, median (Gbit/s)". */
const figureIn = (heads: readonly string[]) =>
  connectionFigures.find((id) => heads.some((head) => head.startsWith(`${metrics[id].label}, `))) ?? null;

function testIn(text: string): Pick<OwnRun, "protocol" | "streams" | "path"> | null {
  const [, protocol, streams, path = ""] = testText.exec(text) ?? [];
  const known: OwnPath | null = wordOf(path, paths);
  return known && { protocol: protocol === "UDP" ? "udp" : "tcp", streams: Number(streams), path: known };
}

interface Shown {
  readonly file: string;
  readonly figure: (typeof connectionFigures)[number];
  readonly heads: readonly string[];
}

/** The runs of a line; a text says why there are none. */
function runsOf(cells: readonly string[], { file, figure, heads }: Shown): OwnRun[] | string {
  const cellOf = (head: string) => cells[heads.indexOf(head)] ?? "";
  const test = testIn(cellOf("Test"));
  if (!test) return "Its test is none with known streams.";
  return heads.flatMap((head, at) => {
    const run = runHead.exec(head)?.[1];
    const value = Number(cells[at]);
    if (run === undefined || !cells[at] || !Number.isFinite(value) || value < 0) return [];
    return [
      {
        ...unknownRun(file),
        ...test,
        name: cellOf("Variant"),
        encryption: wordOf<Encryption>(cellOf("Encryption"), encryptions),
        run: Number(run),
        values: { [figure]: toStored(value, metrics[figure].unit) },
      },
    ];
  });
}

function read(file: OwnFile): OwnRead {
  const [heads = [], ...lines] = tableOf(file);
  const figure = figureIn(heads);
  if (!figure || !heads.includes("Test"))
    return refused(
      file.name,
      figure
        ? "The table does not say which test each line is of."
        : "Its figures are calculated from others, or do not say of which node they are: take the whole dataset, or the API’s CSV.",
      { line: 1 },
    );
  const reads = lines.map((cells) => runsOf(cells, { file: file.name, figure, heads }));
  const problems = reads.flatMap((found, at): OwnProblem[] =>
    typeof found === "string"
      ? [{ file: file.name, line: at + 2, message: found, done: "the line was left out" }]
      : [],
  );
  return { runs: reads.flatMap((found) => (typeof found === "string" ? [] : found)), problems };
}

/** The explorer's table as it is downloaded, as CSV or TSV: units in the heads, a column for each run. */
export const siteTable: OwnFormat = {
  id: "site-table",
  tool: "site",
  label: "a table downloaded from the explorer",
  matches: ({ text }) => {
    const first = firstLine(text);
    return /(^|[,\t])Variant[,\t]/.test(first) && /Run 1 \(/.test(first);
  },
  read,
};
