import { createHash } from "node:crypto";
import type { LocatedProblem } from "./dataset-error";

/** The file of checksums in a data folder, as `sha256sum` writes and checks it: `sha256sum -c SHA256SUMS`. */
export const CHECKSUMS = "SHA256SUMS";

/** Of a file's content: 64 hexadecimal digits. */
export function sha256Of(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}

/** A line of the file: the digest, two blanks, the name. */
const entry = /^([0-9a-f]{64}) [ *]([^/]+)$/;

/** The digest of each name. Lines that are none are reported with their number. */
export function readChecksums(
  text: string,
  file: string,
  problems: LocatedProblem[],
): ReadonlyMap<string, string> {
  const lines = text.split(/\r?\n/).map((line, index) => ({ line, number: index + 1 }));
  return new Map(
    lines.flatMap(({ line, number }): [string, string][] => {
      if (line === "") return [];
      const [, digest, name] = entry.exec(line) ?? [];
      if (digest && name) return [[name, digest]];
      problems.push({
        file,
        line: number,
        text: line,
        message: "expected a SHA-256, two blanks and a file's name",
      });
      return [];
    }),
  );
}

/** The file's text: one line a name, in the order of the names. */
export function writeChecksums(digests: ReadonlyMap<string, string>): string {
  const names = [...digests.keys()].sort();
  return names.map((name) => `${digests.get(name) ?? ""}  ${name}\n`).join("");
}

/**
 * Where files differ from their checksums: a shipped figure that was changed by hand or cut on its way is not served. `read` gives a file's content, null where there is
 * none. Files that no line names, as those of a dataset of one's own, are not checked.
 */
export function checksumProblems(
  text: string,
  file: string,
  read: (name: string) => Buffer | null,
): LocatedProblem[] {
  const problems: LocatedProblem[] = [];
  for (const [name, digest] of readChecksums(text, file, problems)) {
    const content = read(name);
    if (content === null) problems.push({ file, text: name, message: "there is no such file" });
    else if (sha256Of(content) !== digest)
      problems.push({
        file,
        text: name,
        message: `its content has changed: its SHA-256 is ${sha256Of(content)}. If that is meant, correct the line or take it out`,
      });
  }
  return problems;
}
