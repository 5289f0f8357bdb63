import { toCsv } from "@/lib/csv";
import { testLabel } from "@/lib/dataset/test-labels";
import { describeView } from "@/lib/view/describe/describe-view";
import { viewTitle } from "@/lib/view/describe/view-finding";
import { dotPanels, type DotPanel } from "@/lib/view/chart/dot-rows";
import type { ExportFormat } from "./export-formats";
import type { ViewResult } from "@/lib/view/select/view-result";
import { headText, viewTable, type TableRow, type ViewTable } from "./table-rows";

/** The last column of delimited exports: why cells are empty and what may not be compared. */
const NOTES_HEAD = "Notes";
/** The column before it where the screen has none: a table that travels without its heading says what it is of. */
const TEST_HEAD = "Test";

/** What to know of a row: what its CPU figures count, then the notes of its cells. */
function rowNotes({ notes }: TableRow, { metric }: ViewResult): readonly string[] {
  return metric.usesCpu && metric.caveat ? [`CPU: ${metric.caveat}.`, ...notes] : notes;
}

function delimited({ heads, rows }: ViewTable, result: ViewResult, delimiter: "," | "\t"): string {
  const saysTest = heads.some(({ column }) => column.id === "test");
  const header = [...heads.map(headText), ...(saysTest ? [] : [TEST_HEAD]), NOTES_HEAD];
  const body = rows.map((row) => [
    ...row.cells.map(({ full }) => full),
    ...(saysTest ? [] : [testLabel(result.dataset.definition, row.row.test)]),
    rowNotes(row, result).join(" "),
  ]);
  return toCsv(header, body, delimiter);
}

function jsonCell(full: string, numeric: boolean): number | string | null {
  if (full === "") return null;
  const value = Number(full);
  return numeric && Number.isFinite(value) ? value : full;
}

function json({ heads, rows }: ViewTable, result: ViewResult, link: string): string {
  const { metric, view } = result;
  const content = {
    title: describeView(result),
    link,
    metric: metric.id,
    role: metric.byRole ? view.role : null,
    columns: heads.map(({ column: { id, numeric }, label, unit }) => ({ id, head: label, unit, numeric })),
    rows: rows.map((row) => ({
      test: row.row.test,
      cells: Object.fromEntries(
        heads.map(({ column }, at) => [column.id, jsonCell(row.cells[at]?.full ?? "", column.numeric)]),
      ),
      notes: rowNotes(row, result),
    })),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function markdownCell(text: string): string {
  return text
    .replaceAll("\\", "\\\\")
    .replaceAll("|", "\\|")
    .replace(/[\r\n]+/g, " ")
    .replaceAll("<", "&lt;");
}

function markdown({ heads, rows, notes }: ViewTable, title: string, link: string): string {
  const line = (cells: readonly string[]) => `| ${cells.map(markdownCell).join(" | ")} |`;
  const rule = `| ${heads.map(({ column }) => (column.numeric ? "---:" : "---")).join(" | ")} |`;
  const body = rows.map(({ cells }) =>
    line(
      cells.map((cell) => [cell.text, ...cell.notes.map((note) => `[${notes.indexOf(note) + 1}]`)].join(" ")),
    ),
  );
  const footnotes = notes.map((note, index) => `[${index + 1}] ${markdownCell(note)}\n`);
  return [
    `**${markdownCell(title)}**\n`,
    line(heads.map(headText)),
    rule,
    ...body,
    "",
    ...footnotes,
    `Source: ${link}`,
    "",
  ].join("\n");
}

/** A chart of several figures a line as Markdown: a table for each of its panels, a column for each of its series. */
function drawnMarkdown(panels: readonly DotPanel[], title: string, link: string): string {
  const line = (cells: readonly string[]) => `| ${cells.map(markdownCell).join(" | ")} |`;
  const tables = panels.flatMap(({ title: panel, unit, series, rows }) => [
    `${markdownCell(panel)}, ${unit}\n`,
    line(["Variant", ...series.map(({ label }) => label)]),
    `| --- | ${series.map(() => "---:").join(" | ")} |`,
    ...rows.map(({ label, marks }) =>
      line([
        label,
        ...marks.map((mark) => (mark === null ? "not measured" : mark.text || (mark.hole ?? ""))),
      ]),
    ),
    "",
  ]);
  return [`**${markdownCell(title)}**\n`, ...tables, `Source: ${link}`, ""].join("\n");
}

/**
 * The view's table as text: the rows, columns and order of the screen. CSV and TSV carry every digit in the unit of the head, the test of
 * each row, and the notes in a last column; JSON carries the same by column id, with the ids of metric and tests, numbers as numbers (a rank range is text) and null where there is no
 * value; Markdown carries the screen's three digits and numbered notes, and is
 * the chart's own table where each of its lines has several figures. `link` is the view's address.
 */
export function exportTable(result: ViewResult, format: ExportFormat, link: string): string {
  const table = viewTable(result);
  switch (format) {
    case "csv":
      return delimited(table, result, ",");
    case "tsv":
      return delimited(table, result, "\t");
    case "md": {
      const { chart } = result.view;
      const panels = chart === "encryption" || chart === "path" ? dotPanels(result, chart) : [];
      return panels.length > 0
        ? drawnMarkdown(panels, viewTitle(result), link)
        : markdown(table, describeView(result), link);
    }
    case "json":
      return json(table, result, link);
  }
}

/** A name for the downloaded file: `cni-2024-01-bandwidth.csv`. */
export function exportFileName({ view }: ViewResult, format: ExportFormat): string {
  return `cni-${view.edition.id}-${view.metric}.${format}`;
}
