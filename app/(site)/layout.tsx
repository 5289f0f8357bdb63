import type { ReactNode } from "react";
import { SiteFooter } from "@/components/page/SiteFooter";
import { SiteHeader } from "@/components/page/SiteHeader";

/** What every page of the site has around it; an embed has none of it. */
export default function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <SiteHeader />
      {children}
      <SiteFooter />
    </>
  );
}
