import { sitePages } from "@/lib/search/site-pages";
import { START_ADDRESS } from "@/lib/view/link/explorer-address";
import { SITE_NAME } from "@/lib/site";
import { NavLinks } from "./NavLinks";
import { SearchField } from "./SearchField";
import { ThemeChoice } from "./ThemeChoice";

const links = sitePages
  .filter(({ href }) => href !== "/")
  .map(({ href, label, isMain }) => ({
    href: href === "/explore" ? START_ADDRESS : href,
    label,
    isMain: isMain ?? false,
  }));
const main = links.filter(({ isMain }) => isMain);
const more = links.filter(({ isMain }) => !isMain);

/** The site's name, its pages with the current one marked, the search and the theme. */
export function SiteHeader() {
  return (
    <header className="site-header">
      <a className="skip-link" href="#content">
        Skip to the answer
      </a>
      <a className="site-name" href="/">
        {SITE_NAME}
      </a>
      <nav aria-label="Pages">
        <NavLinks links={main} />
        <details className="more-pages">
          <summary>More</summary>
          <div>
            <NavLinks links={more} />
            <ThemeChoice />
          </div>
        </details>
      </nav>
      <SearchField />
    </header>
  );
}
