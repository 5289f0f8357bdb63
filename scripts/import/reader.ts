import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { SourceFile } from "@/lib/dataset/dataset";
import type { ImportIssue, SourceText } from "@/lib/import/import-issue";

/** What reading a dataset's sources needs of the command. */
export interface Reader {
  /** The text of a file, noted as a source; nothing, and an issue noted, when it cannot be read. */
  readonly readText: (location: string, file: string, commit?: string) => SourceText[];
  /** Notes a file as a source by its bytes, once. */
  readonly noteSource: (file: string, bytes: Buffer, commit?: string) => void;
  readonly addSource: (file: SourceFile) => void;
  /** On a terminal one line that is written over; otherwise nothing. */
  readonly showProgress: (text: string) => void;
  readonly endProgress: () => void;
  readonly sources: () => readonly SourceFile[];
  readonly issues: ImportIssue[];
}

/** The first line of what went wrong. */
export function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).trim().split("\n")[0] ?? "";
}

function writeOver(text: string): void {
  if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K${text}`);
}

/** A reader that has read nothing yet. */
export function newReader(): Reader {
  const sources = new Map<string, SourceFile>();
  const issues: ImportIssue[] = [];
  const noteSource = (file: string, bytes: Buffer, commit?: string) => {
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    sources.set(file, { path: file, sha256, bytes: bytes.length, ...(commit && { commit }) });
  };
  const readText = (location: string, file: string, commit?: string) => {
    try {
      const bytes = readFileSync(location);
      const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
      noteSource(file, bytes, commit);
      return [{ path: file, text }];
    } catch (error) {
      issues.push({ file, message: `the file cannot be read as UTF-8 text: ${messageOf(error)}` });
      return [];
    }
  };
  return {
    readText,
    addSource: (file) => sources.set(file.path, file),
    noteSource,
    showProgress: writeOver,
    endProgress: () => writeOver(""),
    sources: () => [...sources.values()],
    issues,
  };
}
