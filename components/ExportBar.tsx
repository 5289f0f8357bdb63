"use client";
import { memo, useState } from "react";
import { exportFileName, exportFormats, exportTable, type ExportFormat } from "@/lib/view/export-table";
import type { ViewResult } from "@/lib/view/select-view";
import { encodeView, viewHref } from "@/lib/view/view-codec";

const mimeTypes = { csv: "text/csv", tsv: "text/tab-separated-values", md: "text/markdown" } as const;

function download(text: string, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}

/** Copy and download: the link of the view and its table, the same rows, columns and order as on screen. */
export const ExportBar = memo(function ExportBar({ result }: { result: ViewResult }) {
  const [said, setSaid] = useState("");
  const link = () => `${location.origin}${viewHref(result.view)}`;
  const copy = async (text: string, what: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(`${what} copied.`);
    } catch {
      setSaid(`The browser did not allow copying: ${text.length < 400 ? text : "download it instead."}`);
    }
  };
  const query = encodeView(result.view);
  const formats = Object.keys(exportFormats) as ExportFormat[];
  return (
    <section className="exports" aria-label="Share and export">
      <button type="button" onClick={() => void copy(link(), "Link")}>
        Copy link
      </button>
      {formats.map((format) => (
        <span key={format} className="export-format">
          <button
            type="button"
            onClick={() => void copy(exportTable(result, format, link()), exportFormats[format])}
          >
            Copy {exportFormats[format]}
          </button>
          <button
            type="button"
            onClick={() =>
              download(exportTable(result, format, link()), exportFileName(result, format), mimeTypes[format])
            }
          >
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
