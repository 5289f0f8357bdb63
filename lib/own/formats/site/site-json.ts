import { encryptions } from "@/lib/dataset/facts/dimensions";
import { isMetricId, metrics } from "@/lib/dataset/metrics";
import { at, listAt, readLenientJson, textAt } from "@/lib/own/input/lenient-json";
import { refused, type OwnFile, type OwnFormat, type OwnProblem, type OwnRead } from "@/lib/own/own-run";
import { toStored } from "@/lib/units";
import { runsOfLine, whyNotShown, type Row } from "./site-csv";

const isDocument = ({ text }: OwnFile) => /^\s*\{/.test(text);
const runColumn = /^run[1-9]\d*$/;

/** Reads each row as a line of the API's CSV. */
function readRows(file: OwnFile, linesOf: (document: unknown) => readonly Row[]): OwnRead {
  const { values, brokenAt } = readLenientJson(file.text);
  const [document] = values;
  if (document === undefined)
    return refused(file.name, "The JSON could not be read.", brokenAt === null ? {} : { line: brokenAt });
  const lines = linesOf(document).map((row) => ({ row, reason: whyNotShown(row) }));
  const reasons = new Set(lines.flatMap(({ reason }) => reason ?? []));
  return {
    runs: lines.flatMap(({ row, reason }) => (reason === null ? runsOfLine(row, file.name) : [])),
    problems: [...reasons].map((message): OwnProblem => {
      const count = lines.filter(({ reason }) => reason === message).length;
      return {
        file: file.name,
        message,
        done: count === 1 ? "the row was left out" : `${count} rows were left out`,
      };
    }),
  };
}

const written = (value: unknown) =>
  typeof value === "number" || typeof value === "string" ? String(value) : "";

/** A view as the API hands it out, `/api/results`, in SI units. */
export const viewJson: OwnFormat = {
  id: "view-json",
  tool: "site",
  label: "a view of this site as the API’s JSON",
  matches: (file) =>
    isDocument(file) && /"metric":\s*\{\s*"id":/.test(file.text) && /"runs":\s*\[/.test(file.text),
  read: (file) =>
    readRows(file, (document) =>
      listAt(document, "rows").map((row) => ({
        metric: textAt(document, "metric", "id") ?? "",
        role: textAt(document, "role") ?? "",
        ...Object.fromEntries(
          ["variant", "cni", "encryption", "test"].map((name) => [name, textAt(row, name) ?? ""]),
        ),
        ...Object.fromEntries(listAt(row, "runs").map((run, index) => [`run${index + 1}`, written(run)])),
      })),
    ),
};

/** A figure of a table in its metric's stored unit; empty where there is none. */
function stored(metric: string, value: unknown): string {
  return typeof value === "number" && isMetricId(metric) ? String(toStored(value, metrics[metric].unit)) : "";
}

const encryptionCalled = (label: unknown) =>
  Object.entries(encryptions).find(([, own]) => own === label)?.[0] ?? "";

/** The explorer's table as JSON: figures in the units of the screen, by the id of their column. */
export const tableJson: OwnFormat = {
  id: "table-json",
  tool: "site",
  label: "a table downloaded from the explorer as JSON",
  matches: (file) =>
    isDocument(file) && /"columns":\s*\[\s*\{\s*"id":/.test(file.text) && /"cells":\s*\{/.test(file.text),
  read: (file) =>
    readRows(file, (document) => {
      const metric = textAt(document, "metric") ?? "";
      return listAt(document, "rows").map((row) => {
        const cells = Object.entries((at(row, "cells") ?? {}) as Readonly<Record<string, unknown>>);
        return {
          metric,
          role: textAt(document, "role") ?? "",
          test: textAt(row, "test") ?? "",
          variant: textAt(row, "cells", "variant") ?? "",
          encryption: encryptionCalled(at(row, "cells", "encryption")),
          ...Object.fromEntries(
            cells.filter(([id]) => runColumn.test(id)).map(([id, value]) => [id, stored(metric, value)]),
          ),
        };
      });
    }),
};
