import type { Dataset, Variant } from "@/lib/dataset/dataset";
import { initialRole } from "@/lib/dataset/definition";
import {
  BARE_METAL,
  cniLabel,
  dataPlaneLabel,
  encryptions,
  kubeProxyModes,
} from "@/lib/dataset/facts/dimensions";
import { countOf } from "@/lib/format";
import { columnWriter } from "@/lib/format-column";
import { measureTest, type Measurement } from "@/lib/statistics/measure-test";
import { missingReasons } from "@/lib/statistics/summarise-runs";
import { toShown } from "@/lib/units";
import { figureScale } from "@/lib/view/chart/figure-scale";
import { matrixColumns, type MatrixColumn } from "./matrix-columns";

/** A figure of a row: what is written, and what is drawn on the scale of its column. What it has not is left out: a page carries every cell. */
export interface MatrixCell {
  /** In the shown unit. */
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  /** The figure as written; the reason where there is none. */
  readonly text: string;
  /** The range of the runs, which encryption a figure is of, or the reason in full. */
  readonly note?: string;
}

/** A row: a variant with its facts in words and its figures by column. */
export interface MatrixRow {
  readonly id: string;
  readonly name: string;
  readonly cni: string;
  readonly dataPlane: string;
  readonly encryption: string;
  readonly kubeProxy: string;
  readonly policy: "yes" | "no" | "";
  readonly version: string;
  readonly cells: readonly MatrixCell[];
}

/** Every variant of a dataset with headline figures. Plain values: a page carries it to the browser as it is. */
export interface Matrix {
  /** What it holds: "All 22 CNI variants, and bare metal". */
  readonly heading: string;
  readonly columns: readonly (MatrixColumn & { readonly most: number })[];
  readonly rows: readonly MatrixRow[];
}

/** Digits of a figure that is drawn and sorted by. */
const DIGITS = 6;

const brief = (value: number) => Number(value.toPrecision(DIGITS));

const nothing = (text: string, note = ""): MatrixCell => (note ? { text, note } : { text });

/** The encrypted install of a plain one that received most; itself where it is encrypted. */
function encryptedOf(
  { variants }: Dataset,
  rows: ReadonlyMap<string, Measurement>,
  variant: Variant,
): Measurement | null {
  const own = variants.filter(({ plainSibling }) => plainSibling === variant.id);
  const found = own.flatMap(({ id }) => rows.get(id) ?? []).filter(({ figure }) => figure !== null);
  return found.sort((a, b) => (b.figure ?? 0) - (a.figure ?? 0))[0] ?? null;
}

type Found =
  { readonly row: Measurement; readonly prefix: string } | { readonly row: null; readonly text: string };

function findCell(dataset: Dataset, column: MatrixColumn, variant: Variant): Found {
  const { metric, test, of } = column;
  const rows = measureTest(dataset, test, { metric, role: initialRole(dataset.definition), stat: "median" });
  if (of === "own") {
    const row = rows.get(variant.id);
    return row ? { row, prefix: "" } : { row: null, text: "not measured" };
  }
  if (variant.encryption !== "none" || variant.cni === BARE_METAL) return { row: null, text: "" };
  const row = encryptedOf(dataset, rows, variant);
  return row ? { row, prefix: encryptions[row.variant.encryption] } : { row: null, text: "not measured" };
}

function cellOf(column: MatrixColumn, found: Found, write: (value: number) => string): MatrixCell {
  if (found.row === null) return nothing(found.text);
  const { figure, summary, notComparable, variant } = found.row;
  const bare = variant.cni === BARE_METAL && column.metric === "memory-overhead";
  if (bare) return nothing("");
  if (figure === null) return nothing("no value", missingReasons(summary).join(" "));
  if (notComparable) return nothing("not comparable", notComparable);
  const shown = (value: number) => toShown(value, column.unit);
  const { min, max, n } = summary;
  const range =
    n === 1 || min === null || max === null
      ? { words: "one run" }
      : {
          words: `${write(shown(min))} to ${write(shown(max))}`,
          ends: { low: brief(shown(min)), high: brief(shown(max)) },
        };
  return {
    value: brief(shown(figure)),
    ...range.ends,
    text: write(shown(figure)),
    note: [found.prefix, range.words].filter(Boolean).join(", "),
  };
}

function rowOf(variant: Variant, cells: readonly MatrixCell[]): MatrixRow {
  const { id, name, cni, dataPlane, encryption, kubeProxy, policy, version } = variant;
  return {
    id,
    name,
    cni: cniLabel(cni),
    dataPlane: dataPlaneLabel(dataPlane),
    encryption: encryptions[encryption],
    kubeProxy: kubeProxy ? kubeProxyModes[kubeProxy] : "",
    policy: policy === null ? "" : policy.ingress && policy.egress ? "yes" : "no",
    version,
    cells,
  };
}

function headingOf({ variants }: Dataset): string {
  const bare = variants.filter(({ cni }) => cni === BARE_METAL).length;
  return `All ${countOf(variants.length - bare, "CNI variant")}${bare > 0 ? ", and bare metal" : ""}`;
}

/** The matrix of a dataset. Every figure is of the whole dataset: no filter changes one. */
export function matrixOf(dataset: Dataset): Matrix {
  const columns = matrixColumns(dataset.definition).map((column) => {
    const found = dataset.variants.map((variant) => findCell(dataset, column, variant));
    const figures = found.flatMap(({ row }) =>
      row && row.figure !== null && !row.notComparable ? [toShown(row.figure, column.unit)] : [],
    );
    const write = columnWriter(figures);
    return {
      column: { ...column, most: brief(figureScale(figures)) },
      cells: found.map((one) => cellOf(column, one, write)),
    };
  });
  return {
    heading: headingOf(dataset),
    columns: columns.map(({ column }) => column),
    rows: dataset.variants.map((variant, at) =>
      rowOf(
        variant,
        columns.flatMap(({ cells }) => cells[at] ?? []),
      ),
    ),
  };
}
