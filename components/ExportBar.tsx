"use client";
import { memo, useState } from "react";
import { exportFormats, type ExportFormat } from "@/lib/view/export-formats";
import type { ViewResult } from "@/lib/view/select-view";
import { encodeView, sharedHref } from "@/lib/view/view-codec";
import { copyText } from "./copy-text";

const mimeTypes = {
  csv: "text/csv",
  tsv: "text/tab-separated-values",
  md: "text/markdown",
  json: "application/json",
} as const;

function saveFile(text: string, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}

function linkOf(result: ViewResult): string {
  return `${location.origin}${sharedHref(result.view)}`;
}

/** Makes the table's text; what makes it is fetched when it is first wanted. */
async function exportOf(result: ViewResult, format: ExportFormat): Promise<{ text: string; name: string }> {
  const { exportFileName, exportTable } = await import("@/lib/view/export-table");
  return {
    text: exportTable(result, format, linkOf(result)),
    name: exportFileName(result, format),
  };
}

/** Copy and download: the link of the view and its table, the same rows, columns and order as on screen. */
export const ExportBar = memo(function ExportBar({ result }: { result: ViewResult }) {
  const [said, setSaid] = useState("");
  const say = (doing: Promise<string>) =>
    void doing.then(setSaid, (error: unknown) => setSaid(`That did not work: ${String(error)}`));
  const copyTable = async (format: ExportFormat) =>
    copyText((await exportOf(result, format)).text, exportFormats[format]);
  const download = async (format: ExportFormat) => {
    const { text, name } = await exportOf(result, format);
    saveFile(text, name, mimeTypes[format]);
    return `${name} downloaded.`;
  };
  const query = encodeView(result.view);
  const formats = Object.keys(exportFormats) as ExportFormat[];
  return (
    <section className="exports" aria-label="Share and export">
      <button type="button" onClick={() => say(copyText(linkOf(result), "Link"))}>
        Copy link
      </button>
      {formats.map((format) => (
        <span key={format} className="export-format">
          <button type="button" onClick={() => say(copyTable(format))}>
            Copy {exportFormats[format]}
          </button>
          <button type="button" onClick={() => say(download(format))}>
            Download {exportFormats[format]}
          </button>
        </span>
      ))}
      <a href={`/api/results${query && `?${query}`}`}>JSON</a>
      <a href={`/api/results.csv${query && `?${query}`}`}>CSV in SI units</a>
      <span role="status">{said}</span>
    </section>
  );
});
