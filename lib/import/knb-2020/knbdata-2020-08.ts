/**
 * `<id>/<id>-run<n>.knbdata` of the edition 2020-08, a gzipped tar archive of what knb 1.4.1 kept of a run: `mtu`, `kernel`,
 * `k8s-version`, `cpu`, and for each test the receiver's bandwidth (`.bw`) and the mean of either node's samples (`.avg`). knb writes the
 * `.tsv` from these, so the two must agree field for field.
 */
import { fields, type Field } from "./columns-2020-08";
import type { RunEnvironment } from "./environment-2020-08";
import { sourceLines, type ImportIssue } from "@/lib/import/import-issue";

/** A run's archive: the texts of its members by name. */
export interface RunArchive {
  readonly path: string;
  readonly members: ReadonlyMap<string, string>;
}

/** What the archive says about the run's nodes. Undefined when one of the four members is absent. */
export function readArchiveEnvironment(
  { path, members }: RunArchive,
  variant: string,
  run: number,
): RunEnvironment | undefined {
  const line = (name: string) => sourceLines(members.get(name) ?? "")[0]?.trim();
  const [mtu, kernel, kubernetes, cpu] = ["mtu", "kernel", "k8s-version", "cpu"].map(line);
  if (!mtu || !kernel || !kubernetes || !cpu) return undefined;
  return { variant, run, mtu, kernel, kubernetes, cpu, file: path };
}

const testNames = { idle: "idle", dt: "tcp-p2p", du: "udp-p2p", st: "tcp-p2s", su: "udp-p2s" } as const;
const averagesHeader = "cpu-user cpu-nice cpu-system cpu-iowait cpu-steal memory-used records-number";

/** Every field of a run's `.tsv` that differs in its archive, or is absent there. `texts` are the fields of the line. */
export function compareWithArchive(
  archive: RunArchive,
  tsv: string,
  texts: readonly string[],
): ImportIssue[] {
  return fields.flatMap((field) => {
    const told = fieldInArchive(archive, field);
    const text = texts[field.position - 1] ?? "";
    if (told === text) return [];
    const says = told === undefined ? "nothing that can be read" : JSON.stringify(told);
    return { file: tsv, line: 1, column: field.name, text, message: `${archive.path} says ${says}` };
  });
}

function fieldInArchive({ members }: RunArchive, { test, role, holds }: Field): string | undefined {
  if (holds === "nothing") return "";
  if (holds === "mtu") return sourceLines(members.get("mtu") ?? "")[0];
  const name = testNames[test as keyof typeof testNames];
  const ending = role === null ? ".bw" : `-${role}.avg`;
  const text = findMember(members, new RegExp(`^knb-client-${name}-\\d+${ending.replace(".", "\\.")}$`));
  const lines = sourceLines(text ?? "");
  if (holds === "bandwidth") return lines[0];
  const averages = (lines[1] ?? "").split(" ");
  if (lines[0] !== averagesHeader || averages.length !== 7) return undefined;
  return holds === "memory" ? averages[5] : `=${averages.slice(0, 5).join("+")}`;
}

function findMember(members: ReadonlyMap<string, string>, name: RegExp): string | undefined {
  return [...members].find(([member]) => name.test(member))?.[1];
}
