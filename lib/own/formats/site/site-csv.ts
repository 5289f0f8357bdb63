import Papa from "papaparse";
import { readDefused } from "@/lib/csv";
import { encryptions, type Encryption } from "@/lib/dataset/facts/dimensions";
import { isTestId, type TestId } from "@/lib/dataset/tests";
import { groupBy } from "@/lib/own/groups";
import { isOfConnection, placeOf, putValue } from "@/lib/own/input/place-value";
import { factsOfTest } from "@/lib/own/run-test";
import {
  checkedValues,
  firstLine,
  unknownRun,
  type OwnFile,
  type OwnFormat,
  type OwnProblem,
  type OwnRead,
  type OwnRun,
} from "@/lib/own/own-run";

/** A line by its heads. */
export type Row = Readonly<Record<string, string>>;

interface Line {
  readonly row: Row;
  readonly line: number;
}

function linesOf({ text }: OwnFile): readonly Line[] {
  const { data } = Papa.parse<Row>(text.replace(/^\uFEFF/, ""), { header: true, skipEmptyLines: true });
  return data.map((row, index) => ({
    row: Object.fromEntries(Object.entries(row).map(([head, cell]) => [head, readDefused(String(cell))])),
    line: index + 2,
  }));
}

const headOf = ({ text }: OwnFile) => firstLine(text).split(",");
const hasHeads = (file: OwnFile, heads: readonly string[]) => {
  const given = headOf(file);
  return heads.every((head) => given.includes(head));
};

const asNumber = (text: string) => {
  const value = Number(text);
  return text.trim() !== "" && Number.isFinite(value) && value >= 0 ? value : null;
};

/** One problem for all lines that share it, at the first of them. */
function gathered(file: string, found: readonly { line: number; message: string }[]): OwnProblem[] {
  return [...groupBy(found, ({ message }) => message).values()].map((same) => ({
    file,
    line: same[0]?.line ?? 1,
    message: same[0]?.message ?? "",
    done: same.length > 1 ? `${same.length} lines were left out` : "the line was left out",
  }));
}

/** Why a line of the dataset file is not used; null where it is. */
function whyNot({ test = "", role = "", quantity = "", value = "" }: Row): string | null {
  if (value === "") return "";
  if (!isTestId(test)) return "It names no test of the benchmark.";
  if (asNumber(value) === null) return "Its value is no number of zero or more.";
  return placeOf({ role, quantity }) ? null : `No run keeps ${quantity || "a figure without a name"}.`;
}

function valuesOf(lines: readonly Line[]): OwnRun["values"] {
  const values: Record<string, unknown> = {};
  for (const { row } of lines) {
    const { role = "", quantity = "", value = "" } = row;
    const place = placeOf({ role, quantity });
    if (place) putValue(values, place, Number(value));
  }
  return checkedValues(values);
}

/** The whole dataset as this site hands it out, `/data/2024-01.csv`: a line for each reading, in SI units. */
export const datasetCsv: OwnFormat = {
  id: "dataset-csv",
  tool: "site",
  label: "a dataset of this site as CSV",
  matches: (file) => hasHeads(file, ["variant", "run", "test", "role", "quantity", "unit", "value"]),
  read: (file) => {
    const lines = linesOf(file).map((one) => ({ ...one, reason: whyNot(one.row) }));
    const used = lines.filter(({ reason }) => reason === null);
    const runs = [
      ...groupBy(used, ({ row }) => JSON.stringify([row.variant, row.run, row.test])).values(),
    ].map((own): OwnRun => {
      const { variant = "", run = "", test } = own[0]?.row ?? {};
      return {
        ...unknownRun(file.name),
        ...factsOfTest(test as TestId),
        name: variant,
        run: asNumber(run),
        values: valuesOf(own),
      };
    });
    const left = lines.flatMap(({ reason, line }) => (reason ? [{ line, message: reason }] : []));
    return { runs, problems: gathered(file.name, left) };
  },
};

/** Why a line of a view is not used; null where it is. */
export function whyNotShown({ metric = "", test = "", role = "" }: Row): string | null {
  if (!isTestId(test)) return "It names no test of the benchmark.";
  if (isOfConnection(metric)) return null;
  if (metric === "memory" && (role === "client" || role === "server")) return null;
  return metric === "memory"
    ? "It is the mean of two nodes: take the memory of one."
    : `${metric || "A figure without a name"} is calculated from other figures: take those, or the whole dataset.`;
}

/** The runs of a line of a view, `run1` the first, in stored units. */
export function runsOfLine(row: Row, file: string): OwnRun[] {
  const { metric = "", test, role = "", variant = "", cni = "", encryption = "" } = row;
  const key = metric === "memory" ? `${role}Memory` : metric;
  return Object.entries(row).flatMap(([head, cell]) => {
    const run = /^run([1-9]\d*)$/.exec(head)?.[1];
    const value = asNumber(cell);
    if (run === undefined || value === null) return [];
    return [
      {
        ...unknownRun(file),
        ...factsOfTest(test as TestId),
        name: variant,
        cni: cni || null,
        encryption: Object.hasOwn(encryptions, encryption) ? (encryption as Encryption) : null,
        run: Number(run),
        values: { [key]: value },
      },
    ];
  });
}

/** A view as the API hands it out, `/api/results.csv`: a line for each variant on a test, its runs side by side, in SI units. */
export const viewCsv: OwnFormat = {
  id: "view-csv",
  tool: "site",
  label: "a view of this site as the API’s CSV",
  matches: (file) => hasHeads(file, ["metric", "unit", "role", "variant", "test", "run1"]),
  read: (file): OwnRead => {
    const lines = linesOf(file).map((one) => ({ ...one, reason: whyNotShown(one.row) }));
    return {
      runs: lines.flatMap((one) => (one.reason === null ? runsOfLine(one.row, file.name) : [])),
      problems: gathered(
        file.name,
        lines.flatMap(({ reason, line }) => (reason === null ? [] : [{ line, message: reason }])),
      ),
    };
  },
};
