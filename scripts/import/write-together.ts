import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/** A file by its name in a folder. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/**
 * Writes files that belong together: all of them are on disk before the first takes its place, so that a full disk or a folder that cannot
 * be written to leaves what was there. Throws as the file system does, with nothing half written.
 */
export function writeTogether(folder: string, files: readonly NamedText[]): void {
  mkdirSync(folder, { recursive: true });
  const placed = files.map(({ name, text }) => ({ to: path.join(folder, name), text }));
  const partial = (to: string) => `${to}.partial`;
  try {
    for (const { to, text } of placed) writeFileSync(partial(to), text, { flush: true });
  } catch (error) {
    for (const { to } of placed) rmSync(partial(to), { force: true });
    throw error;
  }
  for (const { to } of placed) renameSync(partial(to), to);
}
