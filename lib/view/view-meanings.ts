import { editions, LATEST_EDITION } from "@/lib/dataset/editions";
import { metricOf } from "@/lib/dataset/metric-definitions";
import { metricIds, metrics } from "@/lib/dataset/metrics";
import { BARE_METAL_DIRECT } from "@/lib/statistics/compare";
import type { ViewState } from "./view-state";

/** Fields that say how the page shows its rows: they change nothing in an answer of the API. */
export const pageFields: ReadonlySet<keyof ViewState> = new Set(["compare", "scale", "panels", "columns"]);

const metricMeanings = metricIds
  .map((id) => `\`${id}\` (${metrics[id].unit.stored}): ${metricOf(editions[LATEST_EDITION], id).definition}`)
  .join(" ");

/** What each field of a view says: for machines that ask for its rows. */
export const viewMeanings: Readonly<Record<keyof ViewState, string>> = {
  edition: "Edition of the benchmark: what the other words may be depends on it.",
  metric: `What the figures are, with the unit in which they are answered; as ${LATEST_EDITION} defines them: ${metricMeanings}`,
  cni: "Network plugins to show; none named shows all.",
  variant: "Variants to show; none named shows all.",
  dataplane: "Data planes to show; none named shows all.",
  encryption: "Encryptions to show, `none` for plain; none named shows all.",
  kubeproxy: "Whether kube-proxy was kept or replaced; none named shows both, and bare metal.",
  os: "Operating systems of the nodes; none named shows all.",
  kernel: "Lines of the nodes' Linux kernel; none named shows all, those of unknown kernel among them.",
  policy: "Whether network policy was enforced, ingress and egress; none named shows both, and bare metal.",
  protocol:
    "Protocols of the tests to show; `idle` is the test without traffic. `tcp` unless named, `udp` where the metric exists on UDP alone, and with `chart=heat` all that have the metric.",
  streams:
    "Streams of the tests to show: `single` is 1, `multi` is 8, and `multi` unless named; with `chart=heat` both. In the edition 2020-08, whose tests name no streams, `unknown` alone, unless named too.",
  path: "Way of the traffic in the tests to show: `direct` from pod to pod, `service` through a Service; `direct` unless named, with `chart=heat` both.",
  role: "Node that CPU and memory are of: `both` is the mean of the two.",
  stat: "How the runs become the figure that ranks; `best` and `worst` follow the metric's direction.",
  baseline: `What differences are from: a variant, or \`${BARE_METAL_DIRECT}\` for bare metal on the direct test beside a Service test; bare metal unless named, and in 2020-08, which has none, \`${editions["2020-08"].baseline}\`. The rows carry no differences: it matters to \`sort\` alone.`,
  compare: "Whether the page's chart shows figures, differences or percents.",
  chart:
    "Chart of the page: the rows are those that it draws. `encryption` draws variants that were measured with encryption and without, `path` traffic alone, `scatter` the tests that have both of its metrics, by the vertical one; `heat` shows every test that has the metric, unless tests are named.",
  x: "Metric of the scatter's horizontal axis: memory overhead unless named, memory where the edition has no bare metal.",
  y: "Metric of the scatter's vertical axis, in place of `metric`.",
  scale: "Scale of the chart's axis.",
  panels: "Whether the panels of the page's chart share one scale, or each has its own.",
  sort: "Column that orders the rows, with `-` before it for descending; `rank` orders by test, then by figure.",
  hide: "Variants to leave out.",
  pin: "Variants that stand first, in this order.",
  columns: "Columns of the page's table in order; none named shows those that fit.",
};
