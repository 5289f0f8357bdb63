import { memo } from "react";
import { exportFormats, type ExportFormat } from "@/lib/view/table/export-formats";
import type { ViewResult } from "@/lib/view/select/view-result";
import { copyText } from "@/components/page/copy-text";
import { linkOf, saveFile } from "./take-out";
import type { Say } from "./say";

const mimeTypes = {
  csv: "text/csv",
  tsv: "text/tab-separated-values",
  md: "text/markdown",
  json: "application/json",
} as const;

/** Makes the table's text; what makes it is fetched when it is first wanted. */
async function exportOf(result: ViewResult, format: ExportFormat): Promise<{ text: string; name: string }> {
  const { exportFileName, exportTable } = await import("@/lib/view/table/export-table");
  return {
    text: exportTable(result, format, linkOf(result.view)),
    name: exportFileName(result, format),
  };
}

async function copyTable(result: ViewResult, format: ExportFormat): Promise<string> {
  return copyText((await exportOf(result, format)).text, exportFormats[format]);
}

async function downloadTable(result: ViewResult, format: ExportFormat): Promise<string> {
  const { text, name } = await exportOf(result, format);
  saveFile(text, name, mimeTypes[format]);
  return `${name} downloaded.`;
}

/** The view's table to copy or download: the same rows, columns and order as on screen. */
export const TableMenu = memo(function TableMenu({ result, say }: { result: ViewResult; say: Say }) {
  const formats = Object.keys(exportFormats) as ExportFormat[];
  return formats.map((format) => (
    <span key={format} className="export-format">
      <button type="button" onClick={() => say(copyTable(result, format))}>
        Copy {exportFormats[format]}
      </button>
      <button type="button" onClick={() => say(downloadTable(result, format))}>
        Download {exportFormats[format]}
      </button>
    </span>
  ));
});
