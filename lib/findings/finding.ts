import type { Loss } from "@/lib/statistics/loss";
import type { Dataset } from "@/lib/dataset/dataset";
import type { MetricId } from "@/lib/dataset/metrics";
import type { Measurement } from "@/lib/statistics/measure-test";
import type { ViewState } from "@/lib/view/link/view-state";
import type { Judgement } from "./verdict";

/** A measured figure: one variant on one test, with its runs; on UDP bandwidth the loss. */
export interface FigureCell {
  readonly kind: "figure";
  readonly measurement: Measurement;
  /** Null where the metric or the test has none. */
  readonly loss: Loss | null;
}

/** A number made from figures, in the unit of its column's head; null where one of them is missing. */
export interface NumberCell {
  readonly kind: "number";
  readonly value: number | null;
  /** How it is written: in three digits unless said otherwise. */
  readonly format?: "signed" | "whole";
}

export interface WordsCell {
  readonly kind: "words";
  readonly text: string;
}

export type EvidenceCell = FigureCell | NumberCell | WordsCell;

/** A column's head. The unit of a measured figure is that of the table's metric. */
export interface EvidenceHead {
  readonly label: string;
  readonly unit: string | null;
}

/** Figures of one metric, and the explorer's view whose table holds every one of them. */
export interface EvidenceTable {
  /** What is set side by side, without the metric: "TCP, 8 streams, pod to pod". */
  readonly title: string;
  readonly metric: MetricId;
  /** The first is that of the labels. */
  readonly heads: readonly EvidenceHead[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly EvidenceCell[] }[];
  readonly view: ViewState;
}

/** What the figures of a dataset say of a claim. */
export interface Finding extends Judgement {
  /** Used in links: the anchor on the page, and the address of its own page. */
  readonly id: string;
  /** The claim in our words. */
  readonly claim: string;
  /** The sentence that decides, with its thresholds; the same for every dataset. */
  readonly rule: string;
  /** What the rule found in this dataset, or why it cannot decide. */
  readonly result: string;
  /** The first one's view is the finding's picture. */
  readonly evidence: readonly EvidenceTable[];
  /** What must be kept in mind, besides the caveats of the metrics. */
  readonly caveats: readonly string[];
}

/** A claim: what is asked, and the rule that answers it for any dataset. */
export interface Claim extends Pick<Finding, "id" | "claim" | "rule"> {
  readonly check: (dataset: Dataset) => Pick<Finding, keyof Judgement | "result" | "evidence" | "caveats">;
}
