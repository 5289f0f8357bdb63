import { cacheControl } from "@/app/api/answer";
import { askedOf } from "@/app/asked-of";
import { ARCHIVE_NAME } from "@/lib/dataset/served/data-archive";
import { siteSentence } from "@/lib/questions/site-sentence";
import { answeredQuestions, questionHref } from "@/lib/questions/questions";
import { sitePages } from "@/lib/search/site-pages";
import { SITE_NAME, siteUrl } from "@/lib/site";

/** The site's address and the figures are known at run time. */
export const dynamic = "force-dynamic";

/** GET /llms.txt: what the site holds, for language models: findings in words, pages, and where the figures are as data. */
export function GET(): Response {
  const { asked, edition } = askedOf("");
  const link = (label: string, path: string, about: string) => `- [${label}](${siteUrl()}${path}): ${about}`;
  const text = [
    `# ${SITE_NAME}`,
    "",
    `> ${siteSentence(asked)}`,
    "",
    "Figures are medians of three runs with their range. Missing values have a reason. Published CPU leaves softirq out in most datasets: such figures are lower bounds.",
    "",
    "## Findings",
    "",
    ...answeredQuestions(asked).map(({ question, verdict }) =>
      link(question.ask, questionHref(edition, question.id), verdict),
    ),
    "",
    "## Pages",
    "",
    ...sitePages.map(({ href, label, about }) => link(label, href, about)),
    "",
    "## Data",
    "",
    link("OpenAPI", "/api/openapi.json", "the API with filters, in SI units"),
    link("Index of files", "/data/index.json", "every dataset file with size and SHA-256"),
    link("All files", `/data/${ARCHIVE_NAME}`, "one ZIP with a README"),
    "",
  ].join("\n");
  return new Response(text, {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": cacheControl },
  });
}
