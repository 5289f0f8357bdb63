import { createHash } from "node:crypto";
import { closeSync, existsSync, openSync, readSync } from "node:fs";
import {
  importTelemetry,
  isTelemetry,
  type ReadTelemetry,
  type TelemetryImport,
} from "@/lib/import/statexec/import-telemetry";
import { telemetryReader } from "@/lib/import/statexec/telemetry";
import type { ImportPlan } from "@/lib/import/import-plan";
import type { ImportedReading } from "@/lib/import/knb-2024/variant-readings";
import { progress } from "./progress";
import type { ResultsPlace } from "./read-results";
import type { SourceTree } from "./source-tree";
import { withArchive } from "./unpacked-archive";

/** The archive of telemetry, whole or of its summaries alone, beside the results or above them. */
const archive = "telemetry-summaries.tar.xz";
const CHUNK_BYTES = 1 << 20;

/** Hands on the lines of a file, which is never in memory as a whole; its checksum and length. */
function eachLine(location: string, line: (text: string) => void): { sha256: string; bytes: number } {
  const hash = createHash("sha256");
  const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  const decoder = new TextDecoder();
  const file = openSync(location, "r");
  let [bytes, rest] = [0, ""];
  try {
    for (let length = readSync(file, chunk); length > 0; length = readSync(file, chunk)) {
      const part = chunk.subarray(0, length);
      hash.update(part);
      bytes += length;
      const lines = (rest + decoder.decode(part, { stream: true })).split("\n");
      rest = lines.pop() ?? "";
      lines.forEach(line);
    }
    if (rest) line(rest);
  } finally {
    closeSync(file);
  }
  return { sha256: hash.digest("hex"), bytes };
}

function readerOf(tree: SourceTree, { reader }: ResultsPlace): ReadTelemetry {
  const total = tree.paths.filter(isTelemetry).length;
  let done = 0;
  return (path) => {
    const location = tree.locate(path);
    if (!existsSync(location)) return undefined;
    done += 1;
    reader.showProgress(progress(done, total, `telemetry ${path}`));
    const telemetry = telemetryReader();
    const { sha256, bytes } = eachLine(location, telemetry.line);
    const found = telemetry.end();
    reader.addSource({ path, sha256, bytes, ...(found?.isPartial && { partial: true }) });
    return found;
  };
}

/** The CPU modes that the published figures leave out, from the telemetry of the results or of their archive. */
export function readTelemetry(
  plan: ImportPlan,
  published: readonly ImportedReading[],
  place: ResultsPlace,
): TelemetryImport {
  if (plan.definition.telemetryModes.length === 0) return importTelemetry(plan, published, null);
  const { folder, tree } = place;
  const folders = [`${folder}/results`, folder];
  return withArchive(tree, isTelemetry, { name: archive, folders }, (found) => {
    if (found.tree === null && found.isBroken)
      place.reader.issues.push({ file: archive, message: found.why });
    return importTelemetry(plan, published, found.tree && readerOf(found.tree, place));
  });
}
