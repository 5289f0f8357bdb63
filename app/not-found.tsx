import { START_ADDRESS } from "@/lib/view/link/explorer-address";
import type { Metadata } from "next";
import { SiteFooter } from "@/components/page/SiteFooter";
import { SiteHeader } from "@/components/header/SiteHeader";

export const metadata: Metadata = { title: "No such page · CNI benchmark explorer" };

/** The 404 page, with links to the pages that exist. Short, because Next sends it along with every page. */
export default function NotFound() {
  return (
    <>
      <SiteHeader />
      <main id="content" className="answer">
        <h1>There is no page at this address</h1>
        <p>
          <a href={START_ADDRESS}>Open the explorer</a>, <a href="/compare">compare variants</a>, or see{" "}
          <a href="/method">the method and every variant</a>.
        </p>
      </main>
      <SiteFooter />
    </>
  );
}
