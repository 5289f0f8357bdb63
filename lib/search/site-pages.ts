/** A page that the header, the search and the sitemap lead to. */
export interface SitePage {
  readonly href: string;
  readonly label: string;
  /** What it answers, in one line. */
  readonly about: string;
  /** Words that the search finds it by too. */
  readonly words: string;
  /** Whether the header names it; the rest are under "More". */
  readonly isMain?: true;
}

/** The pages of the site, in the order of the header. */
export const sitePages: readonly SitePage[] = [
  {
    href: "/",
    label: "All variants",
    about: "Findings, and every variant with headline figures",
    words: "home matrix table front",
  },
  {
    href: "/explore",
    label: "Explore",
    about: "Every figure, filtered and charted",
    words: "chart filter bandwidth",
    isMain: true,
  },
  {
    href: "/recommend",
    label: "Recommend",
    about: "Which CNI for your cluster: a verdict per node",
    words: "wizard choose pick cluster profile",
    isMain: true,
  },
  {
    href: "/compare",
    label: "Compare",
    about: "Two to four variants, metric by metric",
    words: "versus vs difference",
    isMain: true,
  },
  {
    href: "/import",
    label: "Your results",
    about: "Your iperf3, knb or benchmark output next to the published figures",
    words: "import upload drop own slower iperf3 knb",
    isMain: true,
  },
  {
    href: "/measure",
    label: "Measure yours",
    about: "One script that measures your cluster as the benchmark did",
    words: "script kubectl iperf3 own cluster",
  },
  {
    href: "/variants",
    label: "Variants",
    about: "Every variant with strengths and weaknesses",
    words: "list cni index",
    isMain: true,
  },
  {
    href: "/questions",
    label: "Questions",
    about: "Questions that people ask, each with a verdict",
    words: "faq",
    isMain: true,
  },
  {
    href: "/findings",
    label: "Claims checked",
    about: "The article’s claims, checked against its figures",
    words: "findings verdict article",
  },
  {
    href: "/seconds",
    label: "Inside a run",
    about: "Bandwidth, retransmits and latency per second",
    words: "seconds steady intervals",
  },
  {
    href: "/history",
    label: "2020 vs 2024",
    about: "The same CNI in two labs, each as a share of its link",
    words: "history editions side by side",
  },
  {
    href: "/repeatability",
    label: "Repeatability",
    about: "What was measured twice, and how far the figures differ",
    words: "repeats noise campaign",
  },
  {
    href: "/method",
    label: "Method",
    about: "How the figures were measured, and what they can tell",
    words: "units sources caveats",
  },
  {
    href: "/glossary",
    label: "Glossary",
    about: "Every term of this site, explained",
    words: "terms words meaning",
  },
  {
    href: "/data",
    label: "Data",
    about: "All datasets as files, with checksums and sources",
    words: "download csv zip api json",
  },
  {
    href: "/links",
    label: "Links and API",
    about: "Every parameter of a link, and the API that answers the same",
    words: "query parameters openapi curl address",
  },
];
