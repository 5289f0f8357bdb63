import { testLabel } from "@/lib/dataset/test-labels";
import type { Variant } from "@/lib/dataset/dataset";
import { encryptions, paths, type Encryption } from "@/lib/dataset/facts/dimensions";
import { plainCounterpart } from "@/lib/dataset/facts/families";
import { directSibling, type TestId } from "@/lib/dataset/tests";
import type { Axis } from "./axis";
import { axisUnit, markOf, type Mark } from "./mark";
import { withAxes } from "./panel-axes";
import type { ViewResult, ViewRow } from "@/lib/view/select/view-result";

/** One of the things that a row sets side by side; `shape` distinguishes it without colour. */
export interface DotSeries {
  readonly id: string;
  readonly label: string;
  /** For narrow places. */
  readonly short: string;
  readonly shape: "circle" | "diamond" | "square";
}

/** One line of the chart: a mark for each series, null where the view has none. */
export interface DotRow {
  readonly key: string;
  readonly label: string;
  readonly marks: readonly (Mark | null)[];
}

/** Rows that share an axis and a legend. */
export interface DotPanel {
  readonly key: string;
  readonly title: string;
  readonly series: readonly DotSeries[];
  readonly rows: readonly DotRow[];
  readonly axis: Axis;
  readonly unit: string;
}

const pathSeries: readonly DotSeries[] = [
  { id: "direct", label: paths.direct, short: "direct", shape: "circle" },
  { id: "service", label: paths.service, short: "Service", shape: "diamond" },
];

/** Plain a circle, WireGuard a diamond, IPsec a square: the shape shows the encryption, never the colour. */
export const encryptionShapes = { none: "circle", wireguard: "diamond", ipsec: "square" } as const;
const encryptionSeries: readonly DotSeries[] = (["none", "wireguard", "ipsec"] as const).map((id) => ({
  id,
  label: encryptions[id],
  short: encryptions[id],
  shape: encryptionShapes[id],
}));

type UnscaledPanel = Omit<DotPanel, "axis">;

function panel(
  { metric, view }: ViewResult,
  title: string,
  key: string,
  series: readonly DotSeries[],
  rows: readonly DotRow[],
): UnscaledPanel[] {
  return rows.length === 0 ? [] : [{ key, title, series, rows, unit: axisUnit(metric, view.compare) }];
}

/** The marks of a panel, row by row. */
export function panelMarks({ rows }: Pick<DotPanel, "rows">): Mark[] {
  return rows.flatMap(({ marks }) => marks.filter((mark) => mark !== null));
}

function finder(result: ViewResult): (test: TestId, variant: string) => Mark | null {
  const byKey = new Map(result.rows.map((row) => [row.key, row]));
  return (test, variant) => {
    const row: ViewRow | undefined = byKey.get(`${test}/${variant}`);
    return row ? markOf(row, result.metric, result.view.compare) : null;
  };
}

/** The Service path against the direct path: a row a variant, a panel for each protocol and stream count of which the view has a Service test. */
export function pathPanels(result: ViewResult): DotPanel[] {
  const find = finder(result);
  const directTests = [...new Set(result.tests.map(directSibling))].filter((test) => test !== "idle");
  const panels = directTests.flatMap((test) => {
    const service = `s${test.slice(1)}` as TestId;
    const rows = result.variants.flatMap(({ id, name }) => {
      const marks = [find(test, id), find(service, id)];
      return marks.every((mark) => mark === null) ? [] : [{ key: id, label: name, marks }];
    });
    return panel(result, testLabel(result.dataset.definition, test, "path left out"), test, pathSeries, rows);
  });
  return withAxes(panels, panelMarks, result.view);
}

function encryptionRow(
  plain: Variant,
  result: ViewResult,
  test: TestId,
  find: ReturnType<typeof finder>,
): DotRow[] {
  const members = result.variants.filter(
    (variant) => (plainCounterpart(variant, result.dataset.variants) ?? variant).id === plain.id,
  );
  if (!members.some(({ encryption }) => encryption !== "none")) return [];
  const ofKind = (kind: Encryption) => members.find(({ encryption }) => encryption === kind);
  const marks = encryptionSeries.map(({ id }) => {
    const member = ofKind(id as Encryption);
    return member ? find(test, member.id) : null;
  });
  return [{ key: plain.id, label: plain.name, marks }];
}

/** Plain against WireGuard against IPsec: a row for each plain variant that has an encrypted counterpart, a panel a test. */
export function encryptionPanels(result: ViewResult): DotPanel[] {
  const find = finder(result);
  const panels = result.tests.flatMap((test) => {
    const rows = result.dataset.variants
      .filter(({ encryption }) => encryption === "none")
      .flatMap((plain) => encryptionRow(plain, result, test, find));
    return panel(result, testLabel(result.dataset.definition, test), test, encryptionSeries, rows);
  });
  return withAxes(panels, panelMarks, result.view);
}

/** The panels of a chart of dots. */
export function dotPanels(result: ViewResult, chart: "path" | "encryption"): DotPanel[] {
  return chart === "path" ? pathPanels(result) : encryptionPanels(result);
}

/** What of a row cannot be drawn, in words: `IPsec: not comparable`. */
export function rowHoles(marks: readonly (Mark | null)[], series: readonly DotSeries[]): string {
  const words = new Set(marks.map((mark) => mark?.holeWord ?? null));
  const [only] = words;
  if (words.size === 1) return only ?? "";
  return marks
    .flatMap((mark, at) => (mark?.holeWord ? [`${series[at]?.short}: ${mark.holeWord}`] : []))
    .join("; ");
}

/** Whether a panel has no room for figures: those of a UDP bandwidth each need their loss next to them. The table has them. */
export function hidesFigures(panel: Pick<DotPanel, "rows">): boolean {
  return panelMarks(panel).some(({ hasLoss }) => hasLoss);
}

/** Whether the chart of a view leaves figures to the table. */
export function leavesFiguresToTable(result: ViewResult): boolean {
  const { chart } = result.view;
  return (chart === "path" || chart === "encryption") && dotPanels(result, chart).some(hidesFigures);
}
