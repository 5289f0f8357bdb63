import type { Metadata } from "next";
import { pictureHref, PREVIEW } from "@/lib/picture/picture-address";
import { SITE_NAME } from "@/lib/site";

interface Shared {
  /** The page's path, `/` for the explorer. */
  readonly page: string;
  /** The page's query in its canonical form, without `?`; empty for none. */
  readonly query: string;
  readonly title: string;
  readonly description: string;
  /** Whether the page is drawn as a picture for previews; it is unless this says no. */
  readonly hasPicture?: boolean;
}

/** What a page says of itself to whoever unfolds a link to it: the words, and the picture of what it shows. */
export function shareMetadata({ page, query, title, description, hasPicture = true }: Shared): Metadata {
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
      ...(hasPicture && { images: [image] }),
    },
    twitter: { card: hasPicture ? "summary_large_image" : "summary" },
  };
}
