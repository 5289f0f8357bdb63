import type { Metadata } from "next";
import { pictureHref, PREVIEW } from "@/lib/picture/page/picture-address";
import { SITE_NAME } from "@/lib/site";

interface Shared {
  /** The page's path. */
  readonly page: string;
  /** The page's query in its canonical form, without `?`; empty for none. */
  readonly query: string;
  readonly title: string;
  readonly description: string;
}

/** What a page says of itself to whoever unfolds a link to it: the words, and the picture of what it shows. */
export function shareMetadata({ page, query, title, description }: Shared): Metadata {
  const search = query && `?${query}`;
  const image = { url: pictureHref(page, "preview.png", query), ...PREVIEW, alt: description };
  return {
    description,
    alternates: { canonical: `${page}${search}` },
    openGraph: {
      title,
      description,
      type: "website",
      siteName: SITE_NAME,
      url: `${page}${search}`,
      images: [image],
    },
    twitter: { card: "summary_large_image" },
  };
}
