/** For tests: a whole edition of small files drawn by rule, in which every figure encodes its run and its column. */
import { columns, type Column } from "./columns-2024-01";
import type { SourceText } from "@/lib/import/import-issue";
import { runsOf, type DeclaredVariant } from "@/lib/import/import-plan";
import { variants2024 } from "./variant-facts-2024-01";
import { absentTests } from "./variant-files";

/** The figure drawn for a column: run 2, column 13 is `2.13`, or `2013` where the unit knows whole numbers only. */
export function drawnFigure(run: number, { position, unit }: Column): string {
  const whole = unit === "bytes" || unit === "count";
  return whole ? `${run}${String(position).padStart(3, "0")}` : `${run}.${String(position).padStart(2, "0")}`;
}

/** All files of a drawn edition without holes; of the variants of 2024-01 unless others are given. */
export function drawnEdition(
  variants: readonly DeclaredVariant[] = variants2024,
  has: (column: Column) => boolean = () => true,
): SourceText[] {
  return variants.flatMap((facts) => drawnVariant(facts, has));
}

/** The same files with one changed, added, or (when the edit gives null) removed. */
export function withFile(
  files: readonly SourceText[],
  path: string,
  edit: (text: string) => string | null,
): SourceText[] {
  const text = edit(files.find((file) => file.path === path)?.text ?? "");
  const others = files.filter((file) => file.path !== path);
  return text === null ? others : [...others, { path, text }];
}

/** Every figure of one column and run replaced in the three files of a variant. */
export function withFigure(
  files: readonly SourceText[],
  variant: string,
  run: number,
  column: Column,
  figure: string,
): SourceText[] {
  const inSheet = withFile(files, `${variant}/results-spreadsheet.csv`, (text) =>
    editLine(text, run, (line) =>
      line
        .split("\t")
        .with(column.position - 1, figure)
        .join("\t"),
    ),
  );
  const inResults = withFile(inSheet, `${variant}/${run}/all.results`, (text) =>
    text.replace(new RegExp(`^${column.resultsKey}=.*$`, "m"), `${column.resultsKey}=${figure}`),
  );
  return withFile(inResults, `${variant}/results.prom`, (text) =>
    text.replace(
      `${sampleHead(variant, run, column)} ${drawnFigure(run, column)} `,
      `${sampleHead(variant, run, column)} ${figure} `,
    ),
  );
}

/** A text with its nth line (from 1) changed. */
export function editLine(text: string, line: number, edit: (line: string) => string): string {
  return text
    .split("\n")
    .map((old, index) => (index + 1 === line ? edit(old) : old))
    .join("\n");
}

function drawnVariant(facts: DeclaredVariant, has: (column: Column) => boolean): SourceText[] {
  const absent = absentTests(facts);
  const runs = runsOf(facts);
  const present = columns.filter((column) => !absent.includes(column.test) && has(column));
  const sheet = runs.map((run) =>
    columns.map((column) => (present.includes(column) ? drawnFigure(run, column) : "") + "\t").join(""),
  );
  const samples = runs.flatMap((run) =>
    present.map((column) => `${sampleHead(facts.id, run, column)} ${drawnFigure(run, column)} 1704067200000`),
  );
  return [
    { path: `${facts.id}/results-spreadsheet.csv`, text: linesOf(sheet) },
    { path: `${facts.id}/results.prom`, text: linesOf(samples) },
    ...runs.flatMap((run) => [
      {
        path: `${facts.id}/${run}/all.results`,
        text: linesOf(present.map((column) => `${column.resultsKey}=${drawnFigure(run, column)}`)),
      },
      ...(facts.policy ? drawnInfo(facts, run) : []),
    ]),
  ];
}

function drawnInfo({ id, policy, podMtu }: DeclaredVariant, run: number): SourceText[] {
  const answer = (yes: boolean | undefined) => (yes ? "yes" : "no");
  return [
    {
      path: `${id}/${run}/info-netpol`,
      text: `Ingress\tEgress\n${answer(policy?.ingress)}\t${answer(policy?.egress)}\n`,
    },
    ...["client", "server"].flatMap((role) => [
      {
        path: `${id}/${run}/info-${role}.interfaces`,
        text: `1: lo: <UP> mtu 65536 q\r\n2: eth0@if9: <UP> mtu ${podMtu} q\r\n`,
      },
      { path: `${id}/${run}/info-${role}.uname`, text: "Linux drawn 6.1.0-drawn #1 SMP\r\n" },
    ]),
  ];
}

function sampleHead(variant: string, run: number, { test, role, quantity }: Column): string {
  const place = `id="${variant}",run="${run}",test="${test}"`;
  if (quantity === "memory") return `benchmark_mem_bytes{${place},role="${role}"}`;
  if (role !== null) return `benchmark_cpu_seconds{${place},role="${role}",mode="${quantity.slice(4)}"}`;
  const metric = {
    bandwidth: "bandwidth_bits_per_second",
    retransmits: "retransmits_count",
    jitter: "jitter_milliseconds",
    loss: "lost_percent",
  }[quantity as "bandwidth" | "retransmits" | "jitter" | "loss"];
  return `benchmark_iperf_${metric}{${place}}`;
}

const linesOf = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join("");
