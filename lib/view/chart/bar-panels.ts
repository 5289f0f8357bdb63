import { testLabel } from "@/lib/dataset/test-labels";
import { encryptions, type Encryption } from "@/lib/dataset/facts/dimensions";
import { type TestId } from "@/lib/dataset/tests";
import type { Axis } from "./axis";
import { lossWithRange } from "@/lib/view/describe/loss-words";
import { axisUnit, markOf, type Mark, type Tone } from "./mark";
import { withAxes } from "./panel-axes";
import type { ViewState } from "@/lib/view/link/view-state";
import type { ViewResult, ViewRow } from "@/lib/view/select/view-result";
import { rankOrder } from "@/lib/view/select/rank-order";

/** A mark that is drawn as a bar. */
export interface BarMark extends Mark {
  readonly tone: Tone;
}

/** Bars of one test, and of one kind of encryption unless the reader chose to mix. */
export interface BarPanel {
  readonly key: string;
  readonly title: string;
  readonly marks: readonly BarMark[];
  readonly axis: Axis;
  readonly unit: string;
  /** Bare metal's figure on the panel's axis; null where the panel has none. */
  readonly reference: number | null;
}

/** Whether plain and encrypted variants have panels of their own: unless the reader names encryptions or variants. */
export function splitsByEncryption({ view }: ViewResult): boolean {
  return view.encryption.length === 0 && view.variant.length === 0;
}

function groups(result: ViewResult): { test: TestId; encryption: Encryption | null }[] {
  const kinds: (Encryption | null)[] = splitsByEncryption(result) ? ["none", "wireguard", "ipsec"] : [null];
  return result.tests.flatMap((test) => kinds.map((encryption) => ({ test, encryption })));
}

function panelTitle(
  { tests: shown, dataset }: ViewResult,
  test: TestId,
  encryption: Encryption | null,
): string {
  const parts = [
    shown.length > 1 ? testLabel(dataset.definition, test) : null,
    encryption && encryptions[encryption],
  ];
  return parts.filter((part) => part !== null).join(" · ");
}

function toneOf({ variant, isReference }: ViewRow, { pin }: ViewState): Tone {
  if (pin.includes(variant.id)) return "pinned";
  return isReference ? "reference" : "bar";
}

/** The ranked bars of a view: rank order whatever the table is sorted by, empty panels left out. */
export function barPanels(result: ViewResult): BarPanel[] {
  const { view, metric } = result;
  const ranked = [...result.rows].sort(rankOrder(view));
  const panels = groups(result).flatMap(({ test, encryption }) => {
    const rows = ranked.filter(
      (row) => row.test === test && (encryption === null || row.variant.encryption === encryption),
    );
    if (rows.length === 0) return [];
    const marks = rows.map((row) => ({
      ...markOf(row, metric, view.compare, lossWithRange),
      tone: toneOf(row, view),
    }));
    return {
      key: `${test}-${encryption ?? "all"}`,
      title: panelTitle(result, test, encryption),
      marks,
      unit: axisUnit(metric, view.compare),
      reference: marks.find((mark) => mark.isReference)?.value ?? null,
    };
  });
  return withAxes(panels, ({ marks }) => marks, view);
}
