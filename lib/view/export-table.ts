import { toCsv } from "@/lib/csv";
import { describeView } from "./describe-view";
import type { ExportFormat } from "./export-formats";
import type { ViewResult } from "./select-view";
import { headText, viewTable, type ViewTable } from "./table-rows";

/** The last column of delimited exports: why cells are empty and what may not be compared. */
const NOTES_HEAD = "Notes";

function delimited({ heads, rows }: ViewTable, { metric }: ViewResult, delimiter: "," | "\t"): string {
  const header = [...heads.map(headText), NOTES_HEAD];
  const caveats = metric.usesCpu && metric.caveat ? [`CPU: ${metric.caveat}.`] : [];
  const body = rows.map(({ cells, notes }) => [
    ...cells.map(({ full }) => full),
    [...caveats, ...notes].join(" "),
  ]);
  return toCsv(header, body, delimiter);
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

/**
 * The view's table as text: the rows, columns and order of the screen. CSV and TSV carry every digit in the unit of the head and
 * the notes in a last column; Markdown carries the screen's three digits and numbered notes. `link` is the view's address.
 */
export function exportTable(result: ViewResult, format: ExportFormat, link: string): string {
  const table = viewTable(result);
  if (format === "md") return markdown(table, describeView(result), link);
  return delimited(table, result, format === "csv" ? "," : "\t");
}

/** A name for the downloaded file: `cni-2024-01-bandwidth.csv`. */
export function exportFileName({ view }: ViewResult, format: ExportFormat): string {
  return `cni-${view.edition}-${view.metric}.${format}`;
}
