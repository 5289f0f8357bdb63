import type { Dataset } from "@/lib/dataset/dataset";
import type { MetricDefinition } from "@/lib/dataset/metrics";
import type { Measurement } from "@/lib/statistics/measure-test";
import type { DotSeries } from "@/lib/view/chart/dot-rows";
import type { ViewState } from "@/lib/view/link/view-state";

/** A line of an exhibit: a measurement for each series, null where there is none. */
export interface ExhibitRow {
  readonly key: string;
  readonly label: string;
  readonly cells: readonly (Measurement | null)[];
  /** What the line says in a few words: "−78 %", "about the same"; empty for nothing. */
  readonly note: string;
}

/** Figures that an answer rests on: a chart and a table of one metric. */
export interface Exhibit {
  /** What was measured: "Bandwidth, TCP, 8 streams, pod to pod". */
  readonly title: string;
  readonly metric: MetricDefinition;
  readonly series: readonly DotSeries[];
  readonly rows: readonly ExhibitRow[];
  /** The explorer's view that shows the same figures; null where no one view does. */
  readonly view: ViewState | null;
}

/** What the figures answer to a question. */
export interface QuestionAnswer {
  /** The finding, without the last full stop. */
  readonly verdict: string;
  /** The figures behind it, a sentence each. */
  readonly because: readonly string[];
  /** The first one is the small chart of the finding. */
  readonly exhibits: readonly Exhibit[];
  /** What a reader must know before using it, a sentence each. */
  readonly caveats: readonly string[];
}

/** The datasets that a question is asked of. */
export interface Asked {
  /** The one that the page is about. */
  readonly dataset: Dataset;
  /** Every dataset that is served, for what one alone cannot say. */
  readonly datasets: readonly Dataset[];
}

/** A question that people ask, and how the figures answer it. */
export interface Question {
  /** Used in links: `/questions/ebpf`. */
  readonly id: string;
  /** "Is eBPF worth it?" */
  readonly ask: string;
  /** Null where the datasets cannot answer it. */
  readonly answer: (asked: Asked) => QuestionAnswer | null;
}
