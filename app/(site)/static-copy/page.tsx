import type { Metadata } from "next";
import { SITE_NAME } from "@/lib/site";
import "@/app/styles/pages.css";

const title = "This needs the site’s server";

export const metadata: Metadata = {
  title: `${title} · ${SITE_NAME}`,
  description: "What a copy of this site on a host without a server does not have.",
  robots: { index: false },
};

/** Where links of a static copy lead to what it does not have. */
export default function StaticCopyPage() {
  return (
    <main id="content" className="page">
      <h1>{title}</h1>
      <p>
        You are on a copy of the site that was written by npm run export, for hosts that only hand out files.
        It has the front page, the explorer, the recommendation, variants, questions, claims, method,
        glossary, your own results and every data file. It has not:
      </p>
      <ul>
        <li>
          comparisons, seconds inside the runs, history and repeats, which the server draws for each choice
        </li>
        <li>pictures and previews of any view, and embeds of it</li>
        <li>the API, and the search</li>
      </ul>
      <p>
        The explorer and the recommendation open a link’s view once their scripts run; until then they show
        where they begin.
      </p>
      <p>
        <a href="/">All variants</a> · <a href="/explore">Explore</a>
      </p>
    </main>
  );
}
