import type { Metadata } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import "./styles/base.css";
import "./styles/table.css";
import "./styles/print.css";
import { themeScript } from "@/components/header/theme";
import { siteUrl } from "@/lib/site";

/** Three bars, 32 by 32 pixels; in the page itself, which saves a request. */
const icon =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAACAAAAAgAQMAAABJtOi3AAAABlBMVEULV8L///+ZaVpIAAAAHUlEQVR42mNgIAyY//9vQCcwlHzAINCV/MMkCAMAo1kV0QR5rroAAAAASUVORK5CYII=";

export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(siteUrl()),
    icons: { icon },
    description:
      "Published benchmark results of Kubernetes network plugins (CNI), with every run, its spread and its source.",
  };
}

/** Every page is made when it is first asked for: where the data are and what the site is called is known at run time. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection();
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: themeScript }} suppressHydrationWarning />
        {/* The first paint waits for the whole page, which comes in one piece: a table painted in parts would shift. */}
        <link rel="expect" href="#page-end" blocking="render" />
      </head>
      <body>
        {children}
        <span id="page-end" />
      </body>
    </html>
  );
}
