import type { MetadataRoute } from "next";
import { siteUrl } from "@/lib/site";

/** The site's address is known at run time. */
export const dynamic = "force-dynamic";

/** Everything may be read by anyone, the API too. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: "*", allow: "/" }, sitemap: `${siteUrl()}/sitemap.xml` };
}
