import { metricIds } from "@/lib/dataset/metrics";

/** Every column that the table can show; a metric's id stands for its summary figure on the row's test. */
export const columnIds = [
  "rank",
  "variant",
  "test",
  "figure",
  "min",
  "max",
  "run1",
  "run2",
  "run3",
  "difference",
  "percent",
  "n",
  ...metricIds,
  "cni",
  "version",
  "dataplane",
  "encapsulation",
  "encryption",
  "kubeproxy",
  "policy",
  "mtu",
  "kernel",
  "os",
] as const;
export type ColumnId = (typeof columnIds)[number];
