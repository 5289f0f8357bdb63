/** The formats of a view's table, with their names. */
export const exportFormats = { csv: "CSV", tsv: "TSV", md: "Markdown", json: "JSON" } as const;
export type ExportFormat = keyof typeof exportFormats;
