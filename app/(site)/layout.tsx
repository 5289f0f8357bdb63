import type { ReactNode } from "react";
import { GlossaryTips } from "@/components/glossary/GlossaryTips";
import { SiteHeader } from "@/components/header/SiteHeader";
import { SiteFooter } from "@/components/page/SiteFooter";

/** What every page of the site has around it; an embed has none of it. */
export default function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <SiteHeader />
      {children}
      <SiteFooter />
      <GlossaryTips />
    </>
  );
}
