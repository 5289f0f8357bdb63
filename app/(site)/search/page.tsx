import type { Metadata } from "next";
import { searchIndex } from "@/app/search-index";
import { readPageQuery, type PageQuery } from "@/lib/link/read-query";
import { resultText } from "@/lib/search/api-search";
import { search } from "@/lib/search/search";
import { SITE_NAME } from "@/lib/site";
import "@/app/styles/pages.css";

interface PageProps {
  readonly searchParams: Promise<PageQuery>;
}

async function answer(searchParams: PageProps["searchParams"]) {
  const query =
    readPageQuery(await searchParams)
      .get("q")
      ?.trim() ?? "";
  const { found, meant } = search(searchIndex(), query);
  const heading = query === "" ? "All pages" : `${resultText(found.length, null)} for “${query}”`;
  return { found, meant, heading };
}

/** A search is no page of its own to a search engine. */
export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const { heading } = await answer(searchParams);
  return { title: `${heading} · ${SITE_NAME}`, robots: { index: false } };
}

/** What a text finds: variants, metrics, questions, pages and terms. */
export default async function SearchPage({ searchParams }: PageProps) {
  const { found, meant, heading } = await answer(searchParams);
  return (
    <main id="content" className="page">
      <h1>{heading}</h1>
      {meant !== null && (
        <p>
          Did you mean <a href={`/search?q=${encodeURIComponent(meant)}`}>{meant}</a>?
        </p>
      )}
      <ul className="results-list">
        {found.map(({ label, href, about }) => (
          <li key={href}>
            <a href={href}>{label}</a> <span>{about}</span>
          </li>
        ))}
      </ul>
    </main>
  );
}
